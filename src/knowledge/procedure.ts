import { z } from 'zod';
import { Cloud, Purpose, Shell } from '../contract';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'write ids in kebab-case');
const SourceIds = z.array(z.string()).min(1, 'say where this comes from');

/**
 * For which deployments, clouds and choices something holds; a key left out means "whatever it is".
 * `on-premises*` stands for every Exchange server, `server*` for every Skype for Business Server.
 */
export const Condition = z.strictObject({
  exchange: z.array(z.string()).min(1).optional(),
  skype: z.array(z.string()).min(1).optional(),
  cloud: z.array(Cloud).min(1).optional(),
  /** Placeholder of kind `choice` → the values under which this holds. */
  choice: z.record(z.string(), z.array(z.string()).min(1)).optional(),
});
export type Condition = z.infer<typeof Condition>;

/** One statement. `group` keeps together what only works together (`$photo = …` and its use). */
export const ProcedureCommand = z.strictObject({
  id: Id,
  shell: Shell,
  template: z
    .string()
    .min(1)
    .refine((text) => !/[\r\n]/.test(text), 'one statement, on one line'),
  purpose: Purpose,
  group: Id.optional(),
  when: Condition.optional(),
  /** It starts a service again, which what was set before it needs. */
  restarts: z.literal(true).optional(),
});
export type ProcedureCommand = z.infer<typeof ProcedureCommand>;

/**
 * What a `name : value` line, or the output as a whole, must show. `every` asks it of each record, not of one;
 * `ahead` is a date that is not over yet; `same` one value in all records.
 */
export const Expectation = z.union([
  z.strictObject({ property: z.string(), equals: z.string(), every: z.boolean().optional() }),
  z.strictObject({ property: z.string(), oneOf: z.array(z.string()).min(2), every: z.boolean().optional() }),
  z.strictObject({ property: z.string(), contains: z.string(), every: z.boolean().optional() }),
  z.strictObject({ property: z.string(), matches: z.string(), every: z.boolean().optional() }),
  z.strictObject({ property: z.string(), filled: z.literal(true), every: z.boolean().optional() }),
  z.strictObject({ property: z.string(), ahead: z.literal(true), every: z.boolean().optional() }),
  z.strictObject({ property: z.string(), same: z.literal(true), every: z.literal(true) }),
  z.strictObject({ output: z.strictObject({ contains: z.string() }) }),
  z.strictObject({ output: z.strictObject({ matches: z.string() }) }),
]);
export type Expectation = z.infer<typeof Expectation>;

/** The first verification whose `when` can hold is shown. */
export const Verification = z.strictObject({
  id: Id,
  shell: Shell,
  template: z.string().min(1),
  expects: z.array(Expectation).min(1),
  when: Condition.optional(),
});
export type Verification = z.infer<typeof Verification>;

export const Step = z.strictObject({
  id: Id,
  /** No part of a first setup: what is done when its condition comes true one day. */
  later: z.literal(true).optional(),
  /** Role of the machine, and of the person; names in `words/<language>/runbook.json`. */
  where: Id,
  who: Id,
  /** False where no source names the group that may do it. */
  whoVerified: z.boolean(),
  when: Condition.optional(),
  /** Steps without whose commands what this one sets has no effect: whoever asks for its command is given theirs too. */
  needs: z.array(Id).min(1).optional(),
  /** Steps that cannot stay when this one is undone: whoever asks how is given their commands too. */
  undoneWith: z.array(Id).min(1).optional(),
  sources: SourceIds.optional(),
  commands: z.array(ProcedureCommand.extend({ purpose: Purpose.extract(['check', 'set', 'test']) })),
  /** Text for a file or a form, where no command does it. */
  snippets: z
    .array(
      z.strictObject({
        id: Id,
        language: z.enum(['xml', 'text']),
        template: z.string(),
        when: Condition.optional(),
      }),
    )
    .optional(),
  verify: z.array(Verification),
  undo: z.array(ProcedureCommand.extend({ purpose: Purpose.extract(['undo']) })),
  failures: z.array(Id),
  /** Values that must be as they are; why is in the words. */
  fixed: z.array(z.strictObject({ parameter: z.string(), value: z.string() })).optional(),
});
export type Step = z.infer<typeof Step>;

