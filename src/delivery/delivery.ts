import type { Clock } from '../clock';
import { pauseAfter } from './attempt';
import { type Span, ThreadLimit } from './thread-limit';

export const maxAttempts = 8;
/** Teams says when to come back, and so is there: many who wait share what it lets through. */
export const maxAttemptsThrottled = 12;
/** A reply that goes later than this finds nobody waiting: it is refused, and so is what Teams asks for beyond it. */
const maxTotalMs = 60_000;
/** Messages that wait for one thread. More means that something runs in a circle. */
export const maxWaiting = 50;
const forgetEvery = 1_000;

/** What the delivery tells about itself. */
export interface DeliveryEvents {
  throttled(): void;
  retried(status: number | null): void;
}

/** Too much waits for one conversation already. */
export class DeliveryFullError extends Error {
  override name = 'DeliveryFullError';
}

const full = () => new DeliveryFullError('Too many messages wait for one conversation.');

interface Thread {
  limit: ThreadLimit;
  tail: Promise<unknown>;
  waiting: number;
}

/**
 * Sends to the Bot Connector: into one conversation in order and no faster than Teams allows, again where that helps,
 * and into different conversations side by side.
 */
export class Delivery {
  readonly #threads = new Map<string, Thread>();
  #sends = 0;

  constructor(
    private readonly limits: readonly Span[],
    private readonly clock: Clock,
    private readonly events: DeliveryEvents,
    private readonly random: () => number = Math.random,
  ) {}

  get waiting(): number {
    return [...this.#threads.values()].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** `attempts: 1` for what is not worth a second one. Throws the connector's last error, or a `DeliveryFullError`. */
  async send<T>(
    conversation: string,
    request: () => Promise<T>,
    { attempts = maxAttempts }: { attempts?: number } = {},
  ): Promise<T> {
    const thread = this.#thread(conversation);
    if (thread.waiting >= maxWaiting) throw full();
    thread.waiting++;
    const until = this.clock.now() + maxTotalMs;
    const go = () => this.#attempt(thread, request, { attempts, until });
    const mine = thread.waiting > 1 ? thread.tail.then(go, go) : go();
    thread.tail = mine;
    try {
      return await mine;
    } finally {
      thread.waiting--;
    }
  }

  async #attempt<T>(
    thread: Thread,
    request: () => Promise<T>,
    { attempts, until }: { attempts: number; until: number },
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const wait = thread.limit.waitAt(this.clock.now());
      if (wait > 0) this.events.throttled();
      // Those before it may have taken as long as the connector likes.
      if (this.clock.now() + wait > until) throw full();
      if (wait > 0) await this.clock.wait(wait);
      thread.limit.note(this.clock.now());
      try {
        return await request();
      } catch (error) {
        const { statusCode } = error as { statusCode?: unknown };
        const most = statusCode === 429 && attempts > 1 ? maxAttemptsThrottled : attempts;
        const pause = attempt < most ? pauseAfter(error, attempt, this.random) : null;
        if (pause === null || this.clock.now() + pause > until) throw error;
        this.events.retried(typeof statusCode === 'number' ? statusCode : null);
        await this.clock.wait(pause);
      }
    }
  }

  #thread(conversation: string): Thread {
    if (++this.#sends % forgetEvery === 0) this.#forget();
    const known = this.#threads.get(conversation);
    if (known) return known;
    const thread = { limit: new ThreadLimit(this.limits), tail: Promise.resolve(), waiting: 0 };
    this.#threads.set(conversation, thread);
    return thread;
  }

  #forget(): void {
    const now = this.clock.now();
    for (const [conversation, { limit, waiting }] of this.#threads) {
      if (waiting === 0 && limit.spent(now)) this.#threads.delete(conversation);
    }
  }
}
