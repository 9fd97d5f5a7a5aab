import type { Deployment } from '../../contract';
import { SIDES, type SideName, type Sides, sidesOf, versionsOf } from '../../knowledge';
import type { Procedure } from '../../knowledge/procedure';
import { applies } from '../applicability';
import { holds, possible, situationAt } from '../condition';
import type { ProcedureKnowledge } from '../types';
import { wayOf } from '../way';

/** All that a deployment decides about a procedure: whether it fits, and which statements are shown. */
function effectOf(way: readonly Procedure[], deployment: Deployment, sides: Sides): string {
  const situation = situationAt(deployment, sides);
  const shown = way.map((procedure) => ({
    applies: applies(procedure, deployment, sides),
    steps: procedure.steps.map((step) => [
      holds(step.when, situation) !== false,
      possible([...step.commands, ...step.verify, ...(step.snippets ?? [])], situation).map(({ id }) => id),
    ]),
  }));
  return JSON.stringify(shown);
}

const otherSide = { exchange: 'skype', skype: 'exchange' } as const;

/** Whether a side is not said, or only as a group of versions (`on-premises`, `server`). */
const isLoose = (side: SideName, { [side]: said }: Deployment, sides: Sides): boolean =>
  said === null || sides[side].groups.has(said);

/** Whether the versions that a side may still have differ in what is shown, for any version of the other side. */
function isOpen(side: SideName, deployment: Deployment, way: readonly Procedure[], sides: Sides): boolean {
  if (!isLoose(side, deployment, sides)) return false;
  const other = otherSide[side];
  const others = deployment[other] === null ? sides[other].ids : [deployment[other]];
  return others.some((id) => {
    const [first, ...more] = versionsOf(sides[side], deployment[side]).map((each) =>
      effectOf(way, { ...deployment, [other]: id, [side]: each }, sides),
    );
    return more.some((effect) => effect !== first);
  });
}

/** The sides of the deployment that are not said, or not closely enough, and on which the procedure depends. */
export function openSides(
  procedure: string,
  deployment: Deployment,
  knowledge: ProcedureKnowledge,
): SideName[] {
  const way = wayOf(procedure, knowledge);
  const sides = sidesOf(knowledge);
  return SIDES.filter((side) => isOpen(side, deployment, way, sides));
}