export const Applies = z.enum(['yes', 'no', 'retired', 'unknown']);
export type Applies = z.infer<typeof Applies>;

/** The first entry that matches a deployment decides. `steps` shows or hides the steps; left out, yes and unknown show them. */
export const Applicability = z.strictObject({
  exchange: z.array(z.string()).min(1),
  skype: z.array(z.string()).min(1),
  answer: Applies,
  reason: Id.optional(),
  steps: z.boolean().optional(),
});
export type Applicability = z.infer<typeof Applicability>;

/** A procedure to be done before, always or under a condition. */
const Prerequisite = z.union([
  Id.transform((procedure) => ({ procedure, when: undefined })),
  z.strictObject({ procedure: Id, when: Condition }),
]);

/** A sentence that is told under a condition. */
const Remark = z.strictObject({ id: Id, when: Condition });

export const Procedure = z.strictObject({
  id: Id,
  /** Raised when steps are added, removed or reordered: a walk under way compares it. */
  version: z.number().int().positive(),
  /** As in a feature. */
  example: z.number().int().positive().optional(),
  sources: SourceIds,
  applies: z.array(Applicability).min(1),
  prerequisites: z.array(Prerequisite),
  /** What must be ready, and what is good to know, with some deployments only; the words have the sentences by id. */
  before: z.array(Remark).optional(),
  notes: z.array(Remark).optional(),
  /** The plan's way through the other procedures, in order. */
  parts: z
    .array(z.strictObject({ procedure: Id, optional: z.boolean(), when: Condition.optional() }))
    .optional(),
  steps: z.array(Step),
});
export type Procedure = z.infer<typeof Procedure>;

/** How a value follows from another one: `as` with `{}` for the other value, after `take`. */
const Derivation = z.strictObject({
  from: z.string(),
  take: z.enum(['first-label', 'parent-domain', 'after-at', 'without-sip']).optional(),
  as: z.string(),
  /** Every value there is has this form, so that a command may show it in place of the name: its fixed part is half the answer. */
  always: z.literal(true).optional(),
});

export const Placeholder = z
  .strictObject({
    name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
    kind: z.enum(['text', 'choice']),
    /**
     * Whether somebody's next setup has it from the last one: true for names of machines, domains and addresses, false for
     * persons, files and what hangs on the cloud. What follows from another value, and a choice, is never kept.
     */
    keep: z.boolean().optional(),
    /** Regular expression for the whole value, case-insensitive. */
    pattern: z.string().optional(),
    /** The only characters that may stand in it, as a class; to say which of others is wrong. */
    signs: z.string().optional(),
    /** How many there must be. */
    length: z.number().int().positive().optional(),
    /** Bounds of a number. */
    range: z.tuple([z.number(), z.number()]).optional(),
    /** Length that another placeholder states. */
    lengthOf: z.string().optional(),
    /** The only values there are. */
    values: z.array(z.string()).optional(),
    example: z.string(),
    derive: z.array(Derivation).optional(),
    /** Used when nothing else is said. */
    defaults: z.array(z.strictObject({ value: z.string(), when: Condition.optional() })).optional(),
    sources: z.array(z.string()).optional(),
  })
  .refine(({ kind, derive, keep }) => (keep !== undefined) === (kind === 'text' && derive === undefined), {
    path: ['keep'],
    message:
      'say whether the next setup has it from the last one: "keep": true or false, for a text that follows from no other',
  });
export type Placeholder = z.infer<typeof Placeholder>;

export const Placeholders = z.array(Placeholder);
