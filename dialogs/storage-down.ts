import type { Storage } from 'botbuilder';
import { UnreadableRecordError } from '../src/storage/change';
import { ConflictError, isConflict } from '../src/storage/store';

/** The storage does not answer: nothing has been changed, and what needs no storage goes on. */
export class StorageDownError extends Error {
  constructor(cause: unknown) {
    super('The storage failed.', { cause });
    this.name = 'StorageDownError';
  }
}

/** Whether it is for the storage that something was not read or not kept, whatever the reason. */
export const isOfStorage = (error: unknown): boolean =>
  [StorageDownError, ConflictError, UnreadableRecordError].some((kind) => error instanceof kind);

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
