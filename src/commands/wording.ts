import { pasteWords, wordingsOf } from '../words';

/** An expression of what people write around a paste. */
export const wording = wordingsOf(pasteWords);
