import { expect, it } from '@jest/globals';
import { describeFinding, validate } from '../../../src/knowledge';
import { rules } from '../../../src/knowledge/rules';
import { readAllWords } from '../../../src/words';
import { smallKnowledge, smallWords } from '../support/small-knowledge';

it.each(rules.map((rule) => [rule.name, rule] as const))('%s is content with right data', (_, rule) => {
  expect(rule.check(smallKnowledge(), smallWords())).toEqual([]);
});

it('finds nothing in the data and words of the project', () => {
  const { words, findings } = readAllWords();
  expect([...findings, ...validate(words).findings].map(describeFinding)).toEqual([]);
});

it('gives every rule its own name and a sentence', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  for (const rule of rules) expect(rule.description).toMatch(/^[A-Z].+\.$/);
});
