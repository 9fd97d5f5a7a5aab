import { type ProcedureRule, procedureFile } from './rule';

export const needsKnown: ProcedureRule = {
  name: 'needs-known',
  description: 'What a step needs, or is undone with, is another step of the same procedure.',
  check: ({ procedures }) =>
    [...procedures.values()].flatMap(({ id, steps }) =>
      steps.flatMap((step) =>
        (['needs', 'undoneWith'] as const).flatMap((key) =>
          (step[key] ?? [])
            .filter((need) => need === step.id || !steps.some((other) => other.id === need))
            .map((need) => ({
              file: procedureFile(id),
              path: `steps.${step.id}.${key}`,
              message: `there is no other step "${need}"`,
              remedy: `write one of ${steps.map((other) => other.id).join(', ')}`,
            })),
        ),
      ),
    ),
};
