import { z } from 'zod';

const Words = z.array(z.string().min(1)).min(1);

/** What a person can type to a checklist, by what it does. A new phrase is a line in `src/words/<language>/checklist.json`. */
export const CommandId = z.enum([
  'tick',
  'untick',
  'note',
  'unnote',
  'assign',
  'unassign',
  'add',
  'rename',
  'retitle',
  'move',
  'remove',
  'commands',
  'show',
  'mine',
  'open',
  'history',
  'export',
  'close',
  'reopen',
  'delete',
  'reset',
  'reminders',
  'unremind',
  'remind',
  'post',
  'create',
  'bare',
]);
export type CommandId = z.infer<typeof CommandId>;

export const PartOfDay = z.enum(['morning', 'afternoon', 'evening']);
export type PartOfDay = z.infer<typeof PartOfDay>;

const WhenWords = z.strictObject({
  at: Words,
  on: Words,
  in: Words,
  today: Words,
  tomorrow: Words,
  dayAfter: Words,
  noon: Words,
  /** `any`: on whichever day; `today`: with the day in it. */
  parts: z.record(PartOfDay, z.strictObject({ any: Words, today: Words })),
  hour: Words,
  am: Words,
  pm: Words,
  minutes: Words,
  hours: Words,
  days: Words,
  weeks: Words,
  /** From one upwards, as they are written before one of the units above. */
  numbers: z.array(Words).min(1),
  /** Monday first. */
  weekdays: z.array(Words).length(7),
  months: z.array(Words).length(12),
  /** Behind the number of a day: “24**th**”. */
  ordinals: Words,
  /** Between a day and its month, with the blank; may be empty. */
  of: z.array(z.string().min(1)),
  filler: Words,
});
export type WhenWords = z.infer<typeof WhenWords>;

export const TypedWords = z.strictObject({
  noun: Words,
  and: Words,
  to: Words,
  me: Words,
  nobody: Words,
  yes: Words,
  no: Words,
  commands: z.record(CommandId, Words),
  channelWord: Words,
  formats: z.strictObject({ markdown: Words, csv: Words }),
  edges: z.strictObject({ first: Words, last: Words }),
  when: WhenWords,
});
export type TypedWords = z.infer<typeof TypedWords>;
