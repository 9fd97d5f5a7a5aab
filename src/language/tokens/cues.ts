import englishModel from 'wink-eng-lite-web-model';
import winkNLP, { type Model } from 'wink-nlp';
import type { Language } from '../../contract';
import type { Lexicon } from './lexicon';

/** A phrase of the lexicon, found in a question. Positions count tokens. */
export interface Cue {
  names: ReadonlySet<string>;
  text: string;
  start: number;
  /** Inclusive. */
  end: number;
  languages: ReadonlySet<Language>;
}

export interface Tokens {
  words: string[];
  cues: Cue[];
}

/** The model packs its entity machines anew at each call, and wrongly from the second on: they are asked for once. */
const { metaCER, ...rest } = englishModel as unknown as { metaCER: () => unknown };
const machines = metaCER();
const model = { ...rest, metaCER: () => machines } as unknown as Model;

export type CueReader = (normalised: string) => Tokens;

/** wink-nlp splits the text and finds the lexicon's phrases in it, the longest first. */
export function createCueReader(lexicon: Lexicon): CueReader {
  const nlp = winkNLP(model, ['cer']);
  const { its } = nlp;
  const phrases = [...lexicon.phrases.values()];
  const tokensOf = (text: string) => nlp.readDoc(text).tokens().out() as string[];
  // One document for all of them: each has a cost of its own, and there are thousands.
  const taken = tokensOf(phrases.map(({ words }) => words).join(` ${DIVIDER} `));
  const patterns = divided(taken).map((tokens, number) => ({
    name: `p${number}`,
    patterns: [tokens.map(literal).join(' ')],
  }));
  const named = new Map(phrases.map((phrase, number) => [`p${number}`, phrase]));
  nlp.learnCustomEntities(patterns, { matchValue: false, usePOS: false, useEntity: false });
  return (normalised) => {
    const document = nlp.readDoc(normalised);
    const entities = document.customEntities();
    const types = entities.out(its.type) as string[];
    const spans = entities.out(its.span) as unknown as [number, number][];
    const words = document.tokens().out() as string[];
    const cues: Cue[] = [];
    types.forEach((type, at) => {
      const phrase = named.get(type);
      const span = spans[at];
      if (phrase && span)
        cues.push({
          names: phrase.cues,
          text: phrase.words,
          start: span[0],
          end: span[1],
          languages: phrase.languages,
        });
    });
    return { words, cues: atBothEnds(cues) };
  };
}

/** More than any text of people holds in the pages that are read; what is made to hold more must not take long. */
const MOST = 400;
const atBothEnds = (cues: Cue[]): Cue[] =>
  cues.length <= MOST ? cues : [...cues.slice(0, MOST / 2), ...cues.slice(-MOST / 2)];

/** No phrase has it. */
const DIVIDER = '¶';

function divided(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const token of tokens)
    if (token === DIVIDER) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts;
}

/** Brackets and wink's escape `^` keep a word from being read as a part of speech or an entity type. */
const literal = (word: string): string => (/^[\p{L}\p{N}]+$/u.test(word) ? `[${word}]` : `[^${word}]`);
