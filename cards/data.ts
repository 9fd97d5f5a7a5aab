import { z } from 'zod';
import { walkDeeds } from '../src/answer/document';
import { ChecklistAction } from './checklist-data';

/** A button that stands for words: as if the person had typed them. */
const AskAction = z.object({ kind: z.literal('ask'), say: z.string().trim().min(1).max(2000) });

/**
 * A button of a guided setup. `revision` is that of the walk when the card was made: an older one means that the walk
 * has moved on. A form's fields come beside it, under `value:` and their name.
 */
const WalkAction = z.looseObject({
  kind: z.literal('walk'),
  do: z.enum(walkDeeds),
  revision: z.number().int().nonnegative(),
});
export type WalkAction = z.infer<typeof WalkAction>;

/**
 * What a button of our cards sends back. It travels through clients, so it is input like any other.
 * A part of the bot with buttons of its own adds its kind here.
 */
export const ActionData = z.discriminatedUnion('kind', [AskAction, WalkAction, ChecklistAction]);
export type ActionData = z.infer<typeof ActionData>;

const prefix = 'value:';
export const fieldOf = (name: string): string => `${prefix}${name}`;

/** What stood in the fields of a form; an empty field is none. */
export function fieldsIn(action: WalkAction): Record<string, string> {
  return Object.fromEntries(
    Object.entries(action)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), z.coerce.string().parse(value).trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
