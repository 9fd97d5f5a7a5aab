import { randomUUID } from 'node:crypto';
import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../clock';
import { change } from '../storage/change';

/** A holder that died is waited for so long, and no longer; one that lives renews in time. */
const leaseMs = 30_000;
const renewMs = 10_000;
const pollMs = 50;
/** Teams repeats an activity within minutes; no conversation has more than that in them. */
const remembered = 100;

/** One record a conversation: who is at it, and what was done lately. */
const TurnRecord = z.strictObject({
  version: z.literal(1),
  holder: z.strictObject({ id: z.string(), until: z.number() }).nullable(),
  done: z.array(z.string()),
});
type TurnRecord = z.infer<typeof TurnRecord>;

export interface Held {
  /** Gives the conversation free; the activity counts as done, or as never begun. */
  release(done: boolean): Promise<void>;
}

/**
 * Sees to it, through the storage, that of all processes one is at a conversation at a time, and that no activity is
 * handled twice. Who comes second waits.
 */
export class ConversationLock {
  constructor(
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** Null where the activity was handled already. */
  async acquire(conversation: string, activity: string): Promise<Held | null> {
    const id = randomUUID();
    for (;;) {
      const now = this.clock.now();
      const after = await change(this.storage, conversation, TurnRecord, (before): TurnRecord | null => {
        if (before?.done.includes(activity)) return before;
        if (before?.holder && before.holder.until > now) return before;
        return { version: 1, holder: { id, until: now + leaseMs }, done: before?.done ?? [] };
      });
      if (after?.holder?.id === id) return this.#held(conversation, activity, id);
      if (after?.done.includes(activity)) return null;
      await this.clock.wait(pollMs);
    }
  }

  #held(conversation: string, activity: string, id: string): Held {
    const update = (next: (before: TurnRecord) => TurnRecord) =>
      change(this.storage, conversation, TurnRecord, (before) =>
        // Somebody else took over: the lease ran out while this process stood still.
        before?.holder?.id === id ? next(before) : before,
      );
    let stop = () => {};
    const renewLater = () => {
      stop = this.clock.after(renewMs, () => {
        const until = this.clock.now() + leaseMs;
        renewLater();
        update((before) => ({ ...before, holder: { id, until } })).catch(() => {
          // The storage is away; the lease may run out, and the turn goes on.
        });
      });
    };
    renewLater();
    return {
      release: async (done) => {
        stop();
        await update((before) => ({
          ...before,
          holder: null,
          done: done ? [...before.done, activity].slice(-remembered) : before.done,
        }));
      },
    };
  }
}
