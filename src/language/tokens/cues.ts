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
  const patterns = phrases.map(({ words }, number) => ({
    name: `p${number}`,
    patterns: [PLAIN.test(words) ? words : tokensOf(words).map(literal).join(' ')],
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

/** Words in small letters are themselves in a pattern; wink writes parts of speech and entity types in capitals. */
const PLAIN = /^[\p{Ll}\p{Lo}\p{N} ]+$/u;

/** Brackets and wink's escape `^` keep a sign from being read as one of a pattern's own. */
const literal = (token: string): string => (PLAIN.test(token) ? `[${token}]` : `[^${token}]`);
