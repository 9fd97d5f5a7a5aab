import { z } from 'zod';
import { readWordsFile } from './words-file';

const Phrases = z.array(z.string().min(1));
const WordSet = z.array(z.string().min(1)).transform((words): ReadonlySet<string> => new Set(words));

/** Small words of all languages by what they do in a sentence: `src/words/concepts/grammar.json`, explained in the README beside it. */
const Grammar = z
  .strictObject({
    joins: WordSet,
    counted: WordSet,
    mailboxes: WordSet,
    otherProducts: WordSet,
    beforeYears: WordSet,
    inUse: WordSet,
    owns: WordSet,
    sideBySide: WordSet,
    products: WordSet,
    olderVersions: WordSet,
    corrects: WordSet,
    small: WordSet,
    goneBefore: Phrases,
    goneAfter: Phrases,
    takesBack: Phrases,
    // products
    and: WordSet,
    or: WordSet,
    with: WordSet,
    on: WordSet,
    inside: WordSet,
    as: WordSet,
    but: WordSet,
    not: WordSet,
    neither: WordSet,
    against: WordSet,
    upTo: WordSet,
    now: WordSet,
    shares: WordSet,
    only: WordSet,
    of: WordSet,
    kinds: WordSet,
    server: WordSet,
    goesOn: WordSet,
    stands: WordSet,
    isOrMoves: WordSet,
    pronounSe: WordSet,
    bearsEdition: WordSet,
    closesName: WordSet,
    beforeEdition: WordSet,
    afterEdition: WordSet,
    ours: WordSet,
    // subjects
    articles: WordSet,
    lists: WordSet,
    leadsIn: WordSet,
    linksPlaces: WordSet,
    versionOf: WordSet,
    everyday: WordSet,
    setsAside: WordSet,
    present: WordSet,
    nobody: WordSet,
  })
  .readonly();
export type Grammar = z.infer<typeof Grammar>;

export const readGrammar = (wordsDirectory: string): Grammar =>
  readWordsFile(Grammar, wordsDirectory, 'concepts', 'grammar.json');

/** Every word of it: none is a typing mistake. */
export const wordsOfGrammar = (grammar: Grammar): string[] =>
  Object.values(grammar).flatMap((phrases) => [...phrases].flatMap((phrase) => phrase.split(' ')));

/** What ends a part of a sentence, in every language. */
export const BREAKS: ReadonlySet<string> = new Set(['.', '?', '!', ';', ':']);
