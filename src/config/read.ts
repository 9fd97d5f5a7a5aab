import { z } from 'zod';

/** What was read of the environment, or the sentences that say why it could not be. */
export type Read<T> = { value: T } | { mistakes: string[] };

export const mistakesIn = (read: Read<unknown>): string[] => ('mistakes' in read ? read.mistakes : []);

/** A setting that is one of these words. What is wrong with it reads on from its name, as in every schema of a setting. */
export const oneOf = <const T extends readonly string[]>(...words: T) =>
  z.enum(words, `must be one of ${words.join(', ')}`);
