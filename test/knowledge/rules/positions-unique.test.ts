import { expect, it } from '@jest/globals';
import { positionsUnique } from '../../../src/knowledge/rules/positions-unique';
import { firstOf, smallKnowledge, smallLists } from '../support/small-knowledge';

it('finds two features with the same position', () => {
  const { features } = smallLists();
  const twin = { ...firstOf('features'), id: 'twin' };
  expect(positionsUnique.check(smallKnowledge({ features: [...features, twin] }))).toEqual([
    expect.objectContaining({
      file: 'src/knowledge/data/features/twin.json',
      path: 'position',
      message: 'position 1 belongs to "presence" already',
    }),
  ]);
});
