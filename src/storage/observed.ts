import type { Storage, StoreItems } from 'botbuilder';
import { isConflict, type Store } from './store';

export interface StorageEvents {
  took(operation: 'read' | 'write' | 'delete', seconds: number): void;
  conflict(): void;
  failed(): void;
}

/** The same storage, with somebody who counts. */
export function observed(storage: Storage, events: StorageEvents): Storage {
  const watch = async <T>(operation: 'read' | 'write' | 'delete', work: Promise<T>): Promise<T> => {
    const begun = performance.now();
    try {
      return await work;
    } catch (error) {
      if (isConflict(error)) events.conflict();
      else events.failed();
      throw error;
    } finally {
      events.took(operation, (performance.now() - begun) / 1000);
    }
  };
  const same: Storage = {
    read: (keys: string[]) => watch('read', storage.read(keys)),
    write: (changes: StoreItems) => watch('write', storage.write(changes)),
    delete: (keys: string[]) => watch('delete', storage.delete(keys)),
  };
  if (!('remove' in storage)) return same;
  const { remove } = storage as Store;
  return Object.assign(same, {
    remove: (key: string, eTag: string) => watch('delete', remove.call(storage, key, eTag)),
  });
}
