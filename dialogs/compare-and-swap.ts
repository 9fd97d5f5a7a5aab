import type { Storage, StoreItem } from 'botbuilder';
import { absent, isConflict } from '../src/storage/store';

/**
 * Reads a record, works out the next one, and writes it only if nobody has written since; once more on a conflict.
 * The record's eTag goes back as it came; one that was not there must not exist yet.
 * `work` may run twice, so it only computes; what it returns beside the record is the result.
 */
export async function compareAndSwap<T>(
  storage: Storage,
  key: string,
  work: (stored: unknown) => Promise<{ next: object | null; result: T }> | { next: object | null; result: T },
): Promise<T> {
  const attempt = async (): Promise<T> => {
    const stored: StoreItem | undefined = (await storage.read([key]))[key];
    const { next, result } = await work(stored);
    const eTag = stored?.eTag;
    if (next !== null) await storage.write({ [key]: { ...next, eTag: eTag ?? absent } });
    return result;
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isConflict(error)) throw error;
    return attempt();
  }
}
