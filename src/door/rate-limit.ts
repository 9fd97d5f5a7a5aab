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
    const { atOnce, perSecond } = this.limit;
    const now = this.now();
    const before = this.#buckets.get(caller) ?? { left: atOnce, at: now };
    const filled = Math.min(atOnce, before.left + ((now - before.at) / 1000) * perSecond);
    const taken = filled >= 1;
    this.#buckets.set(caller, { left: taken ? filled - 1 : filled, at: now });
    return taken;
  }
}
