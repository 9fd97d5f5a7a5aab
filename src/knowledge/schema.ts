import { z } from 'zod';
import type { Catalogue } from './catalogue';
import type { Outputs } from './outputs';
import type { Placeholder, Procedure } from './procedure';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'write ids in kebab-case');
const Ids = z.array(Id).min(1, 'name at least one id, or leave the key out');
const SourceIds = z.array(Id).min(1, 'say where this comes from');

/** Its rank among those that a question back, or a button, names as an example: 1 the likeliest; left out, it is none. */
const Example = z.number().int().positive().optional();

/** A day, a month or a year: documents are not always more precise, and neither are we. */
const PartialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'write a date as YYYY-MM-DD, YYYY-MM or YYYY',
  );
export type PartialDate = z.infer<typeof PartialDate>;

/** `exchange/2016`, `skype/online`, `other/msonline`. */
const Ref = z.string().regex(/^(exchange|skype|other)\/[a-z0-9][a-z0-9-]*$/, 'write <side>/<id>');
export type Ref = z.infer<typeof Ref>;

/** `after`: the page is newer than the last dated thing that it tells of. */
export const Dated = z.enum(['exactly', 'about', 'after']);
export type Dated = z.infer<typeof Dated>;

export const Source = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** What stands in brackets behind the title, where that alone does not tell what it is: words by this id. */
  remark: Id.optional(),
  /** The public page, or null where none is known for sure. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** When the document appeared; null where nothing dates it. */
  date: PartialDate.nullable(),
  /** How exact `date` is. */
  dated: Dated.default('exactly'),
  /** The date that the text itself carries, where it is older than its page. It is what counts when documents disagree. */
  topic: PartialDate.optional(),
  /** The first is the one that title and page are in. */
  languages: z.array(z.enum(['en', 'fr', 'de', 'es'])).min(1),
  /** The address opens in the reader's language. */
  localised: z.boolean().default(false),
  kind: z.enum(['microsoft', 'microsoft-blog', 'microsoft-message-center', 'secondary']),
  copy: z.enum(['fork', 'mirror']).optional(),
  /** Read for the whole, cited by no single statement. */
  background: z.boolean().default(false),
});
export type Source = z.infer<typeof Source>;

/**
 * What documents say of one feature. `unknown` is never written: it follows from no statement, or from two that contradict;
 * nor is `conditional`: it follows from a group whose members differ.
 */
export const Statement = z.strictObject({
  exchange: Ids,
  skype: Ids,
  support: z.enum(['yes', 'no']),
  sources: SourceIds,
});
export type Statement = z.infer<typeof Statement>;

export const Feature = z.strictObject({
  id: Id,
  /** Its row in the matrix, from 1. */
  position: z.number().int().positive(),
  example: Example,
  statements: z.array(Statement).min(1),
  /** What sets it up, the most particular first: the last is for any deployment that the others are not meant for. */
  procedures: z.array(Id).default([]),
  /** It joins the mailboxes of two people: they may be in different places, of which no document speaks. */
  betweenMailboxes: z.boolean().default(false),
  /** Services and functions with an end of their own, which the feature needs there. */
  restsOn: z.array(z.strictObject({ ref: Ref, exchange: Ids, skype: Ids.optional() })).default([]),
});
export type Feature = z.infer<typeof Feature>;

export const Milestone = z.strictObject({
  date: PartialDate,
  kind: z.enum([
    'announced',
    'deprecated',
    'off-by-default',
    'blocked-briefly',
    'blocked',
    'support-end',
    'phase-out',
    'retired',
    'off',
  ]),
  sources: SourceIds,
});
export type Milestone = z.infer<typeof Milestone>;

export const Move = z.strictObject({
  to: Ref,
  by: z.enum(['in-place', 'side-by-side', 'mailbox-migration']),
  /** Only from these updates of the version that is left. */
  from: z.array(z.string().regex(/^CU\d+$/)).default([]),
  sources: SourceIds,
  /** The contradiction that it decides. */
  contradiction: Id.optional(),
});
export type Move = z.infer<typeof Move>;

