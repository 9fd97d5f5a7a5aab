import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { Walk } from '../src/procedure/walk';
import { change, read, unlessUnreadable } from '../src/storage/change';
import { keyOf } from '../src/storage/store';
import type { Conversation } from './memory';

/** The walk of a conversation, and the one that it took the place of. */
const StoredWalks = z.object({ version: z.literal(1), walk: Walk.nullable(), left: Walk.nullable() });
export type StoredWalks = z.infer<typeof StoredWalks>;

export const noWalks: StoredWalks = { version: 1, walk: null, left: null };

/** For a record that is replaced, whatever it is. */
const Anything = z.looseObject({}) as z.ZodType<object>;

/** Keeps walks; what changes one does so by compare-and-swap, so that two devices of one person do not corrupt it. */
export class WalkStore {
  constructor(private readonly storage: Storage) {}

  /** To look only: one of a newer version counts as none, and is left alone. */
  async read(conversation: Conversation): Promise<StoredWalks> {
    const found = await read(this.storage, walkKey(conversation), StoredWalks).catch(unlessUnreadable);
    return found ?? noWalks;
  }

  async forget(conversation: Conversation): Promise<void> {
    await this.storage.delete([walkKey(conversation)]);
  }

  /** `work` may run several times: it computes, and sends nothing. Throws an `UnreadableRecordError`. */
  async change<T>(
    conversation: Conversation,
    work: (stored: StoredWalks) => { next: StoredWalks | null; result: T },
  ): Promise<T> {
    let result!: T;
    await change(this.storage, walkKey(conversation), StoredWalks, (before) => {
      const worked = work(before ?? noWalks);
      result = worked.result;
      return worked.next ?? before;
    });
    return result;
  }

  /** In the place of whatever is there. */
  async replace(conversation: Conversation, walks: StoredWalks): Promise<void> {
    await change(this.storage, walkKey(conversation), Anything, () => walks);
  }
}

const walkKey = ({ channel, id }: Conversation): string => keyOf('walk', channel, id);
