import type { AnyChecklist, Checklist, Place } from '../../src/checklist/record';
import { addressOf, type Door, isPassing, RefusedError } from './door';
import type { Here } from './here';
import type { Lists } from './lists';

/** What somebody finds who asks for a list. */
export type Found = Checklist | NotFound;
export type NotFound = { state: 'gone' | 'deleted' } | { state: 'barred'; place: Place };

/** The one way from a turn to a list: whoever is in the chat or channel that it belongs to may see it, and nobody else. */
export class Access {
  constructor(
    private readonly lists: Lists,
    private readonly door: Door,
  ) {}

  async find(here: Here, id: string): Promise<Found> {
    const list = await this.lists.get(id);
    if (list === null || isElsewhere(here, list)) return { state: 'gone' };
    const may = mayUse(here, list) ?? (await this.#isMember(here, list));
    if (!may) return { state: 'barred', place: list.place };
    return list.state === 'deleted' ? { state: 'deleted' } : list;
  }

  /** Those of these lists that there are and that this person may use. Each place is asked about once. */
  async all(here: Here, ids: readonly string[]): Promise<Checklist[]> {
    const asked = new Map<string, Promise<boolean>>();
    const isMember = (list: Checklist): Promise<boolean> => {
      const { conversation } = list.place;
      const answer = asked.get(conversation) ?? this.#isMember(here, list).catch(noneIfRefused);
      asked.set(conversation, answer);
      return answer;
    };
    const found = await Promise.all(
      ids.map(async (id) => {
        const list = await this.lists.get(id);
        if (list === null || list.state === 'deleted' || isElsewhere(here, list)) return [];
        return (mayUse(here, list) ?? (await isMember(list))) ? [list] : [];
      }),
    );
    return found.flat();
  }

  async #isMember({ person }: Here, { place }: AnyChecklist): Promise<boolean> {
    return (await this.door.member(addressOf(place), person.id)) !== null;
  }
}

/** Of another organisation, which is told as little as that there is such a list. */
const isElsewhere = ({ place }: Here, list: AnyChecklist): boolean =>
  list.place.tenant !== place.tenant || list.place.channel !== place.channel;

/** As far as that can be known without asking Teams; null where it cannot. */
function mayUse({ place, person }: Here, list: AnyChecklist): boolean | null {
  // Teams lets nobody write in a conversation who is not in it.
  if (list.place.conversation === place.conversation) return true;
  // What is said in a group or channel is read by people who may not be in that of the list.
  if (place.kind !== 'personal') return false;
  if (list.place.kind === 'personal') return list.state !== 'deleted' && list.owner.id === person.id;
  return null;
}

/** A team that Liaison was removed from has nobody whom it could know to be in it. */
function noneIfRefused(error: unknown): boolean {
  if (error instanceof RefusedError && !isPassing(error)) return false;
  throw error;
}
