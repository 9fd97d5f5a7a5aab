import { expect, it } from '@jest/globals';
import { turnsHaveSentences } from '../../../src/knowledge/rules/turns-have-sentences';
import { smallKnowledge, smallWords } from '../support/small-knowledge';

it.each<[string, string[], string | string[], string]>([
  ['two sentences without a day', [], ['before', 'after'], '2 sentence(s) for 0 turn(s)'],
  ['one sentence for a day', ['2021-08-01'], 'after', '1 sentence(s) for 1 turn(s)'],
  ['a sentence too many', ['2021-08-01'], ['before', 'after', 'long after'], '3 sentence(s) for 1 turn(s)'],
])('finds %s', (_, turns, said, message) => {
  const words = smallWords();
  if (words.fr) words.fr.notices.retired = said;
  for (const language of Object.keys(words)) {
    const known = words[language];
    if (known && language !== 'fr') {
      known.notices.retired = turns.length === 0 ? 'one' : ['one', ...turns];
    }
  }
  const notices = [{ id: 'retired', position: 1, appliesTo: {}, turns, sources: ['old-page'] }];
  expect(turnsHaveSentences.check(smallKnowledge({ notices }), words)).toEqual([
    expect.objectContaining({
      file: 'src/words/fr/notices.json',
      path: 'retired',
      message: expect.stringContaining(message),
    }),
  ]);
});
