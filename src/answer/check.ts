import type { Finding } from '../contract';
import { namesIn } from '../knowledge/names-in-braces';
import type { Reading } from '../language/reading';
import type { Block } from './document';
import { usersOf } from './explain-cmdlet';
import { knownFailure, knownFailures } from './known-failure';
import { escapeMarkdown } from './markdown';
import { pick, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** Messages repeat what was pasted; a paste without end is cut. */
const longestMessage = 1200;

const order = { error: 0, warning: 1, info: 2 };

/** Is this pasted command, or this pasted output, right? */
export function answerCheck(reading: Reading, desk: Desk): Reply {
  const pasted = (reading.pasted ?? reading.question).trim();
  const procedure =
    reading.procedure ?? knownFailures(reading, desk)[0]?.procedure ?? procedureUsing(desk, reading, pasted);
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
  // An error retold in other words than the shell's is no output; what goes wrong may be known all the same.
  const known = findings.every(isUnread) ? knownFailure(reading, desk) : null;
  if (known !== null)
    return {
      document: { blocks: known.part.blocks, suggestions },
      fields: {
        intent: 'check',
        procedure: known.procedure,
        findings: known.told.map((message) => ({
          severity: 'error',
          rule: 'known-failure',
          message,
          fix: null,
        })),
        sources: known.part.sources,
      },
    };
  return {
    document: { blocks: [summary(desk, findings), ...findingBlocks(desk, findings)], suggestions },
    fields: { intent: 'check', findings },
  };
}

/**
 * Of the procedures that run the cmdlet, or one that shows what was pasted, the one that runs it with most of the
 * parameters named.
 */
function procedureUsing(desk: Desk, { cmdlets: named, parameters }: Reading, pasted: string): string | null {
  const cmdlets = named.length > 0 ? named : cmdletsShown(desk, pasted);
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
  const users = cmdlets.flatMap((name) => {
    const running = usersOf(desk, name);
    return running.length > 0 ? running : usersOf(desk, name, true);
  });
  return users.toSorted((one, other) => shared(other) - shared(one))[0] ?? null;
}

/** The cmdlets whose outputs show what was pasted. */
function cmdletsShown({ checker, knowledge }: Desk, pasted: string): string[] {
  const { properties } = knowledge.outputs;
  return checker
    .outputOf(pasted)
    .records.flatMap((record) => properties.find(({ property }) => record.has(property))?.by ?? []);
}

function summary(desk: Desk, findings: readonly Finding[]): Block {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity && !isChecked(finding)).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
  const { check } = desk.say;
  if (errors > 0) return { kind: 'alert', tone: 'bad', text: check.wrong(errors, warnings) };
  if (warnings > 0) return { kind: 'alert', tone: 'warning', text: check.warnings(warnings) };
  const unread = findings.filter(isUnread);
  if (unread.length > 0) {
    const why = unread.map(({ message }) => escapeMarkdown(message, longestMessage));
    return { kind: 'alert', tone: 'info', text: [check.unread, ...why].join(' ') };
  }
  const right = notes > 0 ? check.rightWithNotes(notes) : check.right;
  const checked = findings.filter(isChecked).map(({ message }) => escapeMarkdown(message, longestMessage));
  return { kind: 'alert', tone: 'good', text: [right, ...checked].join(' ') };
}

/** What was looked at and found right stands in the summary: it is no point to note. */
const isChecked = ({ rule }: Finding) => rule === 'checked';
/** Nor is that nothing could be looked at. */
const isUnread = ({ rule }: Finding) => rule === 'not-recognised';

function findingBlocks(desk: Desk, all: readonly Finding[]): Block[] {
  const findings = all.filter((finding) => !isChecked(finding) && !isUnread(finding));
  if (findings.length === 0) return [];
  const items = findings.map(({ severity, message }) =>
    desk.say.write.label(desk.say.check.severity[severity], escapeMarkdown(message, longestMessage)),
  );
  const fixes = [...new Set(findings.map(({ fix }) => fix).filter((fix) => fix !== null))];
  const open = namesIn(fixes).filter((name) => desk.knowledge.placeholders.has(name));
  return [
    { kind: 'list', ordered: true, items },
    ...fixes.map(
      (text) =>
        ({ kind: 'code', label: `**${desk.say.part.corrected}**`, language: 'powershell', text }) as const,
    ),
    ...(open.length > 0 ? [{ kind: 'paragraph', text: desk.say.setup.fillIn(open) } as const] : []),
  ];
}