/** How a PowerShell module that comes to its end is met in commands, and what takes the place of them. */
export const Module = z.strictObject({
  /** As it is imported. */
  names: z.array(z.string()).min(1),
  /** What the nouns of its cmdlets begin with. */
  noun: z.string(),
  install: z.string(),
  connect: z.string(),
  /** Cmdlet → what does its work since. */
  instead: z.record(z.string(), z.string()),
});
export type Module = z.infer<typeof Module>;

/** What is dated of a product, client, service, module or mechanism. Its state is worked out on the day of asking. */
export const Lifecycle = z.strictObject({
  id: Id,
  kind: z.enum(['server', 'group', 'service', 'client', 'module', 'mechanism', 'esu']),
  /**
   * `fixed`: supported until `supportEnd`. `modern`: supported while kept current. `service`: runs until it is retired.
   * `unverified`: no document tells.
   */
  policy: z.enum(['fixed', 'modern', 'service', 'unverified']),
  release: PartialDate.optional(),
  mainstreamEnd: PartialDate.optional(),
  /** Last day of support, or the day a service was switched off. */
  supportEnd: PartialDate.optional(),
  /** The end was announced as "not before". */
  notBefore: PartialDate.optional(),
  milestones: z.array(Milestone).default([]),
  replacedBy: z.array(Ref).default([]),
  /** For what Exchange Online has: the same on servers, with an end of its own. */
  onServers: Ref.optional(),
  moves: z.array(Move).default([]),
  module: Module.optional(),
  /** Extended Security Updates: for which products. */
  covers: z.array(Ref).optional(),
  /** Of these products the period ends on a day of its own. */
  ends: z.record(Ref, PartialDate).default({}),
  /** Updates to come that people ask about by their short name (`CU1`), each with an entry of its own. */
  updates: z.record(z.string().regex(/^CU\d+$/), Ref).default({}),
  /** Fields known from no Microsoft text, or from a mirror of one only. */
  secondary: z.array(z.string()).default([]),
  /** What no document was found for: never stated as a fact. */
  unverified: z.array(z.string()).default([]),
  /** Empty only where nothing is dated. */
  sources: z.array(Id).default([]),
});
export type Lifecycle = z.infer<typeof Lifecycle>;

/** `15.2`, or `15.2.2562` where a version goes on from the builds of another. */
const Build = z.string().regex(/^\d+\.\d+(\.\d+)?$/, 'write a build as 15.2 or 15.2.2562');

export const Product = Lifecycle.extend({
  /** Order in which versions are listed. */
  position: z.number().int().positive(),
  /** One of the matrix's own columns. */
  matrix: z.boolean().default(false),
  /** The group it belongs to: what is stated of the group holds for it. */
  within: Id.optional(),
  /** For a group of which nothing is stated: the versions that its verdict is made of. */
  members: Ids.optional(),
  /** Where its build numbers begin, by which people name Exchange too: one for each `major.minor` that it has. */
  builds: z.strictObject({ from: z.array(Build).min(1), sources: SourceIds }).optional(),
  example: Example,
});
export type Product = z.infer<typeof Product>;

const LifecycleStates = z.array(z.enum(['supported', 'ended', 'retired', 'unverified'])).min(1);

/** Where something holds; a key left out means "whatever it is". */
export const AppliesTo = z.strictObject({
  features: Ids.optional(),
  exchange: Ids.optional(),
  skype: Ids.optional(),
  support: z
    .array(z.enum(['yes', 'no', 'conditional', 'unknown']))
    .min(1)
    .optional(),
  /** State of that side's product on the day of asking. */
  exchangeState: LifecycleStates.optional(),
  skypeState: LifecycleStates.optional(),
});
export type AppliesTo = z.infer<typeof AppliesTo>;

export const Notice = z.strictObject({
  id: Id,
  /** Order in which notices are shown: what matters most first. */
  position: z.number().int().positive(),
  appliesTo: AppliesTo,
  /** Days from which another sentence holds, in order: the words have one sentence more than there are days. */
  turns: z.array(PartialDate).default([]),
  /** Part of it rests on no document. */
  unverified: z.boolean().default(false),
  /** It tells of an end to come: said in short (`limits.json` of the words) wherever such a deployment is named as a way out. */
  limits: z.boolean().default(false),
  /** Empty where the lifecycle data carries them. */
  sources: z.array(Id).default([]),
});
export type Notice = z.infer<typeof Notice>;

