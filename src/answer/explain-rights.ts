import { sidesOf } from '../knowledge';
import { cmdletPattern } from '../knowledge/catalogue';
import type { Procedure, Step } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { holds, situationAt, wayOf } from '../procedure';
import { unique } from '../text/unique';
import { stepOf } from './book';
import { nothing, type Part } from './explain-part';
import { procedureName } from './names';
import { requestFor } from './procedure-of';
import { pick, suggestCommand, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** Who may run what is asked about: the steps of its procedure, or those that run its cmdlet, by the group that each needs. */
export function rights(desk: Desk, reading: Reading): Part {
  const steps = stepsMeant(desk, reading);
  const ids = unique(steps.map(({ procedure }) => procedure.id));
  if (steps.length === 0) return nothing;
  const titlesOf = new Map<string, string[]>();
  for (const { procedure, step } of steps) {
    const { who, title } = stepOf(step.id, { ...requestFor(procedure.id, reading), values: {} }, desk);
    titlesOf.set(who, [...(titlesOf.get(who) ?? []), title]);
  }
  const { explain, write } = desk.say;
  const subject =
    reading.cmdlets.length > 0
      ? write.and(reading.cmdlets.map((name) => `\`${name}\``))
      : write.quote(procedureName(desk, reading.procedure ?? ''));
  return {
    blocks: [
      { kind: 'paragraph', text: explain.rights(subject) },
      {
        kind: 'list',
        ordered: false,
        items: [...titlesOf].map(([who, titles]) => write.label(who, unique(titles).join(' · '))),
      },
    ],
    sources: unique(steps.flatMap(({ procedure }) => procedure.sources)),
    pages: [],
    suggestions: pick(...ids.slice(0, 1).flatMap((id) => [suggestSetup(desk, id), suggestCommand(desk, id)])),
  };
}

/** Those that may be needed with the deployment named. */
function stepsMeant({ knowledge }: Desk, { procedure, cmdlets, deployments, cloud }: Reading) {
  const sides = sidesOf(knowledge);
  const named = deployments.length > 0 ? deployments : [{ exchange: null, skype: null }];
  const patterns = cmdlets.map(cmdletPattern);
  const among =
    patterns.length > 0
      ? [...knowledge.procedures.values()]
      : procedure === null
        ? []
        : wayOf(procedure, knowledge);
  const isMeant = ({ commands, verify, undo, when }: Step) =>
    (patterns.length === 0 ||
      [...commands, ...verify, ...undo].some(({ template }) =>
        patterns.some((uses) => uses.test(template)),
      )) &&
    named.some((deployment) => holds(when, situationAt(deployment, sides, cloud)) !== false);
  return among.flatMap((each) =>
    each.steps
      .filter(isMeant)
      .map((step): { procedure: Procedure; step: Step } => ({ procedure: each, step })),
  );
}
