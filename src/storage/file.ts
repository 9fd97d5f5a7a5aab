import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setImmediate as breathe } from 'node:timers/promises';
import type { StoreItems } from 'botbuilder';
import { open, type RootDatabase, type RootDatabaseOptionsWithPath } from 'lmdb';
import { serveStore } from './beside';
import { claim, type Release } from './claim';
import { Envelope, nameOf } from './envelope';
import { expiryOf } from './lifetimes';
import { absent, ConflictError, StorageError, StorageTakenError, type Store } from './store';

/** Read by lmdb's `open`, and missing in its declarations. */
interface UntypedOptions {
  /** Of the files it makes. */
  permissionsMode: number;
}

/** Records looked at before others get their turn again: reading is synchronous. */
const batch = 500;

/**
 * An LMDB database in a directory. It must be a local disk, since a memory map does not work over SMB or NFS. A write is
 * acknowledged once it is on the disk; those of one moment share that wait.
 *
 * One process at a time may open it. LMDB is made for many, but lmdb 3.5.6 sets the number of the last transaction, which
 * all of them share, to what a process read when it opened the file (`mdb_env_open2` in its mdb.c). Where another one
 * commits in that moment, to read it is enough, its transaction is written over or can no longer be followed.
 */
export class FileStore implements Store {
  readonly #database: RootDatabase<unknown, string>;

  /**
   * Throws a `StorageTakenError` where another process has the directory (`StoreBeside` asks that one), and a
   * `StorageError` where it cannot be used.
   */
  static async open(directory: string, now: () => number): Promise<FileStore> {
    let release: Release | null = null;
    let store: FileStore | null = null;
    try {
      // It holds what people are working on: nobody else's business on a shared machine.
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const serve = (socket: Socket) => (store === null ? socket.destroy() : serveStore(socket, store));
      release = await claim(directory, { mode: modeWithin(directory), serve });
      if (release === null) throw new StorageTakenError(directory);
      store = new FileStore(directory, now, release);
      return store;
    } catch (cause) {
      await release?.();
      if (cause instanceof StorageError) throw cause;
      throw new StorageError(
        `The directory ${directory} cannot be written: give this account the right, or name another with LIAISON_STORAGE=file:DIRECTORY.`,
        { cause },
      );
    }
  }

  private constructor(
    directory: string,
    private readonly now: () => number,
    private readonly release: Release,
  ) {
    const options: RootDatabaseOptionsWithPath & UntypedOptions = {
      path: directory,
      noSubdir: false,
      encoding: 'json',
      useVersions: true,
      permissionsMode: modeWithin(directory),
    };
    this.#database = open(options);
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found = keys.flatMap((key) => {
      const alive = this.#alive(nameOf(key));
      return alive ? [[key, { ...alive.record, eTag: String(alive.version) }]] : [];
    });
    return Object.fromEntries(found);
  }

  async write(changes: StoreItems): Promise<void> {
    await Promise.all(
      Object.entries(changes).map(async ([key, { eTag = '*', ...record }]) => {
        const envelope: Envelope = { key, expires: expiryOf(key, this.now()), record };
        if (!(await this.#put(nameOf(key), envelope, eTag))) throw new ConflictError(key);
      }),
    );
  }

  async delete(keys: string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.#database.remove(nameOf(key))));
  }

  async remove(key: string, eTag: string): Promise<void> {
    if (!(await this.#database.remove(nameOf(key), versionOf(eTag)))) throw new ConflictError(key);
  }

  async *keys(): AsyncIterable<string> {
    for await (const { name } of this.#names()) {
      const alive = this.#alive(name);
      if (alive) yield alive.key;
    }
  }

  async sweep(): Promise<number> {
    let swept = 0;
    for await (const { name, version } of this.#names()) {
      if (this.#alive(name)) continue;
      if (await this.#database.remove(name, version)) swept++;
    }
    return swept;
  }

  async close(): Promise<void> {
    await this.#database.close();
    await this.release();
  }

  #put(name: string, envelope: Envelope, eTag: string): Promise<boolean> {
    const version = newVersion();
    if (eTag === '*') return this.#database.put(name, envelope, version);
    if (eTag !== absent) return this.#database.put(name, envelope, version, versionOf(eTag));
    const entry = this.#database.getEntry(name);
    // What has outlived its time is still there until the next sweep.
    if (entry && !this.#alive(name)) {
      return this.#database.put(name, envelope, version, entry.version);
    }
    return this.#database.ifNoExists(name, () => this.#database.put(name, envelope, version));
  }

  #alive(name: string): (Envelope & { version: number }) | null {
    const entry = this.#database.getEntry(name);
    const envelope = Envelope.safeParse(entry?.value);
    if (!entry || !envelope.success || envelope.data.expires <= this.now()) return null;
    return { ...envelope.data, version: entry.version ?? 0 };
  }

  async *#names(): AsyncIterable<{ name: string; version: number }> {
    let start: string | undefined;
    for (;;) {
      const range = this.#database.getRange({ start, exclusiveStart: true, limit: batch, versions: true });
      const found = [...range].map(({ key, version }) => ({ name: key, version: version ?? 0 }));
      yield* found;
      start = found.at(-1)?.name;
      if (start === undefined) return;
      await breathe();
    }
  }
}

/**
 * A directory that was there before, such as a volume that is mounted for a group, keeps its owner's mode. What is made
 * in it is for this account, and for the group where that may write there.
 */
const modeWithin = (directory: string): number => ((statSync(directory).mode & 0o020) === 0 ? 0o600 : 0o660);

/** Random, so that a record that was deleted and made again never passes for the one before. 48 bits are exact. */
const newVersion = (): number => randomBytes(6).readUIntBE(0, 6) + 1;

/** An eTag of another engine is none of ours; no record has version 0. */
const versionOf = (eTag: string): number => (/^\d{1,15}$/.test(eTag) ? Number(eTag) : 0);
