import { z } from 'zod';

const Id = z.string().min(1).max(100);
const List = z.object({ kind: z.literal('checklist'), list: Id });
const Text = z.string().max(2000).catch('');

/** What can only be done after a yes. */
export const Decision = z.enum(['close', 'reopen', 'delete', 'reset']);
export type Decision = z.infer<typeof Decision>;

/** A button, a row or a form of a checklist. It says what is wanted, `tick` rather than "the other way round", so that an old card does no harm. */
export const ChecklistAction = z.discriminatedUnion('do', [
  List.extend({ do: z.literal('tick'), item: Id }),
  List.extend({ do: z.literal('untick'), item: Id }),
  List.extend({ do: z.literal('page'), page: z.int().min(1).max(100) }),
  List.extend({ do: z.literal('refresh') }),
  List.extend({ do: z.literal('show') }),
  List.extend({ do: z.literal('commands'), item: Id }),
  List.extend({ do: z.literal('form') }),
  /** A form's fields; what stands in them is checked again, and asked back where it does not do. */
  ...(['add', 'rename', 'note', 'assign', 'move', 'remove'] as const).map((what) =>
    List.extend({ do: z.literal(what), item: z.string().max(100).catch(''), text: Text }),
  ),
  List.extend({ do: z.literal('ask'), what: Decision }),
  List.extend({ do: z.literal('decide'), what: Decision }),
  List.extend({ do: z.literal('keep') }),
  List.extend({ do: z.literal('where') }),
  List.extend({ do: z.literal('post'), team: Id, channel: Id }),
  /** From a list of channels too long for buttons: team and channel in one value, as `channelChoice` writes it. */
  List.extend({ do: z.literal('post-chosen'), choice: z.string().max(400).catch('') }),
  List.extend({ do: z.literal('unremind'), reminder: Id }),
]);
export type ChecklistAction = z.infer<typeof ChecklistAction>;

export const channelChoice = (team: string, channel: string): string => JSON.stringify([team, channel]);

export function chosenChannel(choice: string): { team: string; channel: string } | null {
  try {
    const [team, channel] = z.tuple([Id, Id]).parse(JSON.parse(choice));
    return { team, channel };
  } catch {
    return null;
  }
}
