import type { Shell } from '../../contract';
import { type Labels, labelsFor } from '../../words';
import { shownOf } from '../shown';
import type { Runbook, RunbookCommand, RunbookStep } from '../types';
import { standingOf } from './standing';

export interface Ps1Options {
  /** Day that the script was made, ISO; handed in. */
  date: string | null;
  deploymentName: (runbook: Runbook) => string;
  /** What its products are worth that day, as a sentence; null where they are in support. */
  status: string | null;
  sourceTitle: (id: string) => string;
  /** Only the part that runs in this shell; all of them, one after the other, where null. */
  shell: Shell | null;
}

/** Whatever stands in a comment stays in it. */
const comment = (text: string): string[] =>
  text.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => `# ${line}`.trimEnd());

const SHELLS: readonly Shell[] = ['exchange', 'skype', 'azure-ad', 'sharepoint', 'console'];

/** The usual variant runs; another one stands as a comment, and a person removes the mark. */
const commandLines = ({ text, onlyIf, usual }: RunbookCommand): string[] => [
  ...(onlyIf ? comment(onlyIf) : []),
  ...(usual ? [text] : comment(text)),
];

function shellsOf(step: RunbookStep): Set<Shell> {
  return new Set([...step.commands.map(({ shell }) => shell), ...(step.verify ? [step.verify.shell] : [])]);
}

function stepLines(step: RunbookStep, number: number, shell: Shell, labels: Labels): string[] {
  const { headings, colon } = labels;
  const title = `--- ${headings.step} ${number}${colon} ${step.title}`;
  const shells = shellsOf(step);
  if (!shells.has(shell)) {
    const [what, which] =
      shells.size === 0
        ? [headings.byHand, step.text]
        : [headings.elsewhere, [...shells].map((id) => labels.shells[id]).join(', ')];
    return comment(`${title} (${what}${colon} ${which})`);
  }
  // What is said of a step is said of its first shell; a command for the other side comes without it.
  const [own] = shells;
  const rest = [...shells].filter((id) => id !== shell).map((id) => labels.shells[id]);
  const lines = [
    ...comment(title),
    ...(shell === own
      ? [
          ...comment(step.text),
          ...comment(`${headings.where}${colon} ${step.where}. ${headings.who}${colon} ${step.who}.`),
        ]
      : []),
    ...(rest.length > 0 ? comment(`${headings.rest}${colon} ${rest.join(', ')}.`) : []),
  ];
  if (step.onlyIf) lines.push(...comment(step.onlyIf));
  const show = (command: RunbookCommand) => commandLines({ ...command, usual: command.usual && step.usual });
  const commands = shownOf(step)
    .flatMap((shown) => (shown.kind === 'commands' ? shown.commands : []))
    .filter((command) => command.shell === shell);
  const doing = commands.filter(({ purpose }) => purpose !== 'verify');
  doing.forEach((command, at) => {
    if (command.purpose !== doing[at - 1]?.purpose)
      lines.push(...comment(`${headings[command.purpose]}${colon}`));
    lines.push(...show(command));
  });
  if (shell === step.verify?.shell)
    lines.push(
      ...comment(
        `${headings.verify}. ${step.verify.expects ? `${headings.expects}${colon} ${step.verify.expects}` : ''}`,
      ),
      ...commands.filter(({ purpose }) => purpose === 'verify').flatMap(show),
    );
  const undo = step.undo.filter((command) => command.shell === shell);
  if (undo.length > 0)
    lines.push(
      ...comment(`${headings.undo}${colon}`),
      ...undo.flatMap(({ text, onlyIf }) => [
        ...(onlyIf === null ? [] : comment(`  ${onlyIf}`)),
        ...comment(`  ${text}`),
      ]),
      ...step.undoNotes.flatMap((note) => comment(`  ${note}`)),
    );
  return lines;
}

function runningText(runbook: Runbook, shell: Shell): string {
  return runbook.steps
    .flatMap((step) => [
      ...step.commands
        .filter((command) => command.shell === shell && command.usual && step.usual)
        .map(({ text }) => text),
      ...(step.verify?.shell === shell && step.usual ? [step.verify.command] : []),
    ])
    .join('\n');
}

function fileLines(
  runbook: Runbook,
  shell: Shell,
  labels: Labels,
  { date, deploymentName, status, sourceTitle }: Ps1Options,
): string[] {
  const { headings, colon } = labels;
  const { fit, reason } = standingOf(runbook, labels);
  const running = runningText(runbook, shell);
  const missing = runbook.missing.filter((name) => running.includes(`{${name}}`));
  const head = [
    ...comment(`${headings.otherFile}${colon} ${runbook.procedure}.${shell}.ps1 (${labels.shells[shell]})`),
    ...comment(runbook.title),
    ...comment(runbook.goal),
    ...comment(`${headings.deployment}${colon} ${deploymentName(runbook)}`),
    ...(runbook.cloud ? comment(`${headings.cloud}${colon} ${labels.clouds[runbook.cloud]}`) : []),
    ...(date ? comment(`${headings.date} ${date}`) : []),
    ...(status === null ? [] : comment(status.replaceAll('**', ''))),
    ...(fit === null ? [] : comment(fit)),
    ...(reason === null ? [] : comment(reason)),
    ...runbook.before.flatMap((line) => comment(`${headings.before}${colon} ${line}`)),
    ...runbook.prerequisites.flatMap(({ name }) => comment(`${headings.prerequisites}${colon} ${name}`)),
    ...comment(`${headings.sources}${colon}`),
    ...runbook.sources.flatMap((id) => comment(`  ${sourceTitle(id)}`)),
  ];
  // The script stops at once, rather than run with a name in braces.
  const names = missing.map((name) => `{${name}}`).join(', ');
  const guard =
    missing.length > 0 ? [...comment(`${headings.fillIn}${colon} ${names}`), `throw '${names}'`, ''] : [];
  const body = runbook.steps.flatMap((step, at) => [...stepLines(step, at + 1, shell, labels), '']);
  return [...head, '', ...guard, ...body];
}

/** The runbook as a script for each shell that it needs; a line that depends on something unsaid stands as a comment. */
export function asPs1(runbook: Runbook, options: Ps1Options): string {
  const labels = labelsFor(runbook.language);
  const used = new Set(runbook.steps.flatMap((step) => [...shellsOf(step)]));
  const shells = SHELLS.filter(
    (shell) => used.has(shell) && (options.shell === null || options.shell === shell),
  );
  const files = shells.map((shell) => fileLines(runbook, shell, labels, options));
  if (files.length === 0)
    files.push([
      ...comment(runbook.title),
      ...comment(runbook.reason ?? labels.applies[runbook.applies] ?? ''),
    ]);
  const text = `${files.map((lines) => lines.join('\n').trimEnd()).join(`\n\n# ${'='.repeat(70)}\n\n`)}\n`;
  // Windows PowerShell 5.1 reads a file without this mark in the code page of the system, in which a letter can become a quote.
  const code = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');
  return /[^\n -~]/.test(code) ? `\ufeff${text}` : text;
}
