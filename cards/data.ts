import { z } from 'zod';
import { walkDeeds } from '../src/answer/document';
import { ChecklistAction } from './checklist-data';

/** A button that stands for words: as if the person had typed them. */
const AskAction = z.object({ kind: z.literal('ask'), say: z.string().trim().min(1).max(2000) });

const prefix = 'value:';
export const fieldOf = (name: string): string => `${prefix}${name}`;

/** Characters of a field; no step has nearly so many fields as may come. */
export const longestField = 1024;
const mostFields = 50;
const Fields = z.array(z.tuple([z.string().max(100), z.string().max(longestField)])).max(mostFields);

/** Fields of a form as they came, whatever they hold. */
const fieldEntries = (action: object) =>
  Object.entries(action).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
  );

/**
 * A button of a guided setup. `revision` is that of the walk when the card was made: an older one means that the walk
 * has moved on. A form's fields come beside it, under `value:` and their name.
 */
const WalkAction = z
  .looseObject({
    kind: z.literal('walk'),
    do: z.enum(walkDeeds),
    revision: z.number().int().nonnegative(),
  })
  .refine((action) => Fields.safeParse(fieldEntries(action)).success);
export type WalkAction = z.infer<typeof WalkAction>;

/**
 * What a button of our cards sends back. It travels through clients, so it is input like any other.
 * A part of the bot with buttons of its own adds its kind here.
 */
export const ActionData = z.discriminatedUnion('kind', [AskAction, WalkAction, ChecklistAction]);
export type ActionData = z.infer<typeof ActionData>;

/** What stood in the fields of a form; an empty field is none. */
export function fieldsIn(action: WalkAction): Record<string, string> {
  return Object.fromEntries(
    Fields.parse(fieldEntries(action))
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
