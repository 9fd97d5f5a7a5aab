import { expect, it } from '@jest/globals';
import { columnsCovered } from '../../../src/knowledge/rules/columns-covered';
import { type Small, smallKnowledge } from '../support/small-knowledge';

it('finds the columns of which a feature says nothing', () => {
  const features: Small['features'] = [
    {
      id: 'presence',
      position: 1,
      statements: [
        { exchange: ['2013', 'online'], skype: ['server'], support: 'yes', sources: ['new-page'] },
      ],
    },
  ];
  expect(columnsCovered.check(smallKnowledge({ features })).map(({ message }) => message)).toEqual([
    'nothing is stated of presence on exchange 2013 + skype online',
    'nothing is stated of presence on exchange online + skype online',
  ]);
});
