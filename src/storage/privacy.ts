import type { StoreItems } from 'botbuilder';
import { z } from 'zod';
import { PersonRecord } from './person';
import { isConflict, kindOf, partsOf, type Store } from './store';

/** What stands where somebody was who asked to be forgotten, in what others go on using. */
export const forgotten = { id: 'forgotten', name: '–' };

export interface Found {
  /** Records that are this person's alone. */
  own: StoreItems;
  /** Records of others, such as a team's checklist, in which the person is named. */
  shared: StoreItems;
}

interface Subject {
  /** As Teams and Entra ID name the person. */
  ids: Set<string>;
  /** What is the person's alone, by its id: personal chats, and the lists in them. */
  things: Set<string>;
}

/**
 * What is kept about a person; `user` is the object id in Entra ID, or the id that Teams gives the bot ("29:…").
 * Null finds all records, as their own.
 */
export async function recordsOf(store: Store, user: string | null): Promise<Found> {
  return found(store, user === null ? null : await subjectOf(store, user));
}

/** Deletes what is the person's own, and takes the person out of what is shared. Returns how many records of each. */
export async function forget(store: Store, user: string): Promise<{ own: number; shared: number }> {
  const subject = await subjectOf(store, user);
  const { own, shared } = await found(store, subject);
  for (const key of Object.keys(shared)) await rewrite(store, key, (item) => without(item, subject));
  await store.delete(Object.keys(own));
  return { own: Object.keys(own).length, shared: Object.keys(shared).length };
}

/** Writes records as `recordsOf` gave them, over those that are there. Their time begins anew. */
export async function importRecords(store: Store, records: StoreItems): Promise<number> {
  for (const [key, { eTag: _, ...record }] of Object.entries(records)) await store.write({ [key]: record });
  return Object.keys(records).length;
}

async function found(store: Store, subject: Subject | null): Promise<Found> {
  const all: Found = { own: {}, shared: {} };
  for await (const key of store.keys()) {
    const item = (await store.read([key]))[key];
    if (item === undefined) continue;
    if (subject === null || isOwn(key, subject)) all.own[key] = item;
    else if (without(item, subject) !== item) all.shared[key] = item;
  }
  return all;
}

/** Of a list, whatever its form otherwise: where it is, and whose. One that was deleted may not say whose it was. */
const Placed = z.looseObject({
  place: z.looseObject({ kind: z.string(), conversation: z.string() }),
  owner: z.looseObject({ id: z.string() }).optional(),
});

/** A personal chat and a list in it have ids of their own, from which nobody could tell whose they are. */
async function subjectOf(store: Store, user: string): Promise<Subject> {
  const ids = new Set([user]);
  const things = new Set<string>();
  for await (const { record } of ofKind(store, 'person')) {
    const person = PersonRecord.safeParse(record);
    if (!person.success) continue;
    const { id, aadObjectId, conversations } = person.data;
    if (user !== id && user.toLowerCase() !== aadObjectId?.toLowerCase()) continue;
    for (const one of [id, aadObjectId]) if (one !== null) ids.add(one);
    for (const conversation of conversations) things.add(conversation);
  }
  for await (const { key, record } of ofKind(store, 'checklist')) {
    const list = Placed.safeParse(record);
    if (!list.success || list.data.place.kind !== 'personal') continue;
    const { place, owner } = list.data;
    if (!things.has(place.conversation) && !(owner && ids.has(owner.id))) continue;
    for (const thing of [place.conversation, ...partsOf(key)]) things.add(thing);
  }
  return { ids, things };
}

async function* ofKind(store: Store, kind: string): AsyncIterable<{ key: string; record: unknown }> {
  for await (const key of store.keys()) {
    if (kindOf(key) !== kind) continue;
    const { eTag: _, ...record } = (await store.read([key]))[key] ?? {};
    yield { key, record };
  }
}

const isOwn = (key: string, subject: Subject): boolean => partsOf(key).some((part) => names(part, subject));

const names = (text: string, { ids, things }: Subject): boolean => ids.has(text) || things.has(text);

/**
 * The same value, with `forgotten` wherever one of the ids stands, and the name beside it gone; the very same where there
 * is nothing to change. An entry of a list that says at its top whose it is, or of what, goes as a whole: a page that
 * somebody has turned to, a card in their chat, the key of a record of theirs.
 */
function without(value: unknown, subject: Subject): unknown {
  if (typeof value === 'string') return subject.ids.has(value) ? forgotten.id : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const kept = value.filter((one) => !isTheirs(one, subject)).map((one) => without(one, subject));
    return kept.length === value.length && kept.every((one, at) => one === value[at]) ? value : kept;
  }
  const isNamed = Object.values(value).some((one) => typeof one === 'string' && subject.ids.has(one));
  const after = Object.entries(value).map(([field, one]): [string, unknown] => [
    field,
    isNamed && field === 'name' && typeof one === 'string' ? forgotten.name : without(one, subject),
  ]);
  return after.some(([field, one]) => one !== (value as Record<string, unknown>)[field])
    ? Object.fromEntries(after)
    : value;
}

function isTheirs(entry: unknown, subject: Subject): boolean {
  if (typeof entry === 'string') return names(entry, subject) || isOwn(entry, subject);
  if (typeof entry !== 'object' || entry === null) return false;
  // With an id of its own it is somebody, who is named there among others.
  return Object.entries(entry).some(
    ([field, one]) => field !== 'id' && typeof one === 'string' && names(one, subject),
  );
}

/** The record of another may be written by them at this moment: until it goes through. */
async function rewrite(store: Store, key: string, edit: (item: unknown) => unknown): Promise<void> {
  for (;;) {
    const item = (await store.read([key]))[key];
    if (item === undefined) return;
    try {
      const { eTag, ...record } = item;
      await store.write({ [key]: { ...(edit(record) as object), eTag } });
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
}
