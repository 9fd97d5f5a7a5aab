import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Language } from '../src/contract';
import { Context } from '../src/language/reading';

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

/** Every thread of a channel is a conversation; those that nobody has gone on with for long are forgotten. */
const mostContexts = 2_000;
const attempts = 5;

/** Keys end up as file and blob names: a conversation's id holds ":", ";" and "/". */
export const keyOf = (kind: string, ...parts: string[]) => [kind, ...parts.map(encodeURIComponent)].join('/');

/** What Liaison keeps about conversations, in any botbuilder `Storage`. */
export class Memory {
  readonly #welcoming = new Set<string>();
  /** The last work under way on each place: two people of one team may ask at the same moment. */
  readonly #queues = new Map<string, Promise<unknown>>();

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
    return this.#oneAtATime(indexKey(conversation), async () => {
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

  /** One person's thread; its key stays in the index, which takes no harm. */
  forgetContext(conversation: Conversation): Promise<void> {
    this.#ofTurn.delete(conversation);
    return this.#oneAtATime(indexKey(conversation), () => this.storage.delete([contextKey(conversation)]));
  }

  /** After an uninstall nothing is kept of the place: no thread of it, and of no person. */
  forget(conversation: Conversation): Promise<void> {
    this.#ofTurn.delete(conversation);
    const index = indexKey(conversation);
    return this.#oneAtATime(index, async () => {
      const { contexts } = await this.#readIndex(index);
      await this.storage.delete([
        ...new Set([...contexts, contextKey(conversation), welcomeKey(conversation), index]),
      ]);
    });
  }

  /** Adds a key and reads it back, so that an addition by another process at the same moment is not lost. */
  async #enlist(index: string, key: string): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { contexts, eTag } = await this.#readIndex(index);
      if (contexts.includes(key)) return;
      const all = [...contexts, key];
      const kept = all.slice(-mostContexts);
      try {
        await this.storage.write({ [index]: { version: 1, contexts: kept, ...(eTag && { eTag }) } });
      } catch (error) {
        if (attempt === attempts - 1 || !isConflict(error)) throw error;
        continue;
      }
      if (kept.length < all.length) await this.storage.delete(all.slice(0, -mostContexts));
    }
  }

  async #readIndex(index: string): Promise<{ contexts: string[]; eTag: string | undefined }> {
    const record: unknown = (await this.storage.read([index]))[index];
    const stored = StoredIndex.safeParse(record);
    const { data } = z.object({ eTag: z.string() }).safeParse(record);
    return { contexts: stored.success ? stored.data.contexts : [], eTag: data?.eTag };
  }

  #oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    this.#queues.set(key, done);
    const clear = () => {
      if (this.#queues.get(key) === done) this.#queues.delete(key);
    };
    done.then(clear, clear);
    return done;
  }
}

/** Storages tell it in their own words: an "eTag conflict", or the status 412. */
function isConflict(error: unknown): boolean {
  const { message = '', statusCode } = error as { message?: string; statusCode?: number };
  return statusCode === 412 || /etag/i.test(message);
}

/** In a group each person has a thread of thought of their own: "and with 2016?" goes on from what that person asked. */
const contextKey = ({ channel, id, person }: Conversation): string =>
  person === null ? keyOf('context', channel, id) : keyOf('context', channel, id, person);

const welcomeKey = ({ channel, id }: Conversation): string => keyOf('welcome', channel, id);
const indexKey = ({ channel, place }: Conversation): string => keyOf('contexts', channel, place);

/** The language of a locale such as `fr-CA`; English where there is none, or one that Liaison does not speak. */
export function languageOf(locale: string | null | undefined): Language {
  return locale?.slice(0, 2).toLowerCase() === 'fr' ? 'fr' : 'en';
}
