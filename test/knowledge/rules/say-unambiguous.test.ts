import { expect, it } from '@jest/globals';
import { sayUnambiguous } from '../../../src/knowledge/rules/say-unambiguous';
import { smallKnowledge, smallWords } from '../support/small-knowledge';

it('finds a phrase that two terms claim, without case', () => {
  const words = smallWords();
  Object.assign(words.en?.terms ?? {}, { ucwa: { say: ['web api', 'UCS'] } });
  expect(sayUnambiguous.check(smallKnowledge(), words)).toEqual([
    expect.objectContaining({
      file: 'src/words/en/terms.json',
      path: 'ucwa.say[1]',
      message: '"UCS" is said for "ucs" already',
    }),
  ]);
});
