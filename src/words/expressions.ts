import { z } from 'zod';
import { Language } from '../contract';
import { Pattern } from '../knowledge/pattern';

/** Words as regular expressions: `mots? de passe`. A language that has no way of its own to say it has an empty list. */
export const Expressions = z.array(Pattern);

/** One alternation; of none, nothing is found. */
export const anyOf = (expressions: readonly string[]): string =>
  expressions.length === 0 ? '(?!)' : `(?:${[...new Set(expressions)].join('|')})`;

/** The words of all languages together: people write in each of them, whichever they read. */
export const inEveryLanguage = <Words, Word = string>(
  wordsIn: (language: Language) => Words,
  pick: (words: Words) => readonly Word[],
): Word[] => Language.options.flatMap((language) => pick(wordsIn(language)));

/** Makes an expression of the words of all languages when it is first asked for. */
export const wordingsOf =
  <Words>(wordsIn: (language: Language) => Words) =>
  (pick: (words: Words) => readonly string[], expression: (oneOfThem: string) => RegExp): (() => RegExp) => {
    let made: RegExp | null = null;
    return () => {
      made ??= expression(anyOf(inEveryLanguage(wordsIn, pick)));
      return made;
    };
  };
