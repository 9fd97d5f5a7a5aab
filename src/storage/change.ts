import { setTimeout as wait } from 'node:timers/promises';
import type { Storage } from 'botbuilder';
import type { z } from 'zod';
import { once } from '../once';
import { Queues } from '../queues';
import { absent, ConflictError, isConflict, kindOf, type Store } from './store';

/** With four instances at one record, each of them writes within four attempts; the rest is for slow networks. */
const maxAttempts = 20;
const maxPauseMs = 200;

/** A record is there, and it is none of those that the schema describes. */
export class UnreadableRecordError extends Error {
  constructor(
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`The stored record ${kindOf(key)} has a form that this version does not read.`, options);
    this.name = 'UnreadableRecordError';
  }
}

/** For `catch`: a record that a newer version wrote is left to it; every other failure goes on. */
export function unlessUnreadable(error: unknown): null {
  if (error instanceof UnreadableRecordError) return null;
  throw error;
}

/**
 * The record under a key, or null where there is none.
 * Older forms belong in the schema, as a union with a transform. What it does not take throws an `UnreadableRecordError`
 * rather than passing for nothing: a newer version may have written it, and going back must not destroy it. Who would
 * start afresh catches that error, says so to the person, and deletes the record.
 */
export async function read<T extends object>(
  storage: Storage,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  return (await load(storage, key, schema)).before;
}

/**
 * Changes one record by compare-and-swap: whoever else changes it at the same time, in this process or another, nothing
 * is lost. `apply` gets the record (null: there is none) and returns the new one (null: delete; the same object: leave
 * it). It may be called several times and so has no effects of its own. Returns what is stored afterwards.
 * Throws an `UnreadableRecordError` as `read` does, and a `ConflictError` when others win again and again.
 */
export async function change<T extends object>(
  storage: Storage,
  key: string,
  schema: z.ZodType<T>,
  apply: (before: T | null) => T | null,
): Promise<T | null> {
  return queuesOf(storage).run(key, async () => {
    for (let attempt = 1; ; attempt++) {
      const { before, eTag } = await load(storage, key, schema);
      const after = apply(before);
      if (after === before) return before;
      try {
        if (after !== null) await storage.write({ [key]: { ...after, eTag } });
        else await remove(storage, key, eTag);
        return after;
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (attempt === maxAttempts) throw new ConflictError(key, { cause: error });
        await wait(Math.random() * Math.min(maxPauseMs, 2 ** attempt));
      }
    }
  });
}

async function load<T>(storage: Storage, key: string, schema: z.ZodType<T>) {
  const stored = (await storage.read([key]))[key];
  if (stored === undefined) return { before: null, eTag: absent };
  const { eTag, ...record } = stored;
  const parsed = schema.safeParse(record);
  if (!parsed.success) throw new UnreadableRecordError(key, { cause: parsed.error });
  return { before: parsed.data, eTag: String(eTag) };
}

/** botbuilder's own engines cannot delete on a condition; in their place the queue keeps order within this process. */
async function remove(storage: Storage, key: string, eTag: string): Promise<void> {
  if ('remove' in storage) await (storage as Store).remove(key, eTag);
  else await storage.delete([key]);
}

/** One change of a key after the other: sixty people who tick at once would else be sixty who conflict. */
const queuesOf = once((_: Storage) => new Queues());
