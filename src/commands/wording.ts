import { lazy } from '../once';
import { anyOf, inEveryLanguage, type PasteWords, pasteWords } from '../words';

/** An expression of what people of all languages write around a paste; it is made when it is first asked for. */
export const wording = (
  pick: (words: PasteWords) => readonly string[],
  expression: (oneOfThem: string) => RegExp,
): (() => RegExp) => lazy(() => expression(anyOf(inEveryLanguage(pasteWords, pick))));
