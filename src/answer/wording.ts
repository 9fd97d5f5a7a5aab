import { heardWords, wordingsOf } from '../words';

/** An expression of the small words around what people type. */
export const wording = wordingsOf(heardWords);
