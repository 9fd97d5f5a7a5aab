import { z } from 'zod';
import { Cloud, Deployment, Intent, Language, Slot } from '../contract';

export const ControlWord = z.enum([
  'next',
  'back',
  'skip',
  'restart',
  'cancel',
  'resume',
  'show-all',
  'where',
  'undo-all',
  'confirm',
  'decline',
]);
export type ControlWord = z.infer<typeof ControlWord>;

/** What was asked, before anything is looked up: the output of `src/language`. Slots hold what question and conversation together say. */
export const Reading = z.object({
  question: z.string(),
  language: Language,
  intent: Intent,
  features: z.array(z.string()),
  deployments: z.array(Deployment),
  /** "what does NOT work": the answer leads with the refusals. */
  negated: z.boolean(),
  /** Of a lifecycle: is it asked whether the product is still supported, so that a yes or a no answers it? */
  whether: z.boolean(),
  /** Of a lifecycle: is it asked when it came out? */
  release: z.boolean(),
  /** "all of these at once": deployments that support several features together. */
  together: z.boolean(),
  procedure: z.string().nullable(),
  cloud: Cloud.nullable(),
  /** A cloud is named that the documents do not cover (GCC, DoD): no value of another one will do. */
  otherCloud: z.boolean(),
  /** The commands that were shown last (`<procedure>/<step>/<purpose>/<group>`), where the question goes on from them. */
  shown: z.array(z.string()),
  /** Cmdlets and parameters named, spelt as in the catalogue. */
  cmdlets: z.array(z.string()),
  parameters: z.array(z.string()),
  /** Terms to explain (ids of `words/<language>/terms.json`). */
  terms: z.array(z.string()),
  /** Is it asked who may run the command or the procedure that is named? */
  rights: z.boolean(),
  /** Is it asked where the commands that were shown are run: on which server, in which shell? */
  where: z.boolean(),
  /** Is it told that something which worked no longer does? */
  goesWrong: z.boolean(),
  /** What is told to go wrong, as the procedures know it (`<procedure>/<failure>`), the surest first. */
  symptoms: z.array(z.string()),
  /** The question that documents settle in a sentence (`details/<id>`). */
  detail: z.string().nullable(),
  /** Products, clients, services and modules whose lifecycle is asked (`exchange/2016`, `skype/server-2019`, `other/<id>`). */
  products: z.array(z.string()),
  /** Values for placeholders, found in the question (name without braces → value). */
  values: z.record(z.string(), z.string()),
  /** The command or output to check, without the words around it; empty where there is none. */
  pasted: z.string().nullable(),
  control: ControlWord.nullable(),
  /** Several readings that are equally good: offered back, never chosen from in silence. Each is a whole question. */
  alternatives: z.array(z.object({ features: z.array(z.string()), deployments: z.array(Deployment) })),
  /** Where no place was said ("presence", not "presence in OWA"): the same topic in the other places, said beside the answer. */
  elsewhere: z.array(z.string()),
  /** Why it is outside the sources, where that is known: `teams`, `exchange-2007`, `other-language` … (key of `sentences.outside`), or null. */
  outside: z.string().nullable(),
  /** The message is so long that only its beginning and its end were read; the answer says so. */
  isCut: z.boolean(),
});
export type Reading = z.infer<typeof Reading>;

/** What a conversation remembers: plain JSON, so that it survives a restart. */
export const Context = z.object({
  language: Language.nullable(),
  intent: Intent.nullable(),
  features: z.array(z.string()),
  /** The features spoken of before those: "and both of them?" */
  others: z.array(z.string()).default([]),
  /** Those spoken of lately, one question after the other: "all three with 2013?" */
  lately: z.array(z.string()).default([]),
  deployments: z.array(Deployment),
  /** Those that were spoken of before: "compare the two" sets them against the present ones. */
  earlier: z.array(Deployment).default([]),
  /** The two that were compared last: "the second one" is of these, whatever was asked since. */
  compared: z.array(Deployment).default([]),
  /** The products of the person who asks, as far as they were told. */
  ours: z.array(Deployment).default([]),
  /** Those of somebody else who was spoken of ("my colleague has 2010"). */
  theirs: z.array(Deployment).default([]),
  procedure: z.string().nullable(),
  /** The commands that were shown last (`<procedure>/<step>/<purpose>/<group>`). */
  shown: z.array(z.string()).default([]),
  cloud: Cloud.nullable(),
  otherCloud: z.boolean().default(false),
  cmdlets: z.array(z.string()),
  terms: z.array(z.string()),
  products: z.array(z.string()),
  /** The side that the last question named alone: what is taken back or added next is most likely of it. */
  side: z.enum(['exchange', 'skype']).nullable().default(null),
  /** What Liaison asked back last. */
  missing: z.array(Slot),
});
export type Context = z.infer<typeof Context>;

/** Nothing was said yet. */
export const EMPTY_CONTEXT: Context = {
  language: null,
  intent: null,
  features: [],
  others: [],
  lately: [],
  deployments: [],
  earlier: [],
  compared: [],
  ours: [],
  theirs: [],
  procedure: null,
  shown: [],
  cloud: null,
  otherCloud: false,
  cmdlets: [],
  terms: [],
  products: [],
  side: null,
  missing: [],
};
