import { z } from 'zod';
import { Language } from '../../contract';
import { anyOf } from '../../text/any-of';
import { fold } from './normalise';
import { readWordsFile } from './words-file';

/** What a language is told by, of `src/words/<language>/marks.json` and `function-words.json`. */
export interface LanguageMarks {
  language: Language;
  /** Folded. */
  functionWords: readonly string[];
  /** What a function word of one letter weighs: "a" is a word of many languages. */
  oneLetterWord: number;
  /** Letters that only this language has. */
  letters: RegExp;
  /** « Skype Entreprise » is French, wherever it stands. */
  names: RegExp;
  /** « On a Exchange 2016 »: how a sentence begins whose words are those of another language as well. */
  opens: RegExp;
  /** « Vraiment ? » */
  blankBeforeMarks: boolean;
}

const Marks = z.strictObject({
  letters: z.string(),
  names: z.array(z.string().min(1)),
  opens: z.array(z.string().min(1)),
  blankBeforeMarks: z.boolean(),
  oneLetterWord: z.number(),
});
const WordList = z.array(z.string().min(1));

export const readLanguageMarks = (wordsDirectory: string): LanguageMarks[] =>
  Language.options.map((language) => {
    const { letters, names, opens, ...marks } = readWordsFile(Marks, wordsDirectory, language, 'marks.json');
    const functionWords = readWordsFile(WordList, wordsDirectory, language, 'function-words.json');
    return {
      language,
      functionWords: functionWords.map(fold),
      letters: letters === '' ? /(?!)/ : new RegExp(`[${letters}]`, 'i'),
      names: new RegExp(`\\b${anyOf(names)}\\b`),
      opens: new RegExp(`(?:^|[.!?,;:] )${anyOf(opens)}`, 'i'),
      ...marks,
    };
  });

/** Frequent words of languages that we do not speak, enough to notice them. */
export const readForeignWords = (wordsDirectory: string): string[] =>
  Object.values(
    readWordsFile(z.record(z.string(), WordList), wordsDirectory, 'concepts', 'other-languages.json'),
  ).flat();
