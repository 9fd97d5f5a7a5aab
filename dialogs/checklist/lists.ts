import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Decision } from '../../cards/checklist-data';
import { type Applied, apply } from '../../src/checklist/apply';
import { withCard, withoutCards } from '../../src/checklist/cards';
import {
  type AnyChecklist,
  type Card,
  type Checklist,
  type ChecklistEvent,
  type Deletion,
  limits,
  type Person,
  type Place,
  type Post,
} from '../../src/checklist/record';
import { StoredChecklist } from '../../src/checklist/stored';
import { change, read } from '../../src/storage/change';
import { bookKey, listKey, shelfKey, viewsKey } from './keys';

const Ids = z.array(z.string());

/** What a conversation knows of its lists. */
const Book = z.object({
  version: z.literal(1),
  lists: Ids,
  /** The one spoken of last. */
  current: z.string().nullable(),
  /** A question that waits for a yes, from one person, for a while. */
  pending: z.object({ what: Decision, list: z.string(), by: z.string(), until: z.string() }).nullable(),
});
export type Book = z.infer<typeof Book>;
const Shelf = z.object({ version: z.literal(1), lists: Ids });
const Views = z.object({
  version: z.literal(1),
  viewers: z.array(z.object({ person: z.string(), page: z.number() })),
});

const emptyBook: Book = { version: 1, lists: [], current: null, pending: null };
const mostOnShelf = 100;
const mostInBook = 50;

const withId = (ids: readonly string[], id: string, most: number): string[] =>
  [...ids.filter((one) => one !== id), id].slice(-most);

/** Lists in any botbuilder `Storage`, each a record of its own, changed by compare-and-swap. */
export class Lists {
  constructor(readonly storage: Storage) {}

  /** Whoever asks for a list in a turn goes through `Access`. */
  get(id: string): Promise<AnyChecklist | null> {
    return read(this.storage, listKey(id), StoredChecklist);
  }

  /** The list that is there under this id already, where the same message made it before. */
  async create(list: Checklist): Promise<Checklist> {
    const there = await change(this.storage, listKey(list.id), StoredChecklist, (before) => before ?? list);
    return there === null || there.state === 'deleted' ? list : there;
  }

  /** Null where there is no such list. Events go in together or not at all. */
  async apply(
    id: string,
    events: readonly (ChecklistEvent | Deletion)[],
  ): Promise<{ list: AnyChecklist; applied: Applied[] } | null> {
    let applied: Applied[] = [];
    const list = await change(this.storage, listKey(id), StoredChecklist, (before) => {
      if (before === null) return null;
      applied = [];
      let after: AnyChecklist = before;
      for (const event of events) {
        const one = apply(after, event);
        applied.push(one);
        after = one.list;
      }
      return after;
    });
    return list === null ? null : { list, applied };
  }

  /** What is no event: where the list is and which cards show it. */
  edit(id: string, edit: (list: AnyChecklist) => AnyChecklist): Promise<AnyChecklist | null> {
    return change(this.storage, listKey(id), StoredChecklist, (before) =>
      before === null ? null : edit(before),
    );
  }

  addCard(id: string, post: Post): Promise<AnyChecklist | null> {
    return this.edit(id, (list) => withCard(list, post));
  }

  dropCards(id: string, gone: readonly Card[]): Promise<AnyChecklist | null> {
    return this.edit(id, (list) => withoutCards(list, gone));
  }

  async book({ channel, conversation }: Place): Promise<Book> {
    return (await read(this.storage, bookKey(channel, conversation), Book)) ?? emptyBook;
  }

  async keepBook({ channel, conversation }: Place, edit: (book: Book) => Book): Promise<void> {
    await change(this.storage, bookKey(channel, conversation), Book, (before) => edit(before ?? emptyBook));
  }

  /** The list spoken of in this conversation from now on. */
  current(place: Place, id: string): Promise<void> {
    return this.keepBook(place, (book) =>
      book.current === id && book.lists.includes(id)
        ? book
        : { ...book, current: id, lists: withId(book.lists, id, mostInBook) },
    );
  }

  async shelf(channel: string, person: string): Promise<string[]> {
    return (await read(this.storage, shelfKey(channel, person), Shelf))?.lists ?? [];
  }

  async putOnShelf(channel: string, { id: person }: Person, id: string): Promise<void> {
    await change(this.storage, shelfKey(channel, person), Shelf, (before) =>
      before?.lists.includes(id)
        ? before
        : { version: 1 as const, lists: withId(before?.lists ?? [], id, mostOnShelf) },
    );
  }

  /** Which page each has turned to, by person. */
  async pages(id: string): Promise<Record<string, number>> {
    const views = await read(this.storage, viewsKey(id), Views);
    return Object.fromEntries((views?.viewers ?? []).map(({ person, page }) => [person, page]));
  }

  async turnPage(id: string, person: string, page: number): Promise<void> {
    await change(this.storage, viewsKey(id), Views, (before): z.infer<typeof Views> => {
      const others = (before?.viewers ?? []).filter((one) => one.person !== person);
      return { version: 1, viewers: [...others, { person, page }].slice(-limits.views) };
    });
  }
}
