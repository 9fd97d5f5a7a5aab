import { sidesOf } from '../knowledge';
import type { Reading } from '../language/reading';
import { holds, isShown, type RunbookStep, situationAt, stepsOf, usesOf } from '../procedure';
import { unique } from '../text/unique';
import { stepOf } from './book';
import { type Explanation, explanation } from './explanation';
import { procedureName } from './names';
import { requestFor } from './procedure-of';
import { pick, suggestCommand, suggestSetup } from './suggest';
import type { Desk } from './tools';

/** Who may run what is asked about, or where: the steps of its procedure, those that run its cmdlet or that were shown, by the answer to it. */
export function explainRunning(desk: Desk, reading: Reading): Explanation {
  const steps = stepsMeant(desk, reading);
  const ids = unique(steps.map(({ procedure }) => procedure.id));
  if (steps.length === 0) return explanation({});
  const titlesOf = new Map<string, string[]>();
  for (const { procedure, step } of steps) {
    const drawn = stepOf(step.id, { ...requestFor(procedure.id, reading), values: {} }, desk);
    const told = reading.rights ? drawn.who : placeOf(drawn, desk);
    titlesOf.set(told, [...(titlesOf.get(told) ?? []), drawn.title]);
  }
  const { explain, write } = desk.say;
  const subject =
    reading.cmdlets.length > 0
      ? write.and(reading.cmdlets.map((name) => `\`${name}\``))
      : write.quote(procedureName(desk, reading.procedure ?? ''));
  return explanation({
    blocks: [
      { kind: 'paragraph', text: reading.rights ? explain.rights(subject) : explain.where(subject) },
      {
        kind: 'list',
        ordered: false,
        items: [...titlesOf].map(([told, titles]) => write.label(told, unique(titles).join(' · '))),
      },
    ],
    sources: unique(steps.flatMap(({ procedure }) => procedure.sources)),
    suggestions: pick(...ids.slice(0, 1).flatMap((id) => [suggestSetup(desk, id), suggestCommand(desk, id)])),
  });
}

/** The machine, and the shell on it. */
const placeOf = ({ where, shell }: RunbookStep, { say }: Desk): string =>
  shell === null ? where : `${where}, ${say.setup.shell[shell]}`;

/** Those that may be needed with the deployment named; of those whose commands were shown, no others. */
function stepsMeant({ knowledge }: Desk, { procedure, cmdlets, deployments, cloud, shown }: Reading) {
  const sides = sidesOf(knowledge);
  const named = deployments.length > 0 ? deployments : [{ exchange: null, skype: null }];
  const way = cmdlets.length > 0 || procedure === null ? [] : stepsOf(procedure, knowledge);
  const all = [...usesOf(knowledge, cmdlets), ...way];
  const wereShown = all.filter((placed) => isShown(placed, shown));
  return (wereShown.length > 0 ? wereShown : all).filter(({ step: { when } }) =>
    named.some((deployment) => holds(when, situationAt(deployment, sides, cloud)) !== false),
  );
}
