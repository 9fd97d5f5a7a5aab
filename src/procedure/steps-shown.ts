import type { Procedure, Step } from '../knowledge/procedure';
import type { ProcedureKnowledge } from './types';
import { wayOf } from './way';

/** A step with the procedure it belongs to, which for `plan` is one of its parts. */
export interface PlacedStep {
  procedure: Procedure;
  step: Step;
}

/** All steps on the way of a procedure, in order. */
export const stepsOf = (id: string, knowledge: ProcedureKnowledge): PlacedStep[] =>
  wayOf(id, knowledge).flatMap((procedure) => procedure.steps.map((step) => ({ procedure, step })));

const stepKey = (procedure: string, step: string): string => `${procedure}/${step}/`;

/** Tells commands of a step that belong together from others, whatever the deployment: `<procedure>/<step>/<purpose>/<group>`. */
export const shownKey = (procedure: string, step: string, purpose: string, group: string): string =>
  `${stepKey(procedure, step)}${purpose}/${group}`;

/** Whether any command of the step is among those that were shown (`shownKey`). */
export const isShown = (
  { procedure, step }: { procedure: Pick<Procedure, 'id'>; step: Pick<Step, 'id'> },
  shown: readonly string[],
): boolean => shown.some((key) => key.startsWith(stepKey(procedure.id, step.id)));
