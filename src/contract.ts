import { z } from 'zod';

/** The languages Liaison speaks. A further one is a folder under `src/words` and an entry here. */
export const Language = z.enum(['en', 'fr']);
export type Language = z.infer<typeof Language>;

/** The language of a locale such as `fr-CA`; English where there is none, or one that Liaison does not speak. */
export const languageOf = (locale: string | null | undefined): Language =>
  Language.safeParse(locale?.slice(0, 2).toLowerCase()).data ?? 'en';

export const Intent = z.enum([
  'support',
  'features',
  'deployments',
  'compare',
  'setup',
  'command',
  'check',
  'lifecycle',
  'explain',
  'checklist',
  'help',
  'greeting',
  'control',
  'none',
]);
export type Intent = z.infer<typeof Intent>;

/** Ids are data (`src/knowledge/data`), so that a new row or version needs no code: here they are plain strings. */
export const Deployment = z.object({ exchange: z.string().nullable(), skype: z.string().nullable() });
export type Deployment = z.infer<typeof Deployment>;

/** The id of the procedure that stands for the whole way: what comes first, then the branch that fits. */
export const wholeWay = 'plan';

export const Support = z.enum(['yes', 'no', 'conditional', 'unknown']);
export type Support = z.infer<typeof Support>;

/** What a verdict is worth on the day of asking; worked out from the lifecycle, never stored. */
export const Status = z.enum(['supported', 'out-of-support', 'retired']);
export type Status = z.infer<typeof Status>;

export const Verdict = z.object({
  feature: z.string(),
  exchange: z.string(),
  skype: z.string(),
  support: Support,
  /** In the reader's language; what the question leaves open, null unless `conditional`. */
  condition: z.string().nullable(),
  status: Status,
  notices: z.array(z.string()),
  sources: z.array(z.string()),
});
export type Verdict = z.infer<typeof Verdict>;

export const Shell = z.enum(['exchange', 'skype', 'azure-ad', 'sharepoint', 'console']);
export type Shell = z.infer<typeof Shell>;

export const Command = z.object({ shell: Shell, text: z.string() });
export type Command = z.infer<typeof Command>;

/** The clouds whose hosting-provider proxies are documented. */
export const Cloud = z.enum(['worldwide', '21vianet', 'gcc-high']);
export type Cloud = z.infer<typeof Cloud>;

/** What a command is wanted for. */
export const Purpose = z.enum(['check', 'set', 'verify', 'undo', 'test']);
export type Purpose = z.infer<typeof Purpose>;

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

export const Finding = z.object({
  severity: Severity,
  rule: z.string(),
  /** In the reader's language: what is wrong and what would be right. */
  message: z.string(),
  /** The corrected command, or null where no single correction follows. */
  fix: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const Slot = z.enum(['feature', 'exchange', 'skype']);
export type Slot = z.infer<typeof Slot>;

/** One answer, as programs read it; `text` is what a person reads (Markdown). */
export const Answer = z.object({
  question: z.string(),
  language: Language,
  intent: Intent,
  features: z.array(z.string()),
  deployments: z.array(Deployment),
  verdicts: z.array(Verdict),
  /** What must be asked back before one verdict holds; empty where the answer is complete. */
  missing: z.array(Slot),
  procedure: z.string().nullable(),
  commands: z.array(Command),
  findings: z.array(Finding),
  sources: z.array(z.string()),
  text: z.string(),
});
export type Answer = z.infer<typeof Answer>;

/** All that an answer leaves empty unless its intent has something to say there. */
export const nothingFound = {
  features: [],
  deployments: [],
  verdicts: [],
  missing: [],
  procedure: null,
  commands: [],
  findings: [],
  sources: [],
} satisfies Partial<Answer>;

/** Where a guided setup stands, in the `value` of each reply inside it. */
export const WalkView = z.object({
  procedure: z.string(),
  /** From 1. */
  step: z.number().int().positive(),
  steps: z.number().int().positive(),
  title: z.string(),
  /** What this step needs, with what is known of it; commands follow when nothing is open. */
  asks: z.array(
    z.object({ name: z.string(), rule: z.string(), example: z.string(), value: z.string().nullable() }),
  ),
  commands: z.array(Command),
  verify: z.object({ shell: Shell, command: z.string(), expects: z.string() }).nullable(),
  done: z.boolean(),
});
export type WalkView = z.infer<typeof WalkView>;
