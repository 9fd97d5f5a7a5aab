import { z } from 'zod';
import { Cloud } from '../contract';
import { Expressions } from './expressions';

const Words = z.array(z.string().min(1));

/** What people write in, before and behind commands and outputs; a new word is a line in `src/words/<language>/pastes.json`. */
export const PasteWords = z.strictObject({
  /** By which a sentence behind a command is told from the command's own arguments. */
  small: Words,
  /** Before an apostrophe: `c’est`. */
  elided: Words,
  /** Between two commands: “Set-… **and then** Get-…”. */
  joins: Expressions,
  /** Between a property and its value: “Enabled **is set to** False”. */
  shows: Expressions,
  /** A message that is asked about, rather than pasted. */
  asksWhy: Expressions,
  /** How a sentence goes on that tells of a command gone wrong: “Set-… -X **fails** because …”. */
  fails: Expressions,
  /** What somebody says of a command that printed nothing. */
  nothing: Expressions,
  true: Words,
  false: Words,
  yes: Words,
  no: Words,
  on: Words,
  off: Words,
  /** In a placeholder: “[**your** domain]”. */
  your: Expressions,
  secrets: z.strictObject({
    names: Expressions,
    /** “The password **is** …” */
    is: Expressions,
    /** What stands in the place of a secret and is none: “password: **required**”. */
    none: Expressions,
  }),
  /** `other`: a cloud for which no document gives a proxy. */
  clouds: z.record(z.enum([...Cloud.options, 'other']), Expressions),
  /** The brand before the version of a Skype server. */
  skype: Expressions,
});
export type PasteWords = z.infer<typeof PasteWords>;
