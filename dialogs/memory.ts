import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Context } from '../src/language/reading';

/** Where something was said, and by whom; `person` is null in a personal chat, which has one only. */
export interface Conversation {
  channel: string;
  id: string;
  person: string | null;
}

/** A record of another version, or one that something else wrote, is no context: the conversation starts afresh. */
const StoredContext = z.object({ version: z.literal(1), context: Context });
const StoredWelcome = z.object({ version: z.literal(1), installed: z.literal(true) });

/** Keys end up as file and blob names: a conversation's id holds ":", ";" and "/". */
const keyOf = (kind: string, ...parts: string[]) => [kind, ...parts.map(encodeURIComponent)].join('/');

/** What Liaison keeps about conversations, in any botbuilder `Storage`. */
export class Memory {
  readonly #welcoming = new Set<string>();

  constructor(private readonly storage: Storage) {}

  async context(conversation: Conversation): Promise<Context | null> {
    const key = contextKey(conversation);
    const stored = StoredContext.safeParse((await this.storage.read([key]))[key]);
    return stored.success ? stored.data.context : null;
  }

  async keepContext(conversation: Conversation, context: Context): Promise<void> {
    await this.storage.write({ [contextKey(conversation)]: { version: 1, context } });
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

  /** After an uninstall nothing of the conversation is kept. */
  async forget(conversation: Conversation): Promise<void> {
    await this.storage.delete([welcomeKey(conversation), contextKey(conversation)]);
  }
}

/** In a group each person has a thread of thought of their own: "and with 2016?" goes on from what that person asked. */
const contextKey = ({ channel, id, person }: Conversation): string =>
  person === null ? keyOf('context', channel, id) : keyOf('context', channel, id, person);

const welcomeKey = ({ channel, id }: Conversation): string => keyOf('welcome', channel, id);
