import type { Storage } from 'botbuilder';
import { personalChatsOf } from '../src/storage/person';
import type { ChecklistPart } from './checklist/part';
import type { Conversation, Memory } from './memory';
import type { ProfileStore } from './profile';
import type { WalkStore } from './walk-store';

export interface ForgettingOptions {
  storage: Storage;
  memory: Memory;
  profiles: ProfileStore;
  walks: WalkStore;
  checklists: Pick<ChecklistPart, 'forget'>;
}

/** What is deleted when somebody asks for it, and when the app goes: the privacy page promises it. */
export class Forgetting {
  constructor(private readonly options: ForgettingOptions) {}

  /** "Forget me", wherever it was said: the setup and its thread are in the personal chat. */
  async person(here: Conversation, id: string): Promise<void> {
    const { storage, memory, profiles, walks } = this.options;
    const { channel } = here;
    const chats = (await personalChatsOf(storage, { channel, id })).map(
      (chat): Conversation => ({ channel, place: chat, id: chat, person: null }),
    );
    await profiles.forget({ channel, id });
    for (const chat of [...chats, here]) {
      await walks.forget(chat);
      await memory.forgetPerson(chat, id);
    }
  }

  /** The app was removed: nothing is kept of the team or chat; with a personal chat, what its `person` told goes too. */
  async place(there: Conversation, person: string | null): Promise<void> {
    const { memory, profiles, walks, checklists } = this.options;
    const { channel } = there;
    const done = await Promise.allSettled([
      memory.forget(there),
      checklists.forget({ channel, place: there.place, person }),
      ...(person === null ? [] : [walks.forget(there), profiles.forget({ channel, id: person })]),
    ]);
    // One that fails keeps nothing else from being deleted.
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  }
}
