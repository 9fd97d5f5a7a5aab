import { expect, it } from '@jest/globals';
import { datesMakeSense } from '../../../src/knowledge/rules/dates-make-sense';
import { smallKnowledge } from '../support/small-knowledge';

const sources = ['old-page'];

it.each([
  [
    'a day that the calendar has not',
    { supportEnd: '2021-02-30', sources },
    'supportEnd',
    'no day of the calendar',
  ],
  [
    'support that ends before mainstream support',
    { mainstreamEnd: '2021-01-01', supportEnd: '2020-01-01', sources },
    'supportEnd',
    'is before mainstreamEnd',
  ],
  [
    'an end before the release',
    { release: '2021', supportEnd: '2020-12', sources },
    'supportEnd',
    'is before release',
  ],
  ['a date without a source', { supportEnd: '2020-01-01' }, 'sources', 'without a source'],
  [
    'a milestone that is no day',
    { milestones: [{ date: '2021-11-31', kind: 'off' as const, sources }] },
    'milestones[0].date',
    'no day of the calendar',
  ],
])('finds %s', (_, dates, path, message) => {
  const others = [{ id: 'teams', kind: 'service' as const, policy: 'service' as const, ...dates }];
  expect(datesMakeSense.check(smallKnowledge({ others }))).toEqual([
    expect.objectContaining({ path, message: expect.stringContaining(message) }),
  ]);
});
