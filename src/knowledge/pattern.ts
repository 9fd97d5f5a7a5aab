import { z } from 'zod';

/** A regular expression without case, as data. */
export const Pattern = z.string().refine((text) => {
  try {
    return new RegExp(text, 'iu').source.length > 0;
  } catch {
    return false;
  }
}, 'write a regular expression');
