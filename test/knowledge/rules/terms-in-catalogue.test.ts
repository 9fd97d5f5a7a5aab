import { expect, it } from '@jest/globals';
import { termsInCatalogue } from '../../../src/knowledge/rules/terms-in-catalogue';
import { smallKnowledge } from '../support/small-knowledge';

it.each([
  ['a cmdlet that is misspelt', { cmdlet: 'Set-CSUser' }, 'cmdlet'],
  ['a parameter that the cmdlet has not', { cmdlet: 'Set-CsUser', parameter: 'Colour' }, 'parameter'],
  ['a parameter without its cmdlet', { parameter: 'Identity' }, 'parameter'],
])('finds %s', (_, documented, path) => {
  const terms = [{ id: 'ucs', sources: ['old-page'], ...documented }];
  expect(termsInCatalogue.check(smallKnowledge({ terms }))).toEqual([expect.objectContaining({ path })]);
});

it('accepts a parameter that is there', () => {
  const terms = [{ id: 'ucs', sources: ['old-page'], cmdlet: 'Set-CsUser', parameter: 'Identity' }];
  expect(termsInCatalogue.check(smallKnowledge({ terms }))).toEqual([]);
});
