import { SIDES } from '../sides';
import { claimedTwice } from './claimed-twice';
import { dataFile, type FactRule } from './rule';

export const buildsTellApart: FactRule = {
  name: 'builds-tell-apart',
  description: 'No two products of a side begin at the same build.',
  check: (knowledge) =>
    SIDES.flatMap((side) =>
      claimedTwice(
        [...knowledge[side].values()].flatMap(({ id, builds }) =>
          (builds?.from ?? []).map((from, at) => ({ id, path: `builds.from[${at}]`, value: from })),
        ),
      ).map(({ id, path, value, by }) => ({
        file: dataFile(side, id),
        path,
        message: `the builds of "${by}" begin at ${value} already`,
        remedy: 'write the build that this version begins at, with its third number',
      })),
    ),
};
