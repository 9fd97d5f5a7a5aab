import { z } from 'zod';
import { Language } from '../contract';
import { Pattern } from '../knowledge/pattern';
import { lazy } from '../once';
import { anyOf } from '../text/any-of';

/** Words as regular expressions: `mots? de passe`. A language that has no way of its own to say it has an empty list. */
export const Expressions = z.array(Pattern);

/** One of each language, by its code. */
export const byLanguage = <Made>(make: (language: Language) => Made): Record<Language, Made> =>
  Object.fromEntries(Language.options.map((language) => [language, make(language)])) as Record<
    Language,
    Made
  >;

/** The words of all languages together: people write in each of them, whichever they read. */
export const inEveryLanguage = <Words, Word = string>(
  wordsIn: (language: Language) => Words,
  pick: (words: Words) => readonly Word[],
): Word[] => Language.options.flatMap((language) => pick(wordsIn(language)));

/** What every language says of one kind, as one alternation of a regular expression. */
export const anyIn = <Words>(
  wordsIn: (language: Language) => Words,
  pick: (words: Words) => readonly string[],
): string => anyOf(inEveryLanguage(wordsIn, pick));

/** Makes an expression of the words of all languages when it is first asked for. */
export const wordingsOf =
  <Words>(wordsIn: (language: Language) => Words) =>
  (pick: (words: Words) => readonly string[], expression: (oneOfThem: string) => RegExp): (() => RegExp) =>
    lazy(() => expression(anyIn(wordsIn, pick)));
