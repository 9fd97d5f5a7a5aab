import type { Checklist } from '../../src/checklist/record';
import type { Clock } from '../../src/clock';
import { addressOf, type Door } from './door';

/** A list that sixty people tick is drawn each second; who has left its team is noticed within this time. */
const believedMs = 60_000;
const mostKnown = 10_000;

/** Whether people may still see a list that stands in chats of their own. */
export class Viewers {
  readonly #known = new Map<string, { may: boolean; until: number }>();

  constructor(
    private readonly door: Door,
    private readonly clock: Clock,
  ) {}

  async may({ place }: Checklist, viewer: string): Promise<boolean> {
    const now = this.clock.now();
    const key = JSON.stringify([place.channel, place.conversation, viewer]);
    const known = this.#known.get(key);
    if (known && known.until > now) return known.may;
    const may = (await this.door.member(addressOf(place), viewer)) !== null;
    if (this.#known.size >= mostKnown) this.#known.clear();
    this.#known.set(key, { may, until: now + believedMs });
    return may;
  }
}
