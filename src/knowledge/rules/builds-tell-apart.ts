import { SIDES } from '../sides';
import { dataFile, type FactRule } from './rule';

export const buildsTellApart: FactRule = {
  name: 'builds-tell-apart',
  description: 'No two products of a side begin at the same build.',
  check: (knowledge) =>
    SIDES.flatMap((side) => {
      const taken = new Map<string, string>();
      return [...knowledge[side].values()].flatMap(({ id, builds }) =>
        (builds?.from ?? []).flatMap((from, at) => {
          const other = taken.get(from);
          taken.set(from, id);
          if (other === undefined) return [];
          return [
            {
              file: dataFile(side, id),
              path: `builds.from[${at}]`,
              message: `the builds of "${other}" begin at ${from} already`,
              remedy: 'write the build that this version begins at, with its third number',
            },
          ];
        }),
      );
    }),
};
