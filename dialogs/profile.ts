import { type Activity, ActivityTypes, type Storage } from 'botbuilder';
import { z } from 'zod';
import { merged, Profile, type ProfileRequest } from '../src/answer/profile';
import type { Language } from '../src/contract';
import { change, read } from '../src/storage/change';
import { keyOf } from '../src/storage/store';
import type { Brain } from './brain';
import type { Memory } from './memory';
import type { Message, Part, Taken } from './part';
import { replyWith } from './reply';
import type { WalkStore } from './walk-store';

/** A record that cannot be read any more counts as none. */
const StoredProfile = z
  .object({ version: z.literal(1), profile: Profile.nullable() })
  .catch({ version: 1, profile: null });
type StoredProfile = z.infer<typeof StoredProfile>;

interface Person {
  channel: string;
  id: string;
}

/** What people told of their organisations, by person. */
export class ProfileStore {
  /** By the message, of which each turn has its own: several parts ask for the same profile. */
  readonly #ofTurn = new WeakMap<Message, Promise<Profile | null>>();

  constructor(private readonly storage: Storage) {}

  /** Of the person who wrote. */
  read(message: Message): Promise<Profile | null> {
    const known = this.#ofTurn.get(message);
    if (known) return known;
    const profile = read(this.storage, profileKey(personOf(message)), StoredProfile).then(
      (stored) => stored?.profile ?? null,
    );
    this.#ofTurn.set(message, profile);
    profile.catch(() => this.#ofTurn.delete(message));
    return profile;
  }

  /** Adds to what is known; returns all of it. */
  async remember(message: Message, told: Profile): Promise<Profile> {
    this.#ofTurn.delete(message);
    const stored = await change(
      this.storage,
      profileKey(personOf(message)),
      StoredProfile,
      (before): StoredProfile => ({ version: 1, profile: merged(before?.profile ?? null, told) }),
    );
    return stored?.profile ?? told;
  }

  async forget(person: Person): Promise<void> {
    await this.storage.delete([profileKey(person)]);
  }
}

const profileKey = ({ channel, id }: Person): string => keyOf('profile', channel, id);

export interface ProfileOptions {
  brain: Brain;
  memory: Memory;
  profiles: ProfileStore;
  walks: WalkStore;
  today: () => string;
}

/** "We run …", "what do you know about me", "forget me". */
export class ProfileDialog implements Part {
  constructor(private readonly options: ProfileOptions) {}

  async take(message: Message): Promise<Taken | null> {
    const { conversation, locale, text } = message;
    if (text === '') return null;
    const { brain, memory } = this.options;
    // By itself: what a conversation was about has no say in what somebody runs.
    const context = await memory.context(conversation);
    const spoken = context?.language ?? locale;
    const read = () => brain.read(text, { context: null, locale: spoken });
    const request = brain.people.request(text, read);
    if (request === null) return null;
    const reading = read();
    const sent = await this.#answer(request, message, reading.language);
    return sent ? { intent: reading.intent, language: reading.language } : null;
  }

  async #answer(request: ProfileRequest, message: Message, language: Language): Promise<boolean> {
    const { brain, memory, profiles, walks, today } = this.options;
    const { conversation, locale, text, turn } = message;
    const { profile: say } = brain.walks.say(language);
    if (request.kind === 'remember') {
      const known = await profiles.remember(message, request.profile);
      const { walk } = await walks.read(conversation);
      // In a setup the same words answer its question what is run.
      if (walk !== null && walk.status === 'open' && walk.place.kind !== 'end') return false;
      const told = say.remembered(brain.people.text(known, language));
      const reply = brain.reply(text, {
        context: await memory.context(conversation),
        locale,
        today: today(),
      });
      // As the answer to what was asked back it goes on with the conversation; by itself it is known from the profile.
      if (reply.answer.features.length > 0) await memory.keepContext(conversation, reply.context);
      const { answer, document } = brain.people.noted(reply, told, language);
      await turn.sendActivity(
        answer.intent === 'none' ? inWords(told, language) : replyWith(answer, document),
      );
      return true;
    }
    if (request.kind === 'forget') {
      await profiles.forget(personOf(message));
      await walks.forget(conversation);
      await memory.forgetContext(conversation);
      await turn.sendActivity(inWords(say.forgotten, language));
      return true;
    }
    const known = await profiles.read(message);
    const sentences =
      known === null
        ? [say.none, say.offered]
        : [say.shown(brain.people.text(known, language)), say.language[known.language], say.howTo];
    await turn.sendActivity(inWords(sentences.join(' '), language));
    return true;
  }
}

const personOf = ({ conversation, person }: Message): Person => ({
  channel: conversation.channel,
  id: person.id,
});

const inWords = (text: string, language: Language): Partial<Activity> => ({
  type: ActivityTypes.Message,
  locale: language,
  text,
  textFormat: 'markdown',
});
