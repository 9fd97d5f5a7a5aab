import { importJWK, type JWK, type KeyLike } from 'jose';
import { z } from 'zod';

const day = 24 * 60 * 60_000;
/** A key that is not known may be a new one, or an invented one: only so often is that a reason to ask. */
const pauseMs = 5 * 60_000;
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

/** The keys of the Bot Connector, from its OpenID metadata; asked for once a day, and again for a key not known. */
export class SigningKeys {
  #keys = new Map<string, SigningKey>();
  #asked = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<void> | null = null;

  constructor(
    private readonly metadata: string,
    private readonly now: () => number,
  ) {}

  /** Null for a key that the issuer does not have. Throws a `KeysUnavailableError`. */
  async find(id: string): Promise<SigningKey | null> {
    const age = this.now() - this.#asked;
    if (age > day || (!this.#keys.has(id) && age > pauseMs)) await this.#refresh();
    return this.#keys.get(id) ?? null;
  }

  async #refresh(): Promise<void> {
    this.#refreshing ??= this.#load().finally(() => {
      this.#refreshing = null;
    });
    try {
      await this.#refreshing;
    } catch (cause) {
      // Yesterday's keys still hold; without any, nobody can be let in.
      if (this.#keys.size === 0) throw new KeysUnavailableError('The signing keys cannot be had.', { cause });
    }
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
    this.#keys = new Map(imported);
    this.#asked = this.now();
  }
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${new URL(url).host} answered with ${response.status}`);
  return response.json();
}
