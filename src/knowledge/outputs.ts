import { z } from 'zod';
import { Language } from '../contract';
import { Pattern } from './pattern';

const LowerCase = z.string().regex(/^[^A-Z]+$/, 'write it in lower case');

/** What the shells and programs say, in the language of their Windows. Some name what they speak of: in `(…)`. */
export const MessageName = z.enum([
  /** Nobody else says it: one of these sentences makes a message a paste, in a chat too. `^` is the beginning of a line. */
  'printed',
  /** People repeat it when they ask: it tells that a line was printed only among others that were pasted. */
  'retold',
  'accessDenied',
  /** Beside the number 401. */
  'unauthorized',
  'noContacts',
  'noMetadata',
  'unknownCommand',
  /** Names the command. */
  'refusedCommand',
  'unknownParameter',
  /** Names the parameter. */
  'refusedParameter',
  /** Names the host, where the program does. */
  'unknownName',
  /** What else may not be found: then it is no host. */
  'notAHost',
  'nameTimeout',
  'testPassed',
  'testFailed',
  /** The whole value of a property. */
  'failedResult',
  /** Names the reason. */
  'reason',
  'autodiscoverFailed',
  'unknownUser',
]);
export type MessageName = z.infer<typeof MessageName>;

const Names = z.array(z.string().min(1));

/** What outputs of the integration's commands look like, and which command shows what. */
export const Outputs = z.strictObject({
  /** The first of them that an output has names the command that it is of. */
  properties: z.array(z.strictObject({ property: LowerCase, by: z.string() })),
  /** Sentences, as regular expressions without case. */
  sentences: z.array(z.strictObject({ matches: Pattern, by: z.string() })),
  /** Properties as they are spelt; they stay English on every Windows, but for labels of a few programs. */
  names: z.strictObject({
    /** Nobody else writes them: with a colon or `=` behind it, one is an output wherever it stands. */
    certain: Names,
    /** They tell an output where more lines of the kind stand around them. */
    likely: Names,
    /** Stand in mails and tickets as well: properties only in what is known to be an output. */
    ordinary: Names,
  }),
  /** Label that a Windows in another language puts → the English one. */
  labels: z.record(LowerCase, LowerCase),
  /** Regular expressions without case, found anywhere in a text. */
  messages: z.record(MessageName, z.record(Language, z.array(Pattern))),
});
export type Outputs = z.infer<typeof Outputs>;

const inNoLanguage = Object.fromEntries(Language.options.map((language) => [language, []]));

/** For a folder that has none. */
export const noOutputs: Outputs = {
  properties: [],
  sentences: [],
  names: { certain: [], likely: [], ordinary: [] },
  labels: {},
  messages: Outputs.shape.messages.parse(
    Object.fromEntries(MessageName.options.map((name) => [name, inNoLanguage])),
  ),
};
