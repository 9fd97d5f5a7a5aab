import { expect, it } from '@jest/globals';
import { noOrphanWords } from '../../../src/knowledge/rules/no-orphan-words';
import { smallKnowledge, smallWords } from '../support/small-knowledge';

it.each([
  ['features', 'src/words/en/features.json'],
  ['contradictions', 'src/words/en/contradictions.json'],
  ['procedures', 'src/words/en/procedures/telepathy.json'],
] as const)('finds words without a fact: %s', (list, file) => {
  const words = smallWords();
  Object.assign(words.en?.[list] ?? {}, { telepathy: {} });
  expect(noOrphanWords.check(smallKnowledge(), words)).toEqual([
    expect.objectContaining({ file, path: 'telepathy' }),
  ]);
});