/** Documents that disagree, with one another or with themselves. */
export const Contradiction = z.strictObject({
  id: Id,
  /** The cells it concerns; left out where no verdict is touched. */
  appliesTo: AppliesTo.optional(),
  /** As in a notice. */
  turns: z.array(PartialDate).default([]),
  sides: z
    .array(z.strictObject({ support: z.enum(['yes', 'no']).optional(), sources: SourceIds }))
    .min(2, 'a contradiction has two sides'),
  /** `newest`: the newest Microsoft document decides. `unknown`: nothing decides. `settled`: the words say which reading holds; no verdict hangs on it. */
  decision: z.enum(['newest', 'unknown', 'settled']),
});
export type Contradiction = z.infer<typeof Contradiction>;

export const VoicemailService = z.enum(['exchange-um', 'cloud-voicemail', 'none', 'unknown']);
export type VoicemailService = z.infer<typeof VoicemailService>;

/** Where voice mail of users homed on one Skype or Lync server goes, by the Exchange that holds their mailbox. */
export const Voicemail = z.strictObject({
  id: Id,
  mailboxes: z
    .array(
      z.strictObject({
        exchange: Ids,
        service: VoicemailService,
        contradiction: Id.optional(),
        sources: SourceIds,
      }),
    )
    .min(1),
});
export type Voicemail = z.infer<typeof Voicemail>;

export const Term = z.strictObject({
  id: Id,
  example: Example,
  /** Cmdlet that the term documents, and its parameter, spelt as in the catalogue. */
  cmdlet: z.string().optional(),
  parameter: z.string().optional(),
  /** The value that the integration wants, where there is one. */
  value: z.string().optional(),
  /** The sources say that it is to be set, and give no command for it. */
  noCommand: z.literal(true).optional(),
  /** The procedure that sets up what it means: offered next. */
  procedure: Id.optional(),
  /** Terms that a reader may want next. */
  related: z.array(Id).default([]),
  sources: SourceIds,
});
export type Term = z.infer<typeof Term>;

/** One question that documents settle and that no verdict, date, term or command answers (“does Cloud Voicemail take faxes?”). */
export const Detail = z.strictObject({
  id: Id,
  /** The procedure that it belongs to: offered next. */
  procedure: Id.optional(),
  /** Notices that are told with it, each as it reads on the day of asking. */
  notices: z.array(Id).default([]),
  /** Terms that a reader may want next. */
  related: z.array(Id).default([]),
  sources: SourceIds,
});
export type Detail = z.infer<typeof Detail>;

const Pair = z.strictObject({ exchange: Id, skype: Id });

/** Deployments that are offered where none was named, the likeliest first, and what is worth comparing. */
export const Examples = z.strictObject({
  deployments: z.array(Pair).min(1),
  comparisons: z.array(z.tuple([Pair, Pair])),
});
export type Examples = z.infer<typeof Examples>;

/** The id by which a product is known as an application wherever it is installed. */
export const Application = z.strictObject({
  id: z.enum(['exchange', 'sharepoint', 'skype']),
  applicationId: z.guid().toLowerCase(),
  sources: SourceIds,
});
export type Application = z.infer<typeof Application>;

/** Everything Liaison knows: facts with ids and sources, no sentences. */
export interface Knowledge {
  readonly sources: ReadonlyMap<string, Source>;
  /** In the order of the matrix. */
  readonly features: ReadonlyMap<string, Feature>;
  readonly exchange: ReadonlyMap<string, Product>;
  readonly skype: ReadonlyMap<string, Product>;
  readonly others: ReadonlyMap<string, Lifecycle>;
  readonly notices: ReadonlyMap<string, Notice>;
  readonly contradictions: ReadonlyMap<string, Contradiction>;
  readonly voicemail: ReadonlyMap<string, Voicemail>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly details: ReadonlyMap<string, Detail>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly catalogue: Catalogue;
  readonly examples: Examples;
  readonly outputs: Outputs;
  readonly applications: ReadonlyMap<string, Application>;
}
