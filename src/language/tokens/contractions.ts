import { z } from 'zod';
import type { Language } from '../../contract';
import { anyOf } from '../../text/any-of';
import { readWordsFile } from './words-file';

const Written = z.strictObject({
  /** An expression, and what stands in its place. */
  written: z.array(z.tuple([z.string().min(1), z.string()])),
  /** Abbreviations that are written with a full stop. */
  shortened: z.array(z.string().min(1)),
  unmarked: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/** Words that are two in one: `src/words/<lang>/contractions.json`. */
export interface Contractions {
  /** "can't" → "can not", of a text in small letters. */
  opened(text: string): string;
  /** "Skype ent. online" → "skype ent online": the stop ends no sentence. */
  unstopped(text: string): string;
  /** Those written without their apostrophe: "whats" → "what", "is". */
  unmarked: ReadonlyMap<string, readonly string[]>;
}

export function readContractions(wordsDirectory: string, languages: readonly Language[]): Contractions {
  const all = languages.map((language) =>
    readWordsFile(Written, wordsDirectory, language, 'contractions.json'),
  );
  const written = all.flatMap((one) => one.written);
  const rules = written.map(([pattern, plain]) => [new RegExp(pattern, 'gu'), plain] as const);
  // Most apostrophes are elisions: one look spares the rules.
  const any = new RegExp(written.map(([pattern]) => pattern).join('|'), 'u');
  const stopped = new RegExp(
    `(?<![\\p{L}.])${anyOf(all.flatMap(({ shortened }) => shortened))}\\.(?=[ /])`,
    'gu',
  );
  return {
    unstopped: (text) => text.replace(stopped, (word) => word.slice(0, -1)),
    opened: (text) =>
      any.test(text) ? rules.reduce((current, [rule, plain]) => current.replace(rule, plain), text) : text,
    unmarked: new Map(all.flatMap(({ unmarked }) => Object.entries(unmarked))),
  };
}
