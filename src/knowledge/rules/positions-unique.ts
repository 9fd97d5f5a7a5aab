import { dataFile, type FactRule } from './rule';

export const positionsUnique: FactRule = {
  name: 'positions-unique',
  description: 'No two features, products of a side or notices claim the same position.',
  check: (knowledge) =>
    (['features', 'exchange', 'skype', 'notices'] as const).flatMap((folder) => {
      const taken = new Map<number, string>();
      return [...knowledge[folder].values()].flatMap(({ id, position }) => {
        const other = taken.get(position);
        taken.set(position, id);
        if (other === undefined) return [];
        return [
          {
            file: dataFile(folder, id),
            path: 'position',
            message: `position ${position} belongs to "${other}" already`,
            remedy: 'give one of the two another position',
          },
        ];
      });
    }),
};
