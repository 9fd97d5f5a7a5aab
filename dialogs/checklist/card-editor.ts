import { cardsOf } from '../../src/checklist/cards';
import type { AnyChecklist, Post } from '../../src/checklist/record';
import type { Clock } from '../../src/clock';
import { addressOf, type Door, isGone, isPassing } from './door';
import type { Lists } from './lists';
import { barredActivity, listActivity } from './replies';
import { Viewers } from './viewers';

export interface CardEditorOptions {
  lists: Lists;
  door: Door;
  clock: Clock;
  /** A card could not be drawn, for the log. */
  failed: (error: unknown) => void;
}

/** Draws what a list is on the cards that show it. */
export class CardEditor {
  readonly #viewers: Viewers;
  /** Of lists of which some card failed: the cards that show this revision already. */
  readonly #reached = new Map<string, { revision: number; cards: Set<string> }>();

  constructor(private readonly options: CardEditorOptions) {
    this.#viewers = new Viewers(options.door, options.clock);
  }

  /**
   * Draws all cards, or after a failure those that are behind. A card that is gone is forgotten. One that Teams refuses
   * for a reason of its own waits for the next change. Throws where trying again may help.
   */
  async draw(list: AnyChecklist): Promise<void> {
    const { lists, failed } = this.options;
    const known = this.#reached.get(list.id);
    const reached = known?.revision === list.revision ? known.cards : new Set<string>();
    const activity = listActivity(list, { pages: await lists.pages(list.id) });
    const gone: Post[] = [];
    const passing: unknown[] = [];
    const behind = cardsOf(list).filter((card) => !reached.has(card.activity));
    await Promise.all(
      behind.map(async (card) => {
        try {
          if (!(await this.#edit(list, card, activity))) gone.push(card);
          reached.add(card.activity);
        } catch (error) {
          if (isPassing(error)) passing.push(error);
          else if (isGone(error)) gone.push(card);
          else failed(error);
        }
      }),
    );
    if (gone.length > 0) await lists.dropCards(list.id, gone);
    this.#reached.delete(list.id);
    if (passing.length === 0) return;
    this.#reached.set(list.id, { revision: list.revision, cards: reached });
    throw passing[0];
  }

  /** From now on all cards of the list are behind, whatever was drawn. */
  startOver(list: string): void {
    this.#reached.delete(list);
  }

  /** False where whoever has the card in a chat of their own has left since: what the list is, they see no more. */
  async #edit(list: AnyChecklist, card: Post, activity: ReturnType<typeof listActivity>): Promise<boolean> {
    const { door } = this.options;
    const may =
      list.state === 'deleted' || card.viewer === null || (await this.#viewers.may(list, card.viewer));
    await door.edit(addressOf(list.place), card, may ? activity : barredActivity(list));
    return may;
  }
}
