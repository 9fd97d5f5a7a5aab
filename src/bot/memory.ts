import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Context } from '../language/reading';
import type { IncomingActivity } from './incoming';
import { scopeOf } from './scope';

/** A record of another version, or one that something else wrote, is no context: the conversation starts afresh. */
const StoredContext = z.object({ version: z.literal(1), context: Context });
const StoredWelcome = z.object({ version: z.literal(1), installed: z.literal(true) });

/** Keys end up as file and blob names: a conversation's id holds ":", ";" and "/". */
const keyOf = (kind: string, ...parts: string[]) => [kind, ...parts.map(encodeURIComponent)].join('/');

/** What Liaison keeps about conversations, in any botbuilder `Storage`. */
export class Memory {
  readonly #welcoming = new Set<string>();

  constructor(private readonly storage: Storage) {}

  async context(activity: IncomingActivity): Promise<Context | null> {
    const key = contextKey(activity);
    const stored = StoredContext.safeParse((await this.storage.read([key]))[key]);
    return stored.success ? stored.data.context : null;
  }

  async keepContext(activity: IncomingActivity, context: Context): Promise<void> {
    await this.storage.write({ [contextKey(activity)]: { version: 1, context } });
  }

  /** True for the first caller only: Teams tells of one installation with up to three activities, side by side. */
  async firstWelcome(activity: IncomingActivity): Promise<boolean> {
    const key = welcomeKey(activity);
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
  async forget(activity: IncomingActivity): Promise<void> {
    await this.storage.delete([welcomeKey(activity), contextKey(activity)]);
  }
}

/** In a group each person has a thread of thought of their own: "and with 2016?" goes on from what that person asked. */
function contextKey(activity: IncomingActivity): string {
  const { channelId, conversation, from } = activity;
  return scopeOf(activity) === 'personal'
    ? keyOf('context', channelId, conversation.id)
    : keyOf('context', channelId, conversation.id, from.id);
}

function welcomeKey({ channelId, conversation }: IncomingActivity): string {
  return keyOf('welcome', channelId, conversation.id);
}
