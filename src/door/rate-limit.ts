import { LRUCache } from 'lru-cache';

interface Bucket {
  left: number;
  at: number;
}

/** As many callers as are told apart; the one not seen for longest starts afresh. */
const max = 10_000;

/** So many requests at once from one caller, and then so many a second. */
export class RateLimit {
  readonly #buckets = new LRUCache<string, Bucket>({ max });

  constructor(
    private readonly limit: { atOnce: number; perSecond: number },
    private readonly now: () => number,
  ) {}

  /** Takes one. False when the caller has none left. */
  take(caller: string): boolean {
    const bucket = this.#filled(caller);
    if (bucket.left < 1) return false;
    bucket.left--;
    return true;
  }

  /** Whether the caller has none left, without taking one. */
  exhausted(caller: string): boolean {
    return this.#filled(caller).left < 1;
  }

  #filled(caller: string): Bucket {
    const { atOnce, perSecond } = this.limit;
    const now = this.now();
    const before = this.#buckets.get(caller) ?? { left: atOnce, at: now };
    const left = Math.min(atOnce, before.left + ((now - before.at) / 1000) * perSecond);
    const bucket = { left, at: now };
    this.#buckets.set(caller, bucket);
    return bucket;
  }
}
