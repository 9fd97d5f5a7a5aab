import { expect, it } from '@jest/globals';
import { bothLanguages } from '../../../src/knowledge/rules/both-languages';
import { smallKnowledge, smallWords } from '../support/small-knowledge';

it.each([
  ['features', 'presence', 'features.json'],
  ['products', 'exchange/2013', 'products.json'],
  ['notices', 'retired', 'notices.json'],
  ['terms', 'ucs', 'terms.json'],
  ['details', 'fax', 'details.json'],
  ['placeholders', 'sipDomain', 'placeholders.json'],
] as const)('finds that French lacks words: %s', (list, id, file) => {
  const words = smallWords();
  delete words.fr?.[list][id];
  expect(bothLanguages.check(smallKnowledge(), words)).toEqual([
    {
      file: `src/words/fr/${file}`,
      path: id,
      message: `"${id}" has no words in "fr"`,
      remedy: expect.any(String),
    },
  ]);
});
