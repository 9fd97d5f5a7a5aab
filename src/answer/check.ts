import type { Finding } from '../contract';
import type { Reading } from '../language/reading';
import type { Block } from './document';
import { usersOf } from './explain-cmdlet';
import { escapeMarkdown } from './markdown';
import { pick, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** Messages repeat what was pasted; a paste without end is cut. */
const longestMessage = 1200;

const order = { error: 0, warning: 1, info: 2 };

/** Is this pasted command, or this pasted output, right? */
export function answerCheck(reading: Reading, desk: Desk): Reply {
  const pasted = (reading.pasted ?? reading.question).trim();
  const procedure = reading.procedure ?? procedureUsing(desk, reading);
  const suggestions = pick(
    procedure === null ? null : suggestCommand(desk, procedure),
    procedure === null ? null : suggestSetup(desk, procedure),
    suggestHelp(desk),
  );
  if (pasted === '') {
    return {
      document: { blocks: [{ kind: 'paragraph', text: desk.say.check.nothing }], suggestions },
      fields: { intent: 'check' },
    };
  }
  const findings = [
    ...desk.checker.check(pasted, {
      language: desk.language,
      cloud: reading.cloud,
      deployment: reading.deployments[0] ?? null,
      question: reading.question,
      today: desk.today,
    }),
  ].sort((a, b) => order[a.severity] - order[b.severity]);
  return {
    document: { blocks: [summary(desk, findings), ...findingBlocks(desk, findings)], suggestions },
    fields: { intent: 'check', findings },
  };
}

/** Of the procedures that run the cmdlet, the one that runs it with most of the parameters named. */
function procedureUsing(desk: Desk, { cmdlets, parameters }: Reading): string | null {
  const written = parameters.map((name) => name.replace(/^-/, '').toLowerCase());
  const shared = (id: string) =>
    Math.max(
      0,
      ...(desk.knowledge.procedures.get(id)?.steps ?? [])
        .flatMap(({ commands }) => commands)
        .filter(({ template }) => cmdlets.some((name) => template.includes(name)))
        .map(({ template }) => {
          const used = new Set([...template.toLowerCase().matchAll(/ -([a-z]\w*)/g)].map(([, name]) => name));
          return written.filter((name) => used.has(name)).length;
        }),
    );
  const users = cmdlets.flatMap((name) => usersOf(desk, name));
  return users.toSorted((one, other) => shared(other) - shared(one))[0] ?? null;
}

function summary(desk: Desk, findings: readonly Finding[]): Block {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity && !isChecked(finding)).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  const { check } = desk.say;
  if (errors > 0) return { kind: 'alert', tone: 'bad', text: check.wrong(errors, warnings) };
  if (warnings > 0) return { kind: 'alert', tone: 'warning', text: check.warnings(warnings) };
  const right = notes > 0 ? check.rightWithNotes(notes) : check.right;
  const checked = findings.filter(isChecked).map(({ message }) => escapeMarkdown(message, longestMessage));
  return { kind: 'alert', tone: 'good', text: [right, ...checked].join(' ') };
}

/** What was looked at and found right stands in the summary: it is no point to note. */
const isChecked = ({ rule }: Finding) => rule === 'checked';

function findingBlocks(desk: Desk, all: readonly Finding[]): Block[] {
  const findings = all.filter((finding) => !isChecked(finding));
  if (findings.length === 0) return [];
  const items = findings.map(({ severity, message }) =>
    desk.say.write.label(desk.say.check.severity[severity], escapeMarkdown(message, longestMessage)),
  );
  const fixes = [...new Set(findings.map(({ fix }) => fix).filter((fix) => fix !== null))];
  return [
    { kind: 'list', ordered: true, items },
    ...fixes.map(
      (text) =>
        ({ kind: 'code', label: `**${desk.say.part.corrected}**`, language: 'powershell', text }) as const,
    ),
  ];
}
