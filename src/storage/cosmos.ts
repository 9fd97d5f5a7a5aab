import { createHash } from 'node:crypto';
import type { Container } from '@azure/cosmos';
import type { StoreItems } from 'botbuilder';
import { Envelope } from './envelope';
import { expiryOf } from './lifetimes';
import { absent, ConflictError, StorageError, type Store } from './store';

/** Records a page of the listing. */
const pageSize = 500;

/**
 * One item a record, in a container of Azure Cosmos DB for NoSQL. Each is a partition of its own, so that no two records
 * share a limit; the service deletes by itself what has outlived its time. botbuilder-azure's own class writes over
 * others where there is no eTag, has no delete on a condition, and sits on the client before this one.
 */
export class CosmosStore implements Store {
  #ready: Promise<void> | null = null;

  constructor(
    private readonly container: Container,
    private readonly dispose: () => void,
    private readonly now: () => number,
  ) {}

  async read(keys: string[]): Promise<StoreItems> {
    await this.#prepare();
    const found = await Promise.all(
      keys.map(async (key) => {
        const item = await this.#item(key);
        return item === null ? [] : [[key, { ...item.record, eTag: item.eTag }] as const];
      }),
    );
    return Object.fromEntries(found.flat());
  }

  async write(changes: StoreItems): Promise<void> {
    await this.#prepare();
    await Promise.all(
      Object.entries(changes).map(async ([key, { eTag = '*', ...record }]) => {
        const item = this.#itemOf(key, record);
        if (eTag === '*') await this.container.items.upsert(item);
        else if (eTag === absent) await asConflict(key, this.container.items.create(item));
        else await asConflict(key, this.container.item(item.id, item.id).replace(item, onlyIf(eTag)));
      }),
    );
  }

  async delete(keys: string[]): Promise<void> {
    await this.#prepare();
    await Promise.all(
      keys.map(async (key) => {
        const id = idOf(key);
        await this.container
          .item(id, id)
          .delete()
          .catch((error: unknown) => (statusOf(error) === 404 ? null : Promise.reject(error)));
      }),
    );
  }

  async remove(key: string, eTag: string): Promise<void> {
    await this.#prepare();
    const id = idOf(key);
    await asConflict(key, this.container.item(id, id).delete(onlyIf(eTag)));
  }

  async *keys(): AsyncIterable<string> {
    await this.#prepare();
    const pages = this.container.items.query<{ key: string; expires: number }>(
      'SELECT c.key, c.expires FROM c',
      {
        maxItemCount: pageSize,
      },
    );
    for await (const { resources } of pages.getAsyncIterator()) {
      for (const { key, expires } of resources) if (expires > this.now()) yield key;
    }
  }

  /** The service does it, by the `ttl` of each item. */
  async sweep(): Promise<number> {
    return 0;
  }

  async close(): Promise<void> {
    this.dispose();
  }

  /** Before the first use; a service that is down may come back. */
  async #prepare(): Promise<void> {
    this.#ready ??= requireForm(this.container);
    try {
      await this.#ready;
    } catch (error) {
      this.#ready = null;
      throw error;
    }
  }

  #itemOf(key: string, record: Record<string, unknown>) {
    const expires = expiryOf(key, this.now());
    const envelope: Envelope = { key, expires, record };
    return { id: idOf(key), ttl: Math.max(1, Math.ceil((expires - this.now()) / 1000)), ...envelope };
  }

  async #item(key: string): Promise<(Envelope & { eTag: string }) | null> {
    const id = idOf(key);
    const { resource, etag } = await this.container.item(id, id).read<Record<string, unknown>>();
    const envelope = Envelope.safeParse(resource);
    if (!envelope.success || envelope.data.expires <= this.now()) return null;
    return { ...envelope.data, eTag: String(resource?._etag ?? etag) };
  }
}

/** Keys hold characters that an id of Cosmos DB may not, and may be longer than its 255. */
const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** The client takes an empty one for no condition at all. */
const onlyIf = (eTag: string) => ({
  accessCondition: { type: 'IfMatch', condition: eTag || '"none"' },
});

/**
 * Where `ttl` is off, the service keeps for good what should be gone; with another partition key it finds nothing. The
 * container is not made here: what it may cost is the account's owner's decision, and an identity for data cannot.
 */
async function requireForm(container: Container): Promise<void> {
  const { resource } = await container.read().catch((error: unknown) => {
    if (statusOf(error) !== 404) throw error;
    throw new StorageError(
      `Cosmos DB has no container ${container.id} in ${container.database.id}: make both as docs/deploy.md says, or name others in LIAISON_STORAGE.`,
      { cause: error },
    );
  });
  if (resource?.partitionKey?.paths.join() !== '/id') {
    throw new StorageError(
      `The Cosmos DB container ${container.id} has another partition key than /id: make one with /id, and name it in LIAISON_STORAGE.`,
    );
  }
  if (resource.defaultTtl === undefined) {
    throw new StorageError(
      `The Cosmos DB container ${container.id} would never forget: set its time to live to “on (no default)”, which is -1.`,
    );
  }
}

async function asConflict(key: string, request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if ([404, 409, 412].includes(statusOf(error) ?? 0)) throw new ConflictError(key, { cause: error });
    throw error;
  }
}

/** Its errors bear the HTTP status as their `code`. */
const statusOf = (error: unknown): number | undefined => {
  const { code } = error as { code?: unknown };
  return typeof code === 'number' ? code : undefined;
};
