import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../../src/clock';
import { change } from '../../src/storage/change';
import { shownKey } from './keys';

/** At most one edit of a list in this time: Teams allows few more, and nobody reads faster. */
export const pauseMs = 1_000;
/** Longer than an edit takes, retries of the SDK included. */
const leaseMs = 10_000;
/** While another process edits, it is asked again this often. */
const askAgainMs = 250;

/** What the cards of a list show by now, and who is editing them. */
const Shown = z.object({
  version: z.literal(1),
  revision: z.int(),
  /** End of the last edit. */
  at: z.number(),
  editor: z.object({ by: z.string(), until: z.number() }).nullable(),
});
type Shown = z.infer<typeof Shown>;

/** How long to wait for the right to edit, in milliseconds; `drawn` where there is nothing to do. */
export type Claim = number | 'mine' | 'drawn';

/** The record of what the cards of lists show, by which processes agree on the one that edits them. */
export class ShownCards {
  constructor(
    private readonly storage: Storage,
    private readonly me: string,
    private readonly clock: Clock,
  ) {}

  /** A card was sent that shows this revision. Before the first edit of all, there is none to make. */
  async sent(list: string, revision: number): Promise<void> {
    await this.#change(list, (shown) => {
      if (shown === null) return { version: 1, revision, at: 0, editor: null };
      return shown.revision <= revision ? shown : { ...shown, revision };
    });
  }

  /** Takes the right to edit until `release`, where the cards show less than this revision and nobody else has it. */
  async claim(list: string, revision: number): Promise<Claim> {
    let answer: Claim = 'mine';
    await this.#change(list, (shown) => {
      const now = this.clock.now();
      answer = standing(shown, revision, now, this.me);
      if (answer !== 'mine') return shown;
      const { at = 0, revision: known = -1 } = shown ?? {};
      return { version: 1, at, revision: known, editor: { by: this.me, until: now + leaseMs } };
    });
    return answer;
  }

  /** Gives the right back, with the revision that the cards show now. */
  async release(list: string, revision: number): Promise<void> {
    const at = this.clock.now();
    await this.#change(list, (shown) =>
      shown?.editor?.by === this.me
        ? { version: 1, at, revision: Math.max(revision, shown.revision), editor: null }
        : shown,
    );
  }

  async #change(list: string, work: (shown: Shown | null) => Shown | null): Promise<void> {
    await change(this.storage, shownKey(list), Shown, work);
  }
}

function standing(shown: Shown | null, revision: number, now: number, me: string): Claim {
  if (shown === null) return 'mine';
  if (shown.revision >= revision) return 'drawn';
  if (shown.editor !== null && shown.editor.by !== me && shown.editor.until > now) return askAgainMs;
  const left = shown.at + pauseMs - now;
  return left > 0 ? Math.min(left, pauseMs) : 'mine';
}
