import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Context } from '../src/language/reading';
import { Queues } from '../src/queues';
import { change, read, unlessUnreadable } from '../src/storage/change';
import { keyOf, partsOf } from '../src/storage/store';

/** Where something was said, and by whom; `person` is null in a personal chat, which has one only. */
export interface Conversation {
  channel: string;
  /** What an installation covers: the team, and outside of teams the conversation itself. */
  place: string;
  id: string;
  person: string | null;
}

/** A record of another version, or one that something else wrote, is no context: the conversation starts afresh. */
const StoredContext = z.object({ version: z.literal(1), context: Context });
const StoredWelcome = z.object({ version: z.literal(1), installed: z.literal(true) });
/** Keys of the contexts of one place, the oldest first: a botbuilder `Storage` cannot list what it holds. */
const StoredIndex = z.object({ version: z.literal(1), contexts: z.array(z.string()) });
type StoredIndex = z.infer<typeof StoredIndex>;

/** Every thread of a channel is a conversation; those that nobody has gone on with for long are forgotten. */
const mostContexts = 2_000;

/** What Liaison keeps about conversations, in any botbuilder `Storage`. */
export class Memory {
  readonly #welcoming = new Set<string>();
  /** By place: two people of one team may ask at the same moment. */
  readonly #queues = new Queues();

  /** By the object, which a turn makes anew: several parts ask for the thread, and in a turn nobody else changes it. */
  readonly #ofTurn = new WeakMap<Conversation, Promise<Context | null>>();

  constructor(private readonly storage: Storage) {}

  context(conversation: Conversation): Promise<Context | null> {
    const known = this.#ofTurn.get(conversation);
    if (known) return known;
    const read = this.#readContext(conversation);
    this.#ofTurn.set(conversation, read);
    read.catch(() => this.#ofTurn.delete(conversation));
    return read;
  }

  async #readContext(conversation: Conversation): Promise<Context | null> {
    const key = contextKey(conversation);
    const stored = StoredContext.safeParse((await this.storage.read([key]))[key]);
    return stored.success ? stored.data.context : null;
  }

  /** The index comes first, so that no context is ever without an entry in it. */
  keepContext(conversation: Conversation, context: Context): Promise<void> {
    this.#ofTurn.delete(conversation);
    return this.#queues.run(indexKey(conversation), async () => {
      const key = contextKey(conversation);
      await this.#enlist(indexKey(conversation), key);
      await this.storage.write({ [key]: { version: 1, context } });
    });
  }

  /** True for the first caller only: Teams tells of one installation with up to three activities, side by side. */
  async firstWelcome(conversation: Conversation): Promise<boolean> {
    const key = welcomeKey(conversation);
    if (this.#welcoming.has(key)) return false;
    this.#welcoming.add(key);
    try {
      if (StoredWelcome.safeParse((await this.storage.read([key]))[key]).success) return false;
      await this.storage.write({ [key]: { version: 1, installed: true } });
      return true;
    } finally {
      this.#welcoming.delete(key);
    }
  }

  /** All threads of one person in this team or chat; their keys stay in the index, which takes no harm. */
  forgetPerson(conversation: Conversation, person: string): Promise<void> {
    this.#ofTurn.delete(conversation);
    const index = indexKey(conversation);
    return this.#queues.run(index, async () => {
      const known = await read(this.storage, index, StoredIndex).catch(unlessUnreadable);
      const theirs = known?.contexts.filter((key) => partsOf(key)[2] === person) ?? [];
      await this.storage.delete([...new Set([...theirs, contextKey(conversation)])]);
    });
  }

  /** After an uninstall nothing is kept of the place: no thread of it, and of no person. */
  forget(conversation: Conversation): Promise<void> {
    this.#ofTurn.delete(conversation);
    const index = indexKey(conversation);
    return this.#queues.run(index, async () => {
      const known = await read(this.storage, index, StoredIndex);
      await this.storage.delete([
        ...new Set([...(known?.contexts ?? []), contextKey(conversation), welcomeKey(conversation), index]),
      ]);
    });
  }

  async #enlist(index: string, key: string): Promise<void> {
    let forgotten: string[] = [];
    await change(this.storage, index, StoredIndex, (before): StoredIndex => {
      forgotten = [];
      if (before?.contexts.includes(key)) return before;
      const all = [...(before?.contexts ?? []), key];
      forgotten = all.slice(0, -mostContexts);
      return { version: 1, contexts: all.slice(-mostContexts) };
    }).catch(unlessUnreadable);
    if (forgotten.length > 0) await this.storage.delete(forgotten);
  }
}

/** In a group each person has a thread of thought of their own: "and with 2016?" goes on from what that person asked. */
const contextKey = ({ channel, id, person }: Conversation): string =>
  person === null ? keyOf('context', channel, id) : keyOf('context', channel, id, person);

const welcomeKey = ({ channel, id }: Conversation): string => keyOf('welcome', channel, id);
const indexKey = ({ channel, place }: Conversation): string => keyOf('contexts', channel, place);
