import type { Clock } from '../../src/clock';

/** A clock that stands until it is told to go. */
export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Set<{ at: number; call: () => void }>();

  constructor(start = '2026-11-21T09:00:00Z') {
    this.#now = Date.parse(start);
  }

  now = (): number => this.#now;

  wait = (ms: number): Promise<void> => new Promise((resolve) => this.after(ms, resolve));

  after = (ms: number, call: () => void): (() => void) => {
    const timer = { at: this.#now + ms, call };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** How many wait for it. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass, timer by timer, with room for what each of them sets in motion. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.call();
    }
    this.#now = end;
  }

  /** Time passes for what waits, until this is done. */
  async passWhile<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const settled = work.finally(() => {
      done = true;
    });
    // A failure is the caller's.
    settled.catch(() => {});
    while (!done) await this.pass(50);
    return settled;
  }
}

/** Until promises that wait for nothing but each other are through. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
