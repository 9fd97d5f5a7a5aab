import type { Deployment } from '../../contract';
import type { Procedure } from '../../knowledge/procedure';
import { applies, EXCHANGE_SIDE, holds, SKYPE_SIDE } from '../condition';
import type { ProcedureKnowledge } from '../types';

export type Side = 'exchange' | 'skype';

const generic = { exchange: 'on-premises', skype: 'server' } as const;
const versionsOf = { exchange: EXCHANGE_SIDE, skype: SKYPE_SIDE } as const;
/** What `on-premises` and `server` leave open. */
const servers = {
  exchange: EXCHANGE_SIDE.filter((id) => id !== 'on-premises' && id !== 'online'),
  skype: SKYPE_SIDE.filter((id) => id.startsWith('server-')),
} as const;

/** A procedure, and for the plan its parts as well. */
export function wayOf(id: string, knowledge: ProcedureKnowledge): Procedure[] {
  const procedure = knowledge.procedures.get(id);
  if (!procedure) return [];
  return [procedure, ...(procedure.parts ?? []).flatMap((part) => wayOf(part.procedure, knowledge))];
}

/** All that a deployment decides about a procedure: whether it fits, and which statements are shown. */
function effectOf(way: readonly Procedure[], deployment: Deployment): string {
  const situation = { deployment, cloud: null, values: new Map<string, string>() };
  const shown = way.map((procedure) => ({
    applies: applies(procedure, deployment),
    steps: procedure.steps.map((step) => [
      holds(step.when, situation) !== false,
      [...step.commands, ...step.verify, ...(step.snippets ?? [])]
        .filter(({ when }) => holds(when, situation) !== false)
        .map(({ id }) => id),
    ]),
  }));
  return JSON.stringify(shown);
}

const otherSide = { exchange: 'skype', skype: 'exchange' } as const;

/** Whether the versions that a side may still have differ in what is shown, for any version of the other side. */
function isOpen(side: Side, deployment: Deployment, way: readonly Procedure[]): boolean {
  const said = deployment[side];
  if (said !== null && said !== generic[side]) return false;
  const possible = said === null ? versionsOf[side].filter((id) => id !== generic[side]) : servers[side];
  const other = otherSide[side];
  const others = deployment[other] === null ? versionsOf[other] : [deployment[other]];
  return others.some((id) => {
    const [first, ...more] = possible.map((each) =>
      effectOf(way, { ...deployment, [other]: id, [side]: each }),
    );
    return more.some((effect) => effect !== first);
  });
}

/** The sides of the deployment that are not said, or not closely enough, and on which the procedure depends. */
export function openSides(procedure: string, deployment: Deployment, knowledge: ProcedureKnowledge): Side[] {
  const way = wayOf(procedure, knowledge);
  return (['exchange', 'skype'] as const).filter((side) => isOpen(side, deployment, way));
}

/** The likeliest first: what people still run, and what most documents are about. */
const likely = {
  exchange: ['2016', '2019', 'online', '2013', 'se', '2010'],
  skype: ['server-2019', 'server-2015', 'server-se', 'online', 'lync-2013'],
};

/** A deployment that the procedure is made for, as an example in the question; what was said stays. */
export function exampleDeployment(
  procedure: string,
  deployment: Deployment,
  knowledge: ProcedureKnowledge,
): { exchange: string; skype: string } {
  const found = knowledge.procedures.get(procedure);
  const closer = (side: Side) =>
    deployment[side] === null || deployment[side] === generic[side]
      ? likely[side].filter((id) => deployment[side] === null || servers[side].includes(id))
      : [deployment[side]];
  const pairs = closer('skype').flatMap((skype) =>
    closer('exchange').map((exchange) => ({ exchange, skype })),
  );
  const fits = (answers: readonly string[]) =>
    pairs.find((pair) => {
      const { answer, steps } = found ? applies(found, pair) : { answer: 'no', steps: false };
      return steps && answers.includes(answer);
    });
  return (
    fits(['yes']) ?? fits(['yes', 'retired', 'unknown', 'no']) ?? { exchange: '2016', skype: 'server-2019' }
  );
}
