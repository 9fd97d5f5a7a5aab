import { cellText, disputedCells } from './cells';
import { dataFile, type FactRule } from './rule';

export const disagreementsNamed: FactRule = {
  name: 'disagreements-named',
  description:
    'Where documents disagree on a cell, a contradiction says so: readers are told, never left with one side.',
  check: (knowledge) =>
    disputedCells(knowledge)
      .filter(({ contradictions }) => contradictions.length === 0)
      .map(({ cell }) => ({
        file: dataFile('features', cell.feature),
        path: 'statements',
        message: `the documents disagree on ${cellText(cell)}, and no contradiction names it`,
        remedy: 'add a file to data/contradictions that applies to this cell, and its words',
      })),
};
