import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { change, read } from './change';
import { keyOf } from './store';

/** A personal chat has an id of its own, from which nobody could tell whose it is; a privacy request has to. */
export const PersonRecord = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  aadObjectId: z.string().nullable(),
  conversations: z.array(z.string()),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

const maxConversations = 20;

/** Remembers that this personal chat is this person's. */
export async function notePerson(
  storage: Storage,
  person: { channel: string; id: string; aadObjectId: string | null; conversation: string },
): Promise<void> {
  const { channel, id, aadObjectId, conversation } = person;
  await change(storage, personKey(channel, id), PersonRecord, (before): PersonRecord => {
    if (before?.conversations.includes(conversation) && before.aadObjectId === aadObjectId) return before;
    const conversations = [...(before?.conversations ?? []), conversation].slice(-maxConversations);
    return { version: 1, id, aadObjectId, conversations: [...new Set(conversations)] };
  });
}

/** The ids of the personal chats that this person has with Liaison. */
export async function personalChatsOf(
  storage: Storage,
  { channel, id }: { channel: string; id: string },
): Promise<string[]> {
  return (await read(storage, personKey(channel, id), PersonRecord))?.conversations ?? [];
}

const personKey = (channel: string, id: string): string => keyOf('person', channel, id);
