import { describe, expect, it } from '@jest/globals';
import { Language } from '../../src/contract';
import { loadKnowledge, refs } from '../../src/knowledge';
import { type Words, wordsFor } from '../../src/words';

const knowledge = loadKnowledge();

const phases = (list: Words['notices']): [string, string][] =>
  Object.entries(list).flatMap(([id, said]) => [said].flat().map((text): [string, string] => [id, text]));

/** Every sentence of the lists that the data's ids look up, with where it stands. */
function sentences(words: Words): [string, string][] {
  return [
    ...Object.entries(words.features).flatMap(([id, { name, short }]): [string, string][] => [
      [id, name],
      [id, short],
    ]),
    ...Object.entries(words.products).flatMap(([id, { name, note }]): [string, string][] => [
      [id, name],
      [id, note ?? name],
    ]),
    ...phases(words.notices),
    ...phases(words.contradictions),
    ...Object.entries(words.details).map(([id, { answer }]): [string, string] => [id, answer]),
    ...Object.entries(words.terms).flatMap(([id, { name, definition }]): [string, string][] => [
      [id, name],
      [id, definition],
    ]),
  ];
}

describe.each(Language.options)('the words in %s', (language) => {
  const words = wordsFor(language);

  it('are read once', () => {
    expect(wordsFor(language)).toBe(words);
    expect(words.language).toBe(language);
    expect(words.sentences.language).toBe(language);
  });

  it('name every feature, product and term', () => {
    expect(Object.keys(words.features).sort()).toEqual([...knowledge.features.keys()].sort());
    expect(Object.keys(words.products).sort()).toEqual(refs(knowledge).sort());
    expect(Object.keys(words.terms).sort()).toEqual([...knowledge.terms.keys()].sort());
  });

  it('answer every detail', () => {
    expect(Object.keys(words.details).sort()).toEqual([...knowledge.details.keys()].sort());
  });

  it('keep short names short, and all of them different', () => {
    const shorts = Object.values(words.features).map(({ short }) => short);
    expect(shorts.filter((short) => short.length > 32)).toEqual([]);
    expect(new Set(shorts).size).toBe(shorts.length);
  });

  it('write typographic apostrophes outside code', () => {
    const straight = sentences(words).filter(([, sentence]) =>
      sentence.replace(/`[^`]*`/g, '').includes("'"),
    );
    expect(straight).toEqual([]);
  });

  it('define terms in whole sentences, and say how people ask for them', () => {
    for (const [id, { definition, say }] of Object.entries(words.terms)) {
      expect([id, definition]).toEqual([id, expect.stringMatching(/\.$/)]);
      expect([id, say.length]).not.toEqual([id, 0]);
    }
  });
});

it('French sets its spaces before high punctuation and inside guillemets', () => {
  const wrong = sentences(wordsFor('fr'))
    .map(([id, sentence]) => [id, sentence.replace(/`[^`]*`/g, '')] as const)
    .filter(([, sentence]) => /[^\u202f][;!?]|[^\u00a0]:(?!\/\/|\d)|«[^\u00a0]|[^\u00a0]»/.test(sentence));
  expect(wrong).toEqual([]);
});

describe('French gives its article to a product that needs one', () => {
  const { notice } = wordsFor('fr').sentences.status;
  const voiceMail = {
    product: 'Messagerie unifiée',
    inSentence: 'la messagerie unifiée',
    date: '14 octobre 2025',
  };
  const exchange = { product: 'Exchange 2016', date: '14 octobre 2025' };

  it.each([
    ['ended', 'Le support d’Exchange 2016 et de la messagerie unifiée a pris fin le 14 octobre 2025'],
    ['retired', 'L’arrêt d’Exchange 2016 et de la messagerie unifiée date du 14 octobre 2025'],
  ] as const)('in a notice of what is %s', (how, sentence) => {
    expect(notice([exchange, voiceMail].map((one) => ({ ...one, how })))).toContain(sentence);
  });

  it('and draws it together with the preposition', () => {
    const clients = { product: 'Clients', inSentence: 'les clients', date: null, how: 'ended' } as const;
    expect(notice([clients])).toContain('Le support des clients est terminé');
  });
});

it('English never shouts', () => {
  expect(sentences(wordsFor('en')).filter(([, sentence]) => sentence.includes('!'))).toEqual([]);
});
