import { importJWK, type JWK, type KeyLike } from 'jose';
import { z } from 'zod';

const day = 24 * 60 * 60_000;
/** A key that is not known may be a new one, or an invented one: only so often is that a reason to ask. */
const pauseMs = 5 * 60_000;
/** After an attempt that failed. */
const retryMs = 10_000;
const timeoutMs = 5_000;

const Metadata = z.looseObject({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const Keys = z.looseObject({
  keys: z.array(
    z.looseObject({ kty: z.string(), kid: z.string(), endorsements: z.array(z.string()).nullish() }),
  ),
});

export interface SigningKey {
  key: KeyLike | Uint8Array;
  /** Channels that the key may sign for; empty where the issuer does not say. */
  endorsements: readonly string[];
}

/** The keys cannot be had: nobody's fault who is asking. */
export class KeysUnavailableError extends Error {
  override name = 'KeysUnavailableError';
}

/**
 * The keys of the Bot Connector, from its OpenID metadata; asked for once a day, and again for a key not known. Whose
 * key is known never waits for that: yesterday's keys hold until there are others.
 */
export class SigningKeys {
  #keys = new Map<string, SigningKey>();
  #loaded = Number.NEGATIVE_INFINITY;
  /** Why the last attempt failed, and from when on another one is worth it. */
  #failure: { cause: unknown; until: number } | null = null;
  #refreshing: Promise<void> | null = null;

  constructor(
    private readonly metadata: string,
    private readonly now: () => number,
    /** Told once of each time without new keys: while those of yesterday hold, nobody else would notice. */
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Null for a key that the issuer does not have. Throws a `KeysUnavailableError`. */
  async find(id: string): Promise<SigningKey | null> {
    const known = this.#keys.get(id);
    const age = this.now() - this.#loaded;
    if (age > (known ? day : pauseMs)) {
      const refreshed = this.#refresh();
      if (!known) await refreshed;
    }
    // Without any, nobody can be let in.
    if (this.#keys.size === 0) {
      throw new KeysUnavailableError('The signing keys cannot be had.', { cause: this.#failure?.cause });
    }
    return known ?? this.#keys.get(id) ?? null;
  }

  /** One attempt at a time, and none soon after one that failed. Never rejects. */
  #refresh(): Promise<void> {
    if (this.#refreshing === null && this.now() < (this.#failure?.until ?? 0)) return Promise.resolve();
    this.#refreshing ??= this.#load()
      .then(
        () => {
          this.#failure = null;
        },
        (cause: unknown) => {
          if (this.#failure === null) this.failed(cause);
          this.#failure = { cause, until: this.now() + retryMs };
        },
      )
      .finally(() => {
        this.#refreshing = null;
      });
    return this.#refreshing;
  }

  async #load(): Promise<void> {
    const { jwks_uri } = Metadata.parse(await getJson(this.metadata));
    const { keys } = Keys.parse(await getJson(jwks_uri));
    const imported = await Promise.all(
      keys
        .filter(({ kty }) => kty === 'RSA')
        .map(async ({ kid, endorsements, ...jwk }) => {
          const key = await importJWK(jwk as JWK, 'RS256');
          return [kid, { key, endorsements: endorsements ?? [] }] as const;
        }),
    );
    if (imported.length === 0) throw new Error('The issuer names no key.');
    this.#keys = new Map(imported);
    this.#loaded = this.now();
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered with ${response.status}`);
  return response.json();
}
