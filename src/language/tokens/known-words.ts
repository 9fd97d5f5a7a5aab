import { z } from 'zod';
import { Language } from '../../contract';
import { STAND_INS } from './artefacts';
import { type Grammar, wordsOfGrammar } from './grammar';
import type { LanguageMarks } from './language-marks';
import type { Lexicon } from './lexicon';
import { fold } from './normalise';
import { readWordsFile } from './words-file';

/** Which words are no typing mistakes, and which are of our field. */
export interface KnownWords {
  /** Typing mistakes are mended towards them. */
  targets: readonly string[];
  /** Right as they are. */
  right: readonly string[];
  /** The others make a message strange. What lies outside makes nothing familiar. */
  familiar: ReadonlySet<string>;
}

interface Sources {
  lexicon: Lexicon;
  /** The words of the terms that can be explained. */
  terms: readonly string[];
  grammar: Grammar;
  marks: readonly LanguageMarks[];
}

export function readKnownWords(
  wordsDirectory: string,
  { lexicon, terms, grammar, marks }: Sources,
): KnownWords {
  const targets = [...lexicon.targets, ...terms];
  const functionWords = marks.flatMap((language) => language.functionWords);
  const ordinary = Language.options.flatMap((language) =>
    readWordsFile(z.array(z.string()), wordsDirectory, language, 'ordinary-words.json').map(fold),
  );
  const always = [...functionWords, ...wordsOfGrammar(grammar), ...STAND_INS];
  return {
    targets,
    right: [...lexicon.vocabulary.keys(), ...ordinary, ...always],
    familiar: new Set([...targets, ...always]),
  };
}
