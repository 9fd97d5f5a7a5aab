import type { StoreItems } from 'botbuilder';
import { PersonRecord } from './person';
import { isConflict, kindOf, type Store } from './store';

/** What stands where somebody was who asked to be forgotten, in what others go on using. */
export const forgotten = { id: 'forgotten', name: '–' };

export interface Found {
  /** Records that are this person's alone. */
  own: StoreItems;
  /** Records of others, such as a team's checklist, in which the person is named. */
  shared: StoreItems;
}

/**
 * What is kept about a person; `user` is the object id in Entra ID, or the id that Teams gives the bot ("29:…").
 * Null finds all records, as their own.
 */
export async function recordsOf(store: Store, user: string | null): Promise<Found> {
  const ids = user === null ? null : await idsOf(store, user);
  const found: Found = { own: {}, shared: {} };
  for await (const key of store.keys()) {
    const item = (await store.read([key]))[key];
    if (item === undefined) continue;
    if (ids === null || isOwn(key, ids)) found.own[key] = item;
    else if (mentions(item, ids)) found.shared[key] = item;
  }
  return found;
}

/** Deletes what is the person's own, and takes the person out of what is shared. Returns how many records of each. */
export async function forget(store: Store, user: string): Promise<{ own: number; shared: number }> {
  const ids = await idsOf(store, user);
  const { own, shared } = await recordsOf(store, user);
  for (const key of Object.keys(shared)) await rewrite(store, key, (item) => without(item, ids));
  await store.delete(Object.keys(own));
  return { own: Object.keys(own).length, shared: Object.keys(shared).length };
}

/** Writes records as `recordsOf` gave them, over those that are there. Their time begins anew. */
export async function importRecords(store: Store, records: StoreItems): Promise<number> {
  for (const [key, { eTag: _, ...record }] of Object.entries(records)) await store.write({ [key]: record });
  return Object.keys(records).length;
}

async function idsOf(store: Store, user: string): Promise<Set<string>> {
  const ids = new Set([user]);
  for await (const key of store.keys()) {
    if (kindOf(key) !== 'person') continue;
    const { eTag: _, ...stored } = (await store.read([key]))[key] ?? {};
    const person = PersonRecord.safeParse(stored);
    if (!person.success) continue;
    const { id, aadObjectId, conversations } = person.data;
    if (user !== id && user.toLowerCase() !== aadObjectId?.toLowerCase()) continue;
    for (const one of [id, aadObjectId, ...conversations]) if (one !== null) ids.add(one);
  }
  return ids;
}

function isOwn(key: string, ids: Set<string>): boolean {
  return key.split('/').some((part) => ids.has(decoded(part)));
}

function mentions(value: unknown, ids: Set<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => mentions(one, ids));
}

/** The same value, with `forgotten` wherever one of the ids stands, and the name beside it gone. */
function without(value: unknown, ids: Set<string>): unknown {
  if (typeof value === 'string') return ids.has(value) ? forgotten.id : value;
  if (Array.isArray(value)) return value.map((one) => without(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  const named = Object.values(value).some((one) => typeof one === 'string' && ids.has(one));
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [
      field,
      named && field === 'name' && typeof one === 'string' ? forgotten.name : without(one, ids),
    ]),
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

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
