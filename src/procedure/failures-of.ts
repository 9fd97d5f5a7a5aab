import { isShown, type PlacedStep, stepsOf } from './steps-shown';
import type { ProcedureKnowledge } from './types';

/**
 * What is known to go wrong in a procedure (`<procedure>/<failure>`), in the order of its steps.
 * @param shown commands that were shown (`shownKey`): of their steps alone, where any of them can fail
 */
export function failuresOf(knowledge: ProcedureKnowledge, id: string, shown: readonly string[]): string[] {
  const steps = stepsOf(id, knowledge);
  const found = named(steps.filter((placed) => isShown(placed, shown)));
  return [...new Set(found.length > 0 ? found : named(steps))];
}

const named = (steps: readonly PlacedStep[]): string[] =>
  steps.flatMap(({ procedure, step }) => step.failures.map((failure) => `${procedure.id}/${failure}`));
