import { claimedTwice } from './claimed-twice';
import { dataFile, type FactRule } from './rule';

export const examplesUnique: FactRule = {
  name: 'examples-unique',
  description: 'No two features, products of a side, procedures or terms claim the same rank as an example.',
  check: (knowledge) =>
    (['features', 'exchange', 'skype', 'procedures', 'terms'] as const).flatMap((folder) =>
      claimedTwice(
        [...knowledge[folder].values()].flatMap(({ id, example }) =>
          example === undefined ? [] : [{ id, path: 'example', value: example }],
        ),
      ).map(({ id, path, value, by }) => ({
        file: dataFile(folder, id),
        path,
        message: `"${by}" is example ${value} already`,
        remedy: 'give one of the two another rank, or leave it out',
      })),
    ),
};
