import type { Storage } from 'botbuilder';
import { isConflict } from '../src/storage/store';

/** The storage does not answer: nothing has been changed, and what needs no storage goes on. */
export class StorageDownError extends Error {
  constructor(cause: unknown) {
    super('The storage failed.', { cause });
    this.name = 'StorageDownError';
  }
}

/** Whatever way a storage fails in, as one kind of error. */
export async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StorageDownError ? error : new StorageDownError(error);
  }
}

/** The same storage, whose failures are all `StorageDownError`; a conflict is none. */
export function guarded<S extends Storage>(storage: S): S {
  return new Proxy(storage, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== 'function') return found;
      if (!['read', 'write', 'delete', 'remove'].includes(String(name))) return found.bind(target);
      return async (...given: unknown[]) => {
        try {
          return await found.apply(target, given);
        } catch (error) {
          throw isConflict(error) ? error : new StorageDownError(error);
        }
      };
    },
  });
}
