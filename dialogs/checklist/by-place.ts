import type { Storage, StoreItems } from 'botbuilder';
import { z } from 'zod';
import { change, read, unlessUnreadable } from '../../src/storage/change';
import { keyOf, kindOf, partsOf } from '../../src/storage/store';
import { bookKey, listKey, shownKey, viewsKey } from './keys';

const mostLists = 2_000;

const Index = z.object({
  version: z.literal(1),
  /** Each with the chat or channel that it is in, or was in before it was posted to a team. */
  lists: z.array(z.object({ id: z.string(), conversation: z.string() })),
});
type Index = z.infer<typeof Index>;

/** Of a list, whatever its form otherwise: where it is. */
const Placed = z.looseObject({
  place: z.looseObject({
    channel: z.string(),
    conversation: z.string(),
    team: z.looseObject({ id: z.string() }).nullable(),
  }),
});
type Placed = z.infer<typeof Placed>;

/** What one installation covers: the team, and outside of teams the conversation itself. */
const coverOf = ({ place: { team, conversation } }: Placed): string => team?.id ?? conversation;

const indexKey = (channel: string, place: string): string => keyOf('checklist-place', channel, place);

/** Which lists belong to a team or a chat: a botbuilder `Storage` cannot list what it holds. */
export class ListsByPlace {
  /** What is in the index for sure, so that it is not looked up with every tick. */
  readonly #noted = new Set<string>();

  constructor(private readonly storage: Storage) {}

  /** The same storage, which notes where a list is before it writes it: none is ever without an entry. */
  noting(): Storage {
    const { storage } = this;
    return new Proxy(storage, {
      get: (target, name) => {
        if (name === 'write') return (changes: StoreItems) => this.#write(changes);
        const found: unknown = Reflect.get(target, name, target);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
  }

  /** Deletes the lists of a place, their views and the books they stand in. Returns the ids of these lists. */
  async forget(channel: string, place: string): Promise<string[]> {
    const key = indexKey(channel, place);
    const known = (await read(this.storage, key, Index))?.lists ?? [];
    const lists: string[] = [];
    for (const { id } of known) if (await this.#isIn(id, channel, place)) lists.push(id);
    const conversations = [...known.map(({ conversation }) => conversation), place];
    await this.storage.delete([
      ...lists.flatMap((id) => [listKey(id), viewsKey(id), shownKey(id)]),
      ...new Set(conversations.map((conversation) => bookKey(channel, conversation))),
      key,
    ]);
    this.#noted.clear();
    return lists;
  }

  async #write(changes: StoreItems): Promise<void> {
    for (const [key, item] of Object.entries(changes)) {
      if (kindOf(key) === 'checklist') await this.#note(key, item);
    }
    await this.storage.write(changes);
  }

  async #note(list: string, item: unknown): Promise<void> {
    const placed = Placed.safeParse(item);
    if (!placed.success) return;
    const { channel, conversation } = placed.data.place;
    const key = indexKey(channel, coverOf(placed.data));
    const [id = ''] = partsOf(list);
    if (this.#noted.has(`${key} ${id}`)) return;
    await change(this.storage, key, Index, (before): Index => {
      const lists = before?.lists ?? [];
      if (before?.lists.some((one) => one.id === id)) return before;
      return { version: 1, lists: [...lists, { id, conversation }].slice(-mostLists) };
    }).catch(unlessUnreadable);
    if (this.#noted.size > 10_000) this.#noted.clear();
    this.#noted.add(`${key} ${id}`);
  }

  /** A list that was posted from a chat is the team's now, and stays with it. */
  async #isIn(id: string, channel: string, place: string): Promise<boolean> {
    const list = Placed.safeParse((await this.storage.read([listKey(id)]))[listKey(id)]);
    return list.success && list.data.place.channel === channel && coverOf(list.data) === place;
  }
}
