import { LRUCache } from 'lru-cache';
import type { Checklist } from '../../src/checklist/record';
import type { Clock } from '../../src/clock';
import { addressOf, type Door } from './door';

/** A list that sixty people tick is drawn each second; who has left its team is noticed within this time. */
const believedMs = 60_000;
const mostKnown = 10_000;

/** Whether people may still see a list that stands in chats of their own. */
export class Viewers {
  readonly #known: LRUCache<string, boolean>;

  constructor(
    private readonly door: Door,
    clock: Clock,
  ) {
    this.#known = new LRUCache({ max: mostKnown, ttl: believedMs, ttlResolution: 0, perf: clock });
  }

  async may({ place }: Checklist, viewer: string): Promise<boolean> {
    const key = JSON.stringify([place.channel, place.conversation, viewer]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const may = (await this.door.member(addressOf(place), viewer)) !== null;
    this.#known.set(key, may);
    return may;
  }
}
