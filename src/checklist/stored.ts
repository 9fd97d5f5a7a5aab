import { z } from 'zod';
import { isInPlace } from './cards';
import { type AnyChecklist, Card, Checklist, Place, Tombstone } from './record';

/** What version 1 of a record held of cards: which one is in the list's own place, and whose the others are, was not kept. */
const Before = { schema: z.literal(1), place: Place, posts: z.array(Card) };

const ListBefore = Checklist.omit({ home: true }).extend(Before);
const DeletedBefore = Tombstone.omit({ home: true }).extend(Before);

/** A card in a chat of which nobody knows whose it is can no longer be kept up to date: they may have left the team. */
function upgraded<R extends z.infer<typeof ListBefore> | z.infer<typeof DeletedBefore>>({
  posts,
  ...record
}: R) {
  const { conversation, serviceUrl } = record.place;
  const [card, ...others] = posts.filter((post) => isInPlace(record.place, post.conversation));
  return {
    ...record,
    schema: 2 as const,
    home: card ?? { conversation, activity: null, serviceUrl },
    posts: others.map((post) => ({ ...post, viewer: null })),
  };
}

/** A list or what is left of it, in any form that was ever stored. */
export const StoredChecklist: z.ZodType<AnyChecklist> = z.union([
  Tombstone,
  Checklist,
  DeletedBefore.transform((record): Tombstone => upgraded(record)),
  ListBefore.transform((record): Checklist => upgraded(record)),
]);
