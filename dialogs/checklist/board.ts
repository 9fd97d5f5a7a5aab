import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Checklist, Post } from '../../src/checklist/record';
import type { Clock } from '../../src/clock';
import { change } from '../../src/storage/change';
import { stored } from '../storage-down';
import { addressOf, type Door, isPassing, type RefusedError } from './door';
import { shownKey } from './keys';
import type { Lists } from './lists';
import { listActivity } from './replies';
import { Worklog } from './worklog';

/** At most one edit of a list in this time: Teams allows few more, and nobody reads faster. */
const pauseMs = 1_000;
/** Longer than an edit takes, retries of the SDK included. */
const leaseMs = 10_000;
/** While another process edits, it is asked again this often. */
const askAgainMs = 250;
const longestBackoffMs = 60_000;

/** What the cards of a list show by now, and who is editing them. */
const Shown = z.object({
  version: z.literal(1),
  revision: z.int(),
  /** End of the last edit. */
  at: z.number(),
  editor: z.object({ by: z.string(), until: z.number() }).nullable(),
});
type Shown = z.infer<typeof Shown>;

export interface BoardOptions {
  lists: Lists;
  door: Door;
  clock: Clock;
  /** A list's cards could not be drawn, for the log. */
  failed: (error: unknown) => void;
}

/**
 * Keeps the cards of lists up to date. Changes that come fast are drawn together, once a second; the last one is always
 * drawn, by another process if this one should end. Only one process edits a list at a time, so that a slow edit never
 * overtakes a newer one.
 */
export class Board {
  readonly #me = randomUUID();
  readonly #worklog: Worklog;
  readonly #waiting = new Map<string, () => void>();
  readonly #drawing = new Map<string, Promise<void>>();
  /** Touched while they were being drawn. */
  readonly #touched = new Set<string>();
  /** How many changes are under way. */
  readonly #changing = new Map<string, number>();
  readonly #failures = new Map<string, number>();
  #closed = false;

  constructor(private readonly options: BoardOptions) {
    this.#worklog = new Worklog(options.lists.storage, this.#me, options.clock);
  }

