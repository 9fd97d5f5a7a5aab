import { expect, it } from '@jest/globals';
import { followUpsComplete } from '../../../src/knowledge/rules/follow-ups-complete';
import { smallKnowledge, smallWords } from '../support/small-knowledge';

const asked = { further: [['how long']] };

it('finds that one language does not understand what another does', () => {
  const words = smallWords();
  Object.assign(words.en?.details.fax ?? {}, asked);
  const knowledge = smallKnowledge();
  Object.assign(knowledge.details.get('fax') ?? {}, { procedure: 'setup' });
  expect(followUpsComplete.check(knowledge, words)).toEqual([
    expect.objectContaining({ file: 'src/words/fr/details.json', path: 'fax.further' }),
  ]);
});

it('finds what belongs to no procedure that could be spoken of', () => {
  const words = smallWords();
  for (const language of ['en', 'fr']) Object.assign(words[language]?.details.fax ?? {}, asked);
  expect(followUpsComplete.check(smallKnowledge(), words)).toEqual([
    expect.objectContaining({ file: 'src/knowledge/data/details/fax.json', path: 'procedure' }),
  ]);
});

it('leaves alone what nobody asks for further on', () => {
  expect(followUpsComplete.check(smallKnowledge(), smallWords())).toEqual([]);
});
