import { json } from 'node:stream/consumers';
import type { ContainerClient } from '@azure/storage-blob';
import type { StoreItems } from 'botbuilder';
import { Envelope, nameOf } from './envelope';
import { expiryOf } from './lifetimes';
import { absent, ConflictError, type Store } from './store';

/** The client would wait for a silent connection for as long as the system does, and for another with each call. */
const callTimeoutMs = 5_000;
const soon = () => ({ abortSignal: AbortSignal.timeout(callTimeoutMs) });

/** When the record goes, beside the blob, so that a sweep need not open each. */
const expiresTag = 'expires';

/**
 * One blob a record, in a container of an Azure storage account. botbuilder-azure-blobs does the same, but has no "only
 * if there is none", no delete on a condition and no listing, and takes an empty eTag for none.
 */
export class AzureBlobStore implements Store {
  #ready: Promise<unknown> | null = null;

  constructor(
    private readonly container: ContainerClient,
    private readonly now: () => number,
  ) {}

  async read(keys: string[]): Promise<StoreItems> {
    await this.#prepare();
    const found = await Promise.all(keys.map(async (key) => [key, await this.#download(key)] as const));
    return Object.fromEntries(found.filter(([, item]) => item !== null));
  }

  async write(changes: StoreItems): Promise<void> {
    await this.#prepare();
    await Promise.all(
      Object.entries(changes).map(async ([key, { eTag = '*', ...record }]) => {
        const envelope: Envelope = { key, expires: expiryOf(key, this.now()), record };
        await asConflict(key, this.#upload(envelope, await this.#conditionOf(key, eTag)));
      }),
    );
  }

  async delete(keys: string[]): Promise<void> {
    await this.#prepare();
    await Promise.all(keys.map((key) => this.container.getBlobClient(nameOf(key)).deleteIfExists(soon())));
  }

  async remove(key: string, eTag: string): Promise<void> {
    await this.#prepare();
    const blob = this.container.getBlobClient(nameOf(key));
    await asConflict(key, blob.delete({ ...soon(), conditions: { ifMatch: eTag } }));
  }

  async *keys(): AsyncIterable<string> {
    await this.#prepare();
    for await (const { name } of this.container.listBlobsFlat()) {
      const envelope = await this.#envelope(name);
      if (envelope && envelope.expires > this.now()) yield envelope.key;
    }
  }

  async sweep(): Promise<number> {
    await this.#prepare();
    let swept = 0;
    for await (const { name, metadata, properties } of this.container.listBlobsFlat({
      includeMetadata: true,
    })) {
      if (Number(metadata?.[expiresTag] ?? Number.POSITIVE_INFINITY) > this.now()) continue;
      const deleted = await this.container
        .getBlobClient(name)
        .delete({ conditions: { ifMatch: properties.etag } })
        .catch((error: unknown) => (isRefused(error) ? null : Promise.reject(error)));
      if (deleted) swept++;
    }
    return swept;
  }

  async close(): Promise<void> {}

  /** Made on the first use: a container that is missing is made, and a service that is down may come back. */
  async #prepare(): Promise<void> {
    this.#ready ??= this.container.createIfNotExists(soon());
    try {
      await this.#ready;
    } catch (error) {
      this.#ready = null;
      throw error;
    }
  }

  async #upload(envelope: Envelope, conditions: { ifMatch?: string; ifNoneMatch?: string }): Promise<void> {
    const body = Buffer.from(JSON.stringify(envelope));
    await this.container.getBlockBlobClient(nameOf(envelope.key)).upload(body, body.length, {
      ...soon(),
      conditions,
      metadata: { [expiresTag]: String(envelope.expires) },
      blobHTTPHeaders: { blobContentType: 'application/json' },
    });
  }

  async #conditionOf(key: string, eTag: string) {
    if (eTag === '*') return {};
    // The client takes an empty one for no condition at all.
    if (eTag !== absent) return { ifMatch: eTag || '"none"' };
    // What has outlived its time is still there until the next sweep.
    const old = await this.#envelope(nameOf(key));
    return old && old.expires <= this.now() ? { ifMatch: old.eTag } : { ifNoneMatch: '*' };
  }

  async #download(key: string) {
    const envelope = await this.#envelope(nameOf(key));
    if (!envelope || envelope.expires <= this.now()) return null;
    return { ...envelope.record, eTag: envelope.eTag };
  }

  async #envelope(name: string): Promise<(Envelope & { eTag: string }) | null> {
    try {
      const blob = this.container.getBlobClient(name);
      const { etag, readableStreamBody } = await blob.download(undefined, undefined, soon());
      if (!etag || !readableStreamBody) return null;
      const envelope = Envelope.safeParse(await json(readableStreamBody));
      return envelope.success ? { ...envelope.data, eTag: etag } : null;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }
}

async function asConflict(key: string, request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (isRefused(error)) throw new ConflictError(key, { cause: error });
    throw error;
  }
}

/** 409: there is one already. 412: it is another one. 404: there is none any more to replace or delete. */
const isRefused = (error: unknown): boolean => [404, 409, 412].includes(statusOf(error) ?? 0);

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error ? (error as Error & { statusCode?: number }).statusCode : undefined;
