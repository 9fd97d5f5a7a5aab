import { expect, it } from '@jest/globals';
import { documentsConsistent } from '../../../src/knowledge/rules/documents-consistent';
import { type Small, smallKnowledge } from '../support/small-knowledge';

const cell = { exchange: ['2013'], skype: ['server'] };
const features: Small['features'] = [
  {
    id: 'presence',
    position: 1,
    statements: [
      { ...cell, support: 'yes', sources: ['new-page'] },
      { ...cell, support: 'no', sources: ['new-page', 'old-page'] },
    ],
  },
];
const contradiction = (sources: string[]): Small['contradictions'] => [
  {
    id: 'two',
    appliesTo: cell,
    sides: [
      { support: 'yes', sources },
      { support: 'no', sources },
    ],
    decision: 'unknown',
  },
];

it('finds a document that says yes and no of one cell', () => {
  const findings = documentsConsistent.check(smallKnowledge({ features }));
  // Once for the group that is named, once for the version within it.
  expect(findings.map(({ message }) => message)).toEqual([
    '"new-page" says both yes and no of presence on exchange 2013 + skype server',
    '"new-page" says both yes and no of presence on exchange 2013 + skype server-2019',
  ]);
  expect(findings[0]).toMatchObject({
    file: 'src/knowledge/data/features/presence.json',
    path: 'statements',
  });
});

it('accepts it where a contradiction names that document', () => {
  expect(
    documentsConsistent.check(smallKnowledge({ features, contradictions: contradiction(['new-page']) })),
  ).toEqual([]);
});

it('does not accept a contradiction that names another document', () => {
  expect(
    documentsConsistent.check(smallKnowledge({ features, contradictions: contradiction(['old-page']) })),
  ).toHaveLength(2);
});
