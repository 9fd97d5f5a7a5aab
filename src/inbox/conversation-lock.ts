import { randomUUID } from 'node:crypto';
import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../clock';
import { change } from '../storage/change';

/** A holder that died is waited for so long, and no longer; one that lives renews in time. */
const leaseMs = 30_000;
const renewMs = 10_000;
/** Who waits asks at first soon, then seldom: a storage across a network counts each question. */
const pollMs = 50;
const longestPollMs = 1_000;
/** A release that the storage did not take is tried again until the lease would have run out anyway. */
const settleMs = 1_000;
/** Teams repeats an activity within minutes; no conversation has more than that in them. */
const remembered = 100;

/** One record a conversation: who is at it, and what was done lately. */
const TurnRecord = z.strictObject({
  version: z.literal(1),
  holder: z.strictObject({ id: z.string(), until: z.number() }).nullable(),
  done: z.array(z.string()),
});
type TurnRecord = z.infer<typeof TurnRecord>;
type Holder = NonNullable<TurnRecord['holder']>;

export interface Held {
  /** Gives the conversation free; the activity counts as done, or as never begun. */
  release(done: boolean): Promise<void>;
}

/**
 * Sees to it, through the storage, that of all processes one is at a conversation at a time, and that no activity is
 * handled twice. Who comes second waits.
 */
export class ConversationLock {
  /**
   * What this process gave free and the storage may not know yet: by holder, what it did. Else one failed write would
   * keep the next message of the same conversation waiting for as long as the lease, longer than Teams does.
   */
  readonly #owed = new Map<string, readonly string[]>();

  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** Null where the activity was handled already. */
  async acquire(conversation: string, activity: string): Promise<Held | null> {
    const id = randomUUID();
    for (let pause = pollMs; ; pause = Math.min(2 * pause, longestPollMs)) {
      const until = this.clock.now() + leaseMs;
      const after = await this.#take(conversation, activity, { id, until });
      if (after?.holder?.id === id) return this.#held(conversation, activity, { id, until });
      if (after?.done.includes(activity)) return null;
      await this.clock.wait(pause);
    }
  }

  async #take(conversation: string, activity: string, holder: Holder): Promise<TurnRecord | null> {
    try {
      return await change(this.storage, conversation, TurnRecord, (stored): TurnRecord | null => {
        const before = this.#settled(stored);
        if (before?.done.includes(activity)) return before;
        if (before?.holder && before.holder.until > this.clock.now()) return before;
        return { version: 1, holder, done: before?.done ?? [] };
      });
    } catch (error) {
      // The write may have arrived, and only the word of it been lost.
      this.#giveFree(conversation, holder, []).catch(() => {});
      throw error;
    }
  }

  #held(conversation: string, activity: string, { id, until }: Holder): Held {
    let stop = () => {};
    const renewLater = () => {
      stop = this.clock.after(renewMs, () => {
        until = this.clock.now() + leaseMs;
        const holder = { id, until };
        renewLater();
        change(this.storage, conversation, TurnRecord, (before) =>
          // Somebody else took over: the lease ran out while this process stood still.
          before?.holder?.id === id ? { ...before, holder } : before,
        ).catch(() => {
          // The storage is away; the lease may run out, and the turn goes on.
        });
      });
    };
    renewLater();
    return {
      release: (done) => {
        stop();
        return this.#giveFree(conversation, { id, until }, done ? [activity] : []);
      },
    };
  }

  /** Throws where the first attempt fails; the others are made while nobody waits for them. */
  #giveFree(conversation: string, { id, until }: Holder, done: readonly string[]): Promise<void> {
    this.#owed.set(id, done);
    const attempt = async (pause: number): Promise<void> => {
      try {
        await change(this.storage, conversation, TurnRecord, (before) => this.#settled(before));
        this.#owed.delete(id);
      } catch (error) {
        if (this.clock.now() >= until) this.#owed.delete(id);
        else this.clock.after(pause, () => void attempt(2 * pause).catch(() => {}));
        throw error;
      }
    };
    return attempt(settleMs);
  }

  /** The record as it would be if every release had been written. */
  #settled(stored: TurnRecord | null): TurnRecord | null {
    const done = stored?.holder && this.#owed.get(stored.holder.id);
    if (!stored || !done) return stored;
    return { ...stored, holder: null, done: [...stored.done, ...done].slice(-remembered) };
  }
}
