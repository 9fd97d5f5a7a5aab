import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Walk } from '../src/procedure/walk';
import { change, read } from '../src/storage/change';
import { keyOf } from '../src/storage/store';
import type { Conversation } from './memory';

const Stored = z.object({ version: z.literal(1), walk: Walk.nullable(), left: Walk.nullable() });
/** The walk of a conversation, and the one that it took the place of. */
export type StoredWalks = z.infer<typeof Stored>;

const empty: StoredWalks = { version: 1, walk: null, left: null };

/** A record that cannot be read any more (another form of it) counts as none. */
const StoredWalks = Stored.catch(empty);

/** Keeps walks; what changes one does so by compare-and-swap, so that two devices of one person do not corrupt it. */
export class WalkStore {
  constructor(private readonly storage: Storage) {}

  async read(conversation: Conversation): Promise<StoredWalks> {
    return (await read(this.storage, walkKey(conversation), StoredWalks)) ?? empty;
  }

  async forget(conversation: Conversation): Promise<void> {
    await this.storage.delete([walkKey(conversation)]);
  }

  /** `work` may run several times: it computes, and sends nothing. */
  async change<T>(
    conversation: Conversation,
    work: (stored: StoredWalks) => { next: StoredWalks | null; result: T },
  ): Promise<T> {
    let result!: T;
    await change(this.storage, walkKey(conversation), StoredWalks, (before) => {
      const worked = work(before ?? empty);
      result = worked.result;
      return worked.next ?? before;
    });
    return result;
  }
}

export const walkKey = ({ channel, id }: Conversation): string => keyOf('walk', channel, id);