  /**
   * Makes a change that the cards are to show. That there is one is written down first, so that what a person was told
   * to be done is drawn even if this process ends in between.
   */
  async during<T>(list: string, work: () => Promise<T>): Promise<T> {
    this.#changing.set(list, (this.#changing.get(list) ?? 0) + 1);
    try {
      await this.#worklog.add(list);
      return await work();
    } finally {
      const left = (this.#changing.get(list) ?? 1) - 1;
      if (left > 0) this.#changing.set(list, left);
      else this.#changing.delete(list);
      this.touch(list);
    }
  }

  /** Draws it now, or as soon as the pause is over. */
  touch(list: string): void {
    if (this.#drawing.has(list)) this.#touched.add(list);
    else if (!this.#waiting.has(list)) this.#in(0, list);
  }

  /**
   * A card was sent that shows this revision: if the others show more by now, it is behind and drawn with the next edit;
   * before the first edit of all, there is none to make. -1 stands for a card that has to be drawn anew in any case.
   */
  async sent(list: string, revision: number): Promise<void> {
    await stored(() =>
      change(this.options.lists.storage, shownKey(list), Shown, (shown): Shown | null => {
        if (shown === null) return { version: 1, revision, at: 0, editor: null };
        return shown.revision <= revision ? shown : { ...shown, revision };
      }),
    );
    this.touch(list);
  }

  /** Takes over what another process announced and did not draw. */
  async sweep(): Promise<void> {
    for (const list of await this.#worklog.takeOver()) this.touch(list);
  }

  /** Draws what still waits, within a few seconds; what is left over is drawn after the next start. */
  async close(): Promise<void> {
    const end = this.options.clock.now() + 3 * pauseMs;
    while (this.#waiting.size + this.#drawing.size > 0 && this.options.clock.now() < end) {
      await Promise.all(this.#drawing.values());
      if (this.#waiting.size > 0) await new Promise<void>((done) => this.options.clock.after(50, done));
    }
    this.#closed = true;
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #in(milliseconds: number, list: string): void {
    if (this.#closed) return;
    this.#waiting.get(list)?.();
    this.#waiting.set(
      list,
      this.options.clock.after(milliseconds, () => {
        this.#waiting.delete(list);
        const drawing = this.#draw(list).then((again) => {
          this.#drawing.delete(list);
          const touched = this.#touched.delete(list);
          if (again !== null || touched) this.#in(again ?? 0, list);
        });
        this.#drawing.set(list, drawing);
      }),
    );
  }

  /** Returns when to look again, in milliseconds, or null where the cards show what the list is. */
  async #draw(id: string): Promise<number | null> {
    try {
      const list = await this.options.lists.get(id);
      const again = list === null ? null : await this.#edit(list);
      if (again === null && !this.#changing.has(id)) await this.#worklog.remove(id);
      this.#failures.delete(id);
      return again;
    } catch (error) {
      this.options.failed(error);
      const failures = (this.#failures.get(id) ?? 0) + 1;
      this.#failures.set(id, failures);
      return Math.min(pauseMs * 2 ** failures, longestBackoffMs);
    }
  }

  async #edit(before: Checklist): Promise<number | null> {
    const { lists, clock } = this.options;
    const wait = await this.#claim(before);
    if (wait === 'drawn') return null;
    if (typeof wait === 'number') return wait;
    let shown = -1;
    try {
      const list = (await lists.get(before.id)) ?? before;
      await this.#editPosts(list);
      shown = list.revision;
    } finally {
      await this.#release(before.id, shown, clock.now());
    }
    const after = await lists.get(before.id);
    return after !== null && after.revision > shown ? pauseMs : null;
  }

  /** The right to edit, or how long to wait for it; `drawn` where there is nothing to do. */
  async #claim({ id, revision }: Checklist): Promise<number | 'mine' | 'drawn'> {
    const { lists, clock } = this.options;
    let answer: number | 'mine' | 'drawn' = 'mine';
    await stored(() =>
      change(lists.storage, shownKey(id), Shown, (shown): Shown | null => {
        const now = clock.now();
        answer = standing(shown, revision, now, this.#me);
        if (answer !== 'mine') return shown;
        const { at = 0, revision: known = -1 } = shown ?? {};
        return { version: 1, at, revision: known, editor: { by: this.#me, until: now + leaseMs } };
      }),
    );
    return answer;
  }

  async #release(id: string, revision: number, at: number): Promise<void> {
    await stored(() =>
      change(this.options.lists.storage, shownKey(id), Shown, (shown): Shown | null =>
        shown?.editor?.by === this.#me
          ? { version: 1, at, revision: Math.max(revision, shown.revision), editor: null }
          : shown,
      ),
    );
  }

  /** A card that was deleted, or whose chat is gone, is forgotten; any other failure is tried again. */
  async #editPosts(list: Checklist): Promise<void> {
    const { lists, door } = this.options;
    const activity = listActivity(list, { pages: await lists.pages(list.id) });
    const outcomes = await Promise.all(
      list.posts.map(async (post): Promise<{ post: Post; error: RefusedError | null }> => {
        try {
          await door.edit(addressOf(list.place), post, activity);
          return { post, error: null };
        } catch (error) {
          return { post, error: error as RefusedError };
        }
      }),
    );
    const gone = outcomes.filter(({ error }) => error !== null && !isPassing(error));
    if (gone.length > 0)
      await lists.dropPosts(
        list.id,
        gone.map(({ post }) => post),
      );
    const failed = outcomes.find(({ error }) => isPassing(error));
    if (failed) throw failed.error;
  }
}

function standing(shown: Shown | null, revision: number, now: number, me: string): number | 'mine' | 'drawn' {
  if (shown === null) return 'mine';
  if (shown.revision >= revision) return 'drawn';
  if (shown.editor !== null && shown.editor.by !== me && shown.editor.until > now) return askAgainMs;
  const left = shown.at + pauseMs - now;
  return left > 0 ? Math.min(left, pauseMs) : 'mine';
}
