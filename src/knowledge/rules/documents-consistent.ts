import { cellText, disputedCells } from './cells';
import { dataFile, type FactRule } from './rule';

export const documentsConsistent: FactRule = {
  name: 'documents-consistent',
  description: 'No document says yes and no of one cell, unless a contradiction names it.',
  check: (knowledge) =>
    disputedCells(knowledge).flatMap(({ cell, statements, contradictions }) => {
      const saying = (support: string) =>
        new Set(statements.filter((one) => one.support === support).flatMap((one) => one.sources));
      const no = saying('no');
      const named = contradictions.flatMap(({ sides }) => sides.flatMap((side) => side.sources));
      return [...saying('yes')]
        .filter((source) => no.has(source) && !named.includes(source))
        .map((source) => ({
          file: dataFile('features', cell.feature),
          path: 'statements',
          message: `"${source}" says both yes and no of ${cellText(cell)}`,
          remedy: `take it out of one statement, or name both sides in data/contradictions with "${source}"`,
        }));
    }),
};
