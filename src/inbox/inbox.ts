import type { Storage } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock';
import { Queues } from '../queues';
import { keyOf } from '../storage/store';
import { ConversationLock, type Held } from './conversation-lock';

/** What tells activities and conversations apart. */
export interface Arrival {
  channelId: string;
  conversation: { id: string };
  id?: string | null | undefined;
  deliveryMode?: string | null | undefined;
}

/** What the inbox tells about itself. */
export interface InboxEvents {
  duplicate(): void;
  /** The storage is away: within this process everything holds as before, between processes it does not. */
  unguarded(error: unknown): void;
}

const resultsKept = 500;
const resultsForMs = 5 * 60_000;

/**
 * One activity is handled once, however often it arrives, and the activities of one conversation one after the other, in
 * the order of their arrival. Conversations do not wait for each other.
 */
export class Inbox<Result> {
  readonly #lock: ConversationLock;
  readonly #queues = new Queues();
  readonly #results = new LRUCache<string, { result: Promise<Result | undefined> }>({
    max: resultsKept,
    ttl: resultsForMs,
  });
  readonly #open = new Set<Promise<unknown>>();

  constructor(
    storage: Storage,
    clock: Clock,
    private readonly events: InboxEvents,
  ) {
    this.#lock = new ConversationLock(storage, clock);
  }

  /** How many activities are being handled or wait. */
  get pending(): number {
    return this.#open.size;
  }

  /**
   * Handles an activity, in its turn. For one that was handled before, the result of then where this process knows it,
   * else undefined. An activity without an id cannot be told from another; and who asks for the replies in the response
   * has lost them with it: both are handled each time.
   */
  handle(arrival: Arrival, run: () => Promise<Result>): Promise<Result | undefined> {
    const conversation = conversationKey(arrival);
    if (!arrival.id || arrival.deliveryMode === 'expectReplies') return this.#inTurn(conversation, run);
    const { id } = arrival;
    const key = `${conversation}/${id}`;
    const known = this.#results.get(key);
    if (known) {
      this.events.duplicate();
      return known.result;
    }
    const result = this.#inTurn(conversation, () => this.#once(conversation, id, run));
    this.#results.set(key, { result });
    // What failed may be tried again.
    result.catch(() => this.#results.delete(key));
    return result;
  }

  /** Resolves when nothing is being handled any more. */
  async idle(): Promise<void> {
    while (this.#open.size > 0) await Promise.allSettled(this.#open);
  }

  async #once(conversation: string, id: string, run: () => Promise<Result>): Promise<Result | undefined> {
    let held: Held | null | 'unguarded';
    try {
      held = await this.#lock.acquire(conversation, id);
    } catch (error) {
      this.events.unguarded(error);
      held = 'unguarded';
    }
    if (held === null) {
      this.events.duplicate();
      return undefined;
    }
    let done = false;
    try {
      const result = await run();
      done = true;
      return result;
    } finally {
      if (held !== 'unguarded') this.#afterwards(conversation, held.release(done));
    }
  }

  /** The caller has its answer; who comes next in the conversation waits for the storage. */
  #afterwards(conversation: string, release: Promise<void>): void {
    const settled = release.catch((error: unknown) => this.events.unguarded(error));
    this.#track(settled);
    this.#queues.run(conversation, () => settled);
  }

  #inTurn<T>(conversation: string, run: () => Promise<T>): Promise<T> {
    const mine = this.#queues.run(conversation, run);
    this.#track(mine);
    return mine;
  }

  #track(work: Promise<unknown>): void {
    this.#open.add(work);
    const forget = () => this.#open.delete(work);
    work.then(forget, forget);
  }
}

const conversationKey = ({ channelId, conversation }: Arrival): string =>
  keyOf('turn', channelId, conversation.id);
