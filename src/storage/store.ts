import type { Storage } from 'botbuilder';
import type { Kind } from './lifetimes';

/**
 * An eTag for `write` that no record has: the write goes through only where there is no record yet.
 * botbuilder's own reading of a missing eTag is "overwrite", so that this needs a word of its own.
 */
export const absent = 'absent';

/** Somebody else wrote the record in between. */
export class ConflictError extends Error {
  constructor(
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`The record ${kindOf(key)} was written by somebody else in between.`, options);
    this.name = 'ConflictError';
  }
}

/** The place where state is kept cannot be used; the message says what to do. */
export class StorageError extends Error {
  override name: string = 'StorageError';
}

/** Another process that lives writes to this directory. */
export class StorageTakenError extends StorageError {
  override name = 'StorageTakenError';

  constructor(directory: string) {
    super(
      `The directory ${directory} is in use: a Liaison that runs keeps its state there, and only one process at a time may. Stop that one, or name another directory with LIAISON_STORAGE=file:DIRECTORY. Instances that share their state take azure-blob: or cosmos:.`,
    );
  }
}

/**
 * What Liaison asks of an engine beyond botbuilder's `Storage`.
 * Of `write`, each engine keeps the same promise: without an eTag, or with `*`, a record is overwritten; with the eTag it
 * was read with, it is written only if it is still that one; with `absent`, only if there is none. Else `ConflictError`.
 */
export interface Store extends Storage {
  /** Deletes the record if it still has this eTag; else throws a `ConflictError`. */
  remove(key: string, eTag: string): Promise<void>;
  /** All keys, in no particular order. */
  keys(): AsyncIterable<string>;
  /** Deletes what has outlived its time, and returns how much that was. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Whether an error of any engine, botbuilder's own ones too, says that an eTag did not match. */
export function isConflict(error: unknown): boolean {
  return error instanceof ConflictError || (error instanceof Error && /etag conflict/i.test(error.message));
}

/** Keys end up as file and blob names: ids of conversations and people hold ":", ";" and "/". */
export const keyOf = (kind: Kind, ...parts: string[]): string =>
  [kind, ...parts.map(encodeURIComponent)].join('/');

/** What `keyOf` made the key of: ids of conversations, people and records. */
export const partsOf = (key: string): string[] => key.split('/').slice(1).map(decoded);

/** `walk` of `walk/msteams/a%3A1`: what may be logged of a key, since the rest names a conversation or a person. */
export function kindOf(key: string): string {
  return key.split('/', 1)[0] ?? '';
}

/** A key that something else made may hold what is no encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
