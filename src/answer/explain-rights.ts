import { sidesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import { holds, situationAt, usesOf, wayOf } from '../procedure';
import { unique } from '../text/unique';
import { stepOf } from './book';
import { type Explanation, explanation } from './explanation';
import { procedureName } from './names';
import { requestFor } from './procedure-of';
import { pick, suggestCommand, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** Who may run what is asked about: the steps of its procedure, or those that run its cmdlet, by the group that each needs. */
export function explainRights(desk: Desk, reading: Reading): Explanation {
  const steps = stepsMeant(desk, reading);
  const ids = unique(steps.map(({ procedure }) => procedure.id));
  if (steps.length === 0) return explanation({});
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
  return explanation({
    blocks: [
      { kind: 'paragraph', text: explain.rights(subject) },
      {
        kind: 'list',
        ordered: false,
        items: [...titlesOf].map(([who, titles]) => write.label(who, unique(titles).join(' · '))),
      },
    ],
    sources: unique(steps.flatMap(({ procedure }) => procedure.sources)),
    suggestions: pick(...ids.slice(0, 1).flatMap((id) => [suggestSetup(desk, id), suggestCommand(desk, id)])),
  });
}

/** Those that may be needed with the deployment named. */
function stepsMeant({ knowledge }: Desk, { procedure, cmdlets, deployments, cloud }: Reading) {
  const sides = sidesOf(knowledge);
  const named = deployments.length > 0 ? deployments : [{ exchange: null, skype: null }];
  const way = cmdlets.length > 0 || procedure === null ? [] : wayOf(procedure, knowledge);
  const among = [
    ...usesOf(knowledge, cmdlets),
    ...way.flatMap((each) => each.steps.map((step) => ({ procedure: each, step }))),
  ];
  return among.filter(({ step: { when } }) =>
    named.some((deployment) => holds(when, situationAt(deployment, sides, cloud)) !== false),
  );
}
