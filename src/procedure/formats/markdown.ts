import type { Shell } from '../../contract';
import { type Labels, labelsFor } from '../../words';
import { grouped, type Shown, shownOf } from '../shown';
import type { Ask, Runbook, RunbookStep } from '../types';
import { standingOf } from './standing';

/** A fence longer than any run of backticks inside, so that no value can end it. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

/** A bar would end the cell, in code as well. */
const inCell = (text: string): string => text.replace(/\|/g, '\\|');

/** A typed value as inline code, in a table cell. */
function cell(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const body = text.startsWith('`') || text.endsWith('`') ? ` ${text} ` : text;
  return `${marks}${inCell(body)}${marks}`;
}

const fenceLanguage = (shell: Shell) => (shell === 'console' ? 'console' : 'powershell');

function shownBlocks(shown: Shown, { headings, shells, colon }: Labels): string[] {
  const { onlyIf } = shown.kind === 'expects' ? { onlyIf: null } : shown;
  switch (shown.kind) {
    case 'commands':
      return [
        `**${headings[shown.purpose]}** (${shells[shown.shell]})${colon}${onlyIf ? ` ${onlyIf}` : ''}`,
        fence(fenceLanguage(shown.shell), shown.commands.map(({ text }) => text).join('\n')),
      ];
    case 'snippet':
      return [...(onlyIf ? [onlyIf] : []), fence(shown.language, shown.text)];
    case 'expects':
      return [`${headings.expects}${colon} ${shown.text}`];
  }
}

function asksTable(asks: readonly Ask[], heading: Labels['headings']): string[] {
  const open = asks.filter(({ value }) => value === null);
  if (open.length === 0) return [];
  const rows = open.map(
    ({ name, label, rule, example }) =>
      `| \`{${name}}\` | ${inCell(`${label}. ${rule}`)} | ${cell(example)} |`,
  );
  return [
    [`| ${heading.value} | ${heading.rule} | ${heading.example} |`, '| --- | --- | --- |', ...rows].join(
      '\n',
    ),
  ];
}

function stepBlocks(step: RunbookStep, number: number, runbook: Runbook, labels: Labels): string[] {
  const { headings, colon } = labels;
  // In the plan a step stands below the name of its procedure.
  const level = runbook.parts.length > 0 ? 3 : 2;
  const blocks = [`${'#'.repeat(level)} ${number}. ${step.title}`, step.text];
  if (step.onlyIf) blocks.push(`*${step.onlyIf}*`);
  blocks.push(`- **${headings.where}**${colon} ${step.where}\n- **${headings.who}**${colon} ${step.who}`);
  blocks.push(...asksTable(step.asks, headings));
  blocks.push(...shownOf(step).flatMap((shown) => shownBlocks(shown, labels)));
  if (step.notes.length > 0) blocks.push(step.notes.map((note) => `- ${note}`).join('\n'));
  if (step.failures.length > 0)
    blocks.push(
      [
        `| ${headings.symptom} | ${headings.cause} | ${headings.remedy} |`,
        '| --- | --- | --- |',
        ...step.failures.map(
          ({ symptom, cause, remedy }) => `| ${[symptom, cause, remedy].map(inCell).join(' | ')} |`,
        ),
      ].join('\n'),
    );

  blocks.push(...grouped(step.undo).flatMap((shown) => shownBlocks(shown, labels)));
  if (step.undoNotes.length > 0) blocks.push(step.undoNotes.map((note) => `- ${note}`).join('\n'));
  return blocks;
}

/** What the header says of deployment, day and whether the procedure fits. */
function headBlocks(
  runbook: Runbook,
  labels: Labels,
  { date, deploymentName, status }: MarkdownOptions,
): string[] {
  const { headings, colon } = labels;
  const facts = [`- **${headings.deployment}**${colon} ${deploymentName(runbook)}`];
  if (runbook.cloud) facts.push(`- **${headings.cloud}**${colon} ${labels.clouds[runbook.cloud]}`);
  if (date) facts.push(`- **${headings.date}**${colon} ${date}`);
  if (runbook.missing.length > 0)
    facts.push(
      `- **${headings.missing}**${colon} ${runbook.missing.map((name) => `\`{${name}}\``).join(', ')}`,
    );
  const blocks = [`# ${runbook.title}`, runbook.goal, facts.join('\n')];
  if (status !== null) blocks.push(`> ${status}`);
  const { fit, reason } = standingOf(runbook, labels);
  if (fit !== null || reason !== null)
    blocks.push(`> ${[fit === null ? [] : `**${fit}**`, reason ?? []].flat().join(' ')}`);
  if (runbook.rejected.length > 0)
    blocks.push(
      `**${headings.rejected}**${colon}`,
      runbook.rejected.map(({ message }) => `- ${message}`).join('\n'),
    );
  const before = [
    ...runbook.before,
    ...(runbook.prerequisites.length > 0
      ? [
          `${headings.prerequisites}${colon} ${runbook.prerequisites
            .map(({ name }) => name)
            .join(labels.semicolon)}`,
        ]
      : []),
  ];
  if (before.length > 0) blocks.push(`## ${headings.before}`, before.map((line) => `- ${line}`).join('\n'));
  if (runbook.parts.length > 0)
    blocks.push(
      `## ${headings.way}`,
      runbook.parts
        .map(
          ({ name, shown, reason, optional }, at) =>
            `${at + 1}. ${shown ? name : `~~${name}~~`}${optional ? ` (${labels.optional})` : ''}${reason ? `${colon} ${reason}` : ''}`,
        )
        .join('\n'),
    );
  return blocks;
}

export interface MarkdownOptions {
  /** Day that the runbook was made, ISO; handed in. */
  date: string | null;
  deploymentName: (runbook: Runbook) => string;
  /** What its products are worth that day, as a sentence; null where they are in support. */
  status: string | null;
  sourceTitle: (id: string) => string;
}

/** The runbook as a document to read and keep. */
export function asMarkdown(runbook: Runbook, options: MarkdownOptions): string {
  const { sourceTitle } = options;
  const labels = labelsFor(runbook.language);
  const blocks = headBlocks(runbook, labels, options);
  let procedure = runbook.procedure;
  runbook.steps.forEach((step, at) => {
    if (step.procedure !== procedure) {
      procedure = step.procedure;
      blocks.push(`## ${runbook.parts.find((part) => part.procedure === procedure)?.name ?? procedure}`);
    }
    blocks.push(...stepBlocks(step, at + 1, runbook, labels));
  });
  if (runbook.notes.length > 0)
    blocks.push(`## ${labels.headings.notes}`, runbook.notes.map((note) => `- ${note}`).join('\n'));
  blocks.push(
    `## ${labels.headings.sources}`,
    runbook.sources.map((id) => `- ${sourceTitle(id)}`).join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
