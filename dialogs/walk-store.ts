import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Walk } from '../src/procedure/walk';
import { compareAndSwap } from './compare-and-swap';
import { type Conversation, keyOf } from './memory';

/** The walk of a conversation, and the one that it took the place of. */
const StoredWalks = z.object({ version: z.literal(1), walk: Walk.nullable(), left: Walk.nullable() });
export type StoredWalks = z.infer<typeof StoredWalks>;

const empty: StoredWalks = { version: 1, walk: null, left: null };

/** A record that cannot be read any more (another form of it) counts as none. */
const readStored = (stored: unknown): StoredWalks => StoredWalks.safeParse(stored).data ?? empty;

/** Keeps walks; what changes one does so by compare-and-swap, so that two devices of one person do not corrupt it. */
export class WalkStore {
  constructor(private readonly storage: Storage) {}

  async read(conversation: Conversation): Promise<StoredWalks> {
    const key = walkKey(conversation);
    return readStored((await this.storage.read([key]))[key]);
  }

  async forget(conversation: Conversation): Promise<void> {
    await this.storage.delete([walkKey(conversation)]);
  }

  /** `work` may run twice: it computes, and sends nothing. */
  change<T>(
    conversation: Conversation,
    work: (stored: StoredWalks) => { next: StoredWalks | null; result: T },
  ): Promise<T> {
    return compareAndSwap(this.storage, walkKey(conversation), (stored) => work(readStored(stored)));
  }
}

export const walkKey = ({ channel, id }: Conversation): string => keyOf('walk', channel, id);
