import { randomUUID } from 'node:crypto';
import type { AnyChecklist } from '../../src/checklist/record';
import { Attempts } from './attempts';
import { CardEditor, type CardEditorOptions } from './card-editor';
import { pauseMs, ShownCards } from './shown';
import { Worklog } from './worklog';

/**
 * Keeps the cards of lists up to date. Changes that come fast are drawn together, once a second; the last one is always
 * drawn, by another process if this one should end. Only one process edits a list at a time, so that a slow edit never
 * overtakes a newer one.
 */
export class Board {
  readonly #worklog: Worklog;
  readonly #shown: ShownCards;
  readonly #editor: CardEditor;
  readonly #attempts = new Attempts();
  readonly #waiting = new Map<string, () => void>();
  readonly #drawing = new Map<string, Promise<void>>();
  /** Touched while they were being drawn. */
  readonly #touched = new Set<string>();
  /** How many changes are under way. */
  readonly #changing = new Map<string, number>();
  #closed = false;

  constructor(private readonly options: CardEditorOptions) {
    const { lists, clock } = options;
    const me = randomUUID();
    this.#worklog = new Worklog(lists.storage, me, clock);
    this.#shown = new ShownCards(lists.storage, me, clock);
    this.#editor = new CardEditor(options);
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
    this.#editor.startOver(list);
    if (this.#drawing.has(list)) this.#touched.add(list);
    else if (!this.#waiting.has(list)) this.#in(0, list);
  }

  /**
   * A card was sent that shows this revision: if the others show more by now, it is behind and drawn with the next edit;
   * before the first edit of all, there is none to make. -1 stands for a card that has to be drawn anew in any case.
   */
  async sent(list: string, revision: number): Promise<void> {
    await this.#shown.sent(list, revision);
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
      if (again !== null) return again;
      if (!this.#changing.has(id)) await this.#worklog.remove(id);
      this.#attempts.succeeded(id);
      return null;
    } catch (error) {
      this.options.failed(error);
      const pause = this.#attempts.pauseAfter(id, error);
      // What is given up is drawn with the next change, and by no other process before.
      if (pause === null && !this.#changing.has(id)) {
        await this.#worklog.remove(id).catch((broken) => this.options.failed(broken));
      }
      return pause;
    }
  }

  async #edit(before: AnyChecklist): Promise<number | null> {
    const { lists } = this.options;
    const claim = await this.#shown.claim(before.id, before.revision);
    if (claim === 'drawn') return null;
    if (typeof claim === 'number') return claim;
    let shown = -1;
    try {
      const list = (await lists.get(before.id)) ?? before;
      await this.#editor.draw(list);
      shown = list.revision;
    } finally {
      await this.#shown.release(before.id, shown);
    }
    const after = await lists.get(before.id);
    return after !== null && after.revision > shown ? pauseMs : null;
  }
}
