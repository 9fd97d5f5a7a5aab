import type { ProcedureKnowledge } from './types';
import { wayOf } from './way';

/**
 * What is known to go wrong in a procedure (`<procedure>/<failure>`), in the order of its steps.
 * @param shown commands that were shown (`<procedure>/<step>/…`): of their steps alone, where any of them can fail
 */
export function failuresOf(knowledge: ProcedureKnowledge, id: string, shown: readonly string[]): string[] {
  const steps = wayOf(id, knowledge).flatMap((procedure) =>
    procedure.steps.map((step) => ({ procedure, step })),
  );
  const ofShown = steps.filter(({ procedure, step }) =>
    shown.some((key) => key.startsWith(`${procedure.id}/${step.id}/`)),
  );
  const named = (some: typeof steps) =>
    some.flatMap(({ procedure, step }) => step.failures.map((failure) => `${procedure.id}/${failure}`));
  const found = named(ofShown);
  return [...new Set(found.length > 0 ? found : named(steps))];
}
