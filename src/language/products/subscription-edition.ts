import type { Grammar } from '../tokens/grammar';

const NOWHERE: ReadonlySet<number> = new Set();
const MARK = /^[?.!,;]$/;

/** Where "SE" is the edition and not the French pronoun. Positions of words; `question` is as it was written. */
export type EditionFinder = (words: readonly string[], question: string) => ReadonlySet<number>;

export function createEditionFinder(
  { pronounSe, bearsEdition, closesName, beforeEdition, afterEdition }: Grammar,
  unglued: (text: string) => string,
): EditionFinder {
  return (words, question) => {
    if (!words.includes('se')) return NOWHERE;
    const original = unglued(question);
    const capital = /\bSE\b/.test(original) && original !== original.toUpperCase();
    const pronoun = words.some((word) => pronounSe.has(word));
    const isEdition = (at: number): boolean => {
      const [before = '', after] = [words[at - 1], words[at + 1]];
      if (capital && (at === 0 || beforeEdition.has(before))) return true;
      if (capital && words.slice(Math.max(0, at - 3), at).some((word) => bearsEdition.has(word))) return true;
      // "The photos on se?": with nothing behind it, it is no pronoun.
      if (!pronoun && (after === undefined || MARK.test(after)) && beforeEdition.has(before)) return true;
      const named = bearsEdition.has(before) || closesName.has(before);
      return named && (!pronoun || after === undefined || afterEdition.has(after));
    };
    return new Set(words.flatMap((word, at) => (word === 'se' && isEdition(at) ? [at] : [])));
  };
}
