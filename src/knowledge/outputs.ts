import { z } from 'zod';
import { Language } from '../contract';
import { Pattern } from './pattern';

const LowerCase = z.string().regex(/^[^A-Z]+$/, 'write it in lower case');

/** What the shells and programs say, in the language of their Windows. Some name what they speak of: in `(…)`. */
export const MessageName = z.enum([
  /** Any of the sentences by which a line is known to be printed, not typed. */
  'printed',
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

/** What outputs of the integration's commands look like, and which command shows what. */
export const Outputs = z.strictObject({
  /** The first of them that an output has names the command that it is of. */
  properties: z.array(z.strictObject({ property: LowerCase, by: z.string() })),
  /** Sentences, as regular expressions without case. */
  sentences: z.array(z.strictObject({ matches: Pattern, by: z.string() })),
  /** Properties as they are spelt; they stay English on every Windows, but for labels of a few programs. */
  names: z.array(z.string().min(1)),
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
  names: [],
  labels: {},
  messages: Outputs.shape.messages.parse(
    Object.fromEntries(MessageName.options.map((name) => [name, inNoLanguage])),
  ),
};
