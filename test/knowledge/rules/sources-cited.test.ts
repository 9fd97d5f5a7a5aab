import { expect, it } from '@jest/globals';
import { sourcesCited } from '../../../src/knowledge/rules/sources-cited';
import { firstOf, smallKnowledge, smallLists } from '../support/small-knowledge';

const withThird = (background: boolean) => {
  const { sources } = smallLists();
  return smallKnowledge({ sources: [...sources, { ...firstOf('sources'), id: 'third-page', background }] });
};

it('finds a source that nothing cites', () => {
  expect(sourcesCited.check(withThird(false))).toEqual([
    expect.objectContaining({ file: 'src/knowledge/data/sources.json', path: 'third-page' }),
  ]);
});

it('accepts it as background', () => {
  expect(sourcesCited.check(withThird(true))).toEqual([]);
});
