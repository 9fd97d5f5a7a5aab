export interface Span {
  count: number;
  ms: number;
}

/**
 * What Teams lets one bot send into one thread: so many in so many milliseconds
 * (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"). Smallest span first.
 */
export const teamsLimits: readonly Span[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** When the next message may go, given the times of those that went. Only what the longest span needs is remembered. */
export class ThreadLimit {
  #sent: number[] = [];

  constructor(private readonly spans: readonly Span[]) {}

  /** Milliseconds from `now` until one more may go; 0 for at once. */
  waitAt(now: number): number {
    const waits = this.spans.map(({ count, ms }) => {
      const oldest = this.#sent.at(-count);
      return this.#sent.length < count || oldest === undefined ? 0 : oldest + ms - now;
    });
    return Math.max(0, ...waits);
  }

  note(now: number): void {
    const needed = this.spans.at(-1)?.count ?? 0;
    if (this.#sent.length >= needed * 2) this.#sent = this.#sent.slice(this.#sent.length - needed);
    this.#sent.push(now);
  }

  /** Whether nothing that went still counts. */
  spent(now: number): boolean {
    return (this.#sent.at(-1) ?? Number.NEGATIVE_INFINITY) + (this.spans.at(-1)?.ms ?? 0) < now;
  }
}
