import { isOfLack, isOfOutput } from '../commands';
import type { Finding } from '../contract';
import type { Procedure } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { usesOf } from '../procedure';
import { unique } from '../text/unique';
import { findingBlocks, isUnread } from './check-blocks';
import { knownFailure, knownFailures } from './known-failure';
import { pick, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

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
  const troubled = desk.checker.tellsOfFailure(reading.question) && !findings.some(saysWhy);
  const known = troubled || findings.every(isUnread) ? knownFailure(reading, desk) : null;
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
        sources: [...known.part.sources],
      },
    };
  const blocks = findingBlocks(desk, findings);
  if (troubled && !findings.some(isUnread))
    blocks.push({ kind: 'paragraph', text: desk.say.check.unexplained });
  return {
    document: { blocks, suggestions },
    fields: { intent: 'check', findings },
    spokenOf: procedure,
  };
}

/** Whether a finding is why what was quoted goes wrong. */
const saysWhy = ({ rule, severity }: Finding): boolean =>
  isOfOutput(rule) || (severity !== 'info' && !isOfLack(rule));

/**
 * Of the procedures that run the cmdlet, or one that shows what was pasted, the one that runs it with most of the
 * parameters named.
 */
function procedureUsing(desk: Desk, { cmdlets: named, parameters }: Reading, pasted: string): string | null {
  const cmdlets = named.length > 0 ? named : cmdletsShown(desk, pasted);
  const written = parameters.map((name) => name.replace(/^-/, '').toLowerCase());
  const shared = (procedure: Procedure) =>
    Math.max(
      0,
      ...usesOf(desk.knowledge, cmdlets)
        .filter((use) => use.as === 'command' && use.procedure === procedure)
        .map(({ command }) => {
          const used = new Set(
            [...command.template.toLowerCase().matchAll(/ -([a-z]\w*)/g)].map(([, name]) => name),
          );
          return written.filter((name) => used.has(name)).length;
        }),
    );
  const users = cmdlets.flatMap((name) => {
    const uses = usesOf(desk.knowledge, [name]);
    const running = uses.filter(({ as }) => as === 'command');
    return (running.length > 0 ? running : uses).map(({ procedure }) => procedure);
  });
  return unique(users).toSorted((one, other) => shared(other) - shared(one))[0]?.id ?? null;
}

/** The cmdlets whose outputs show what was pasted. */
function cmdletsShown({ checker, knowledge }: Desk, pasted: string): string[] {
  const { properties } = knowledge.outputs;
  return checker
    .outputOf(pasted)
    .records.flatMap((record) => properties.find(({ property }) => record.has(property))?.by ?? []);
}
