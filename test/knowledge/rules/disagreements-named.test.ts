import { expect, it } from '@jest/globals';
import { disagreementsNamed } from '../../../src/knowledge/rules/disagreements-named';
import { type Small, smallKnowledge } from '../support/small-knowledge';

const cell = { exchange: ['2013'], skype: ['online'] };
const features: Small['features'] = [
  {
    id: 'presence',
    position: 1,
    statements: [
      { ...cell, support: 'yes', sources: ['new-page'] },
      { ...cell, support: 'no', sources: ['old-page'] },
    ],
  },
];
const sides = [{ sources: ['new-page'] }, { sources: ['old-page'] }];

it('finds documents that disagree without a contradiction', () => {
  expect(disagreementsNamed.check(smallKnowledge({ features }))).toEqual([
    expect.objectContaining({
      file: 'src/knowledge/data/features/presence.json',
      message:
        'the documents disagree on presence on exchange 2013 + skype online, and no contradiction names it',
    }),
  ]);
});

it('accepts them once a contradiction names the cell', () => {
  const contradictions: Small['contradictions'] = [{ id: 'two', appliesTo: cell, sides, decision: 'newest' }];
  expect(disagreementsNamed.check(smallKnowledge({ features, contradictions }))).toEqual([]);
});
