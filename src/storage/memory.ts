import type { StoreItems } from 'botbuilder';
import { expiryOf } from './lifetimes';
import { absent, ConflictError, type Store } from './store';

interface Kept {
  eTag: string;
  expires: number;
  json: string;
}

/**
 * Everything in this process, gone with it. botbuilder's own one would do, but for three promises: it brings a deleted
 * record back when somebody writes it with an old eTag, cannot delete on a condition, and never forgets.
 */
export class MemoryStore implements Store {
  readonly #kept = new Map<string, Kept>();
  #writes = 0;

  constructor(private readonly now: () => number) {}

  async read(keys: string[]): Promise<StoreItems> {
    const found = keys.flatMap((key) => {
      const kept = this.#alive(key);
      return kept ? [[key, { ...JSON.parse(kept.json), eTag: kept.eTag }]] : [];
    });
    return Object.fromEntries(found);
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, { eTag = '*', ...record }] of Object.entries(changes)) {
      if (eTag !== '*' && eTag !== (this.#alive(key)?.eTag ?? absent)) throw new ConflictError(key);
      this.#kept.set(key, {
        eTag: String(++this.#writes),
        expires: expiryOf(key, this.now()),
        json: JSON.stringify(record),
      });
    }
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#kept.delete(key);
  }

  async remove(key: string, eTag: string): Promise<void> {
    if (eTag !== (this.#alive(key)?.eTag ?? absent)) throw new ConflictError(key);
    this.#kept.delete(key);
  }

  async *keys(): AsyncIterable<string> {
    yield* [...this.#kept.keys()].filter((key) => this.#alive(key));
  }

  async sweep(): Promise<number> {
    const old = [...this.#kept.keys()].filter((key) => !this.#alive(key));
    await this.delete(old);
    return old.length;
  }

  async close(): Promise<void> {}

  #alive(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    return kept && kept.expires > this.now() ? kept : undefined;
  }
}
