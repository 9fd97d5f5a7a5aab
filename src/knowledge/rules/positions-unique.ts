import { claimedTwice } from './claimed-twice';
import { dataFile, type FactRule } from './rule';

export const positionsUnique: FactRule = {
  name: 'positions-unique',
  description: 'No two features, products of a side or notices claim the same position.',
  check: (knowledge) =>
    (['features', 'exchange', 'skype', 'notices'] as const).flatMap((folder) =>
      claimedTwice(
        [...knowledge[folder].values()].map(({ id, position }) => ({
          id,
          path: 'position',
          value: position,
        })),
      ).map(({ id, path, value, by }) => ({
        file: dataFile(folder, id),
        path,
        message: `position ${value} belongs to "${by}" already`,
        remedy: 'give one of the two another position',
      })),
    ),
};
