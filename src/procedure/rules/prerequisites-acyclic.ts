import { type ProcedureFacts, type ProcedureRule, procedureFile } from './rule';

/** The way back to the start, where following prerequisites leads there. */
function cycleFrom(
  start: string,
  knowledge: ProcedureFacts,
  way: readonly string[] = [start],
): string[] | null {
  for (const next of knowledge.procedures
    .get(way.at(-1) ?? start)
    ?.prerequisites.map(({ procedure }) => procedure) ?? []) {
    if (next === start) return [...way, next];
    if (way.includes(next)) continue;
    const found = cycleFrom(start, knowledge, [...way, next]);
    if (found) return found;
  }
  return null;
}

export const prerequisitesAcyclic: ProcedureRule = {
  name: 'prerequisites-acyclic',
  description: 'No procedure needs itself, directly or through others.',
  check: (knowledge) =>
    [...knowledge.procedures.keys()].flatMap((id) => {
      const cycle = cycleFrom(id, knowledge);
      return cycle === null
        ? []
        : [
            {
              file: procedureFile(id),
              path: 'prerequisites',
              message: `it needs itself: ${cycle.join(' → ')}`,
              remedy: 'drop one of them',
            },
          ];
    }),
};
