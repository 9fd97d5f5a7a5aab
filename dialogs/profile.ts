import type { Storage } from 'botbuilder';
import { z } from 'zod';
import { merged, Profile, type ProfileRequest } from '../src/answer/profile';
import type { Language } from '../src/contract';
import { change, read, UnreadableRecordError, unlessUnreadable } from '../src/storage/change';
import { keyOf } from '../src/storage/store';
import type { Brain } from './brain';
import type { Forgetting } from './forgetting';
import type { Conversation, Memory } from './memory';
import type { Message, Part, Taken } from './part';
import { inWords, replyWith } from './reply';
import type { WalkStore } from './walk-store';

const StoredProfile = z.object({ version: z.literal(1), profile: Profile.nullable() });
type StoredProfile = z.infer<typeof StoredProfile>;

interface Person {
  channel: string;
  id: string;
}

/** What people told of their organisations, by person. */
export class ProfileStore {
  /** By the object, which a turn makes anew: several parts ask for the same profile. */
  readonly #ofTurn = new WeakMap<Conversation, Promise<Profile | null>>();

  constructor(private readonly storage: Storage) {}

  /** To use it: of the person who wrote. One of a newer version counts as none, and is left alone. */
  read(message: Message): Promise<Profile | null> {
    const { conversation } = message;
    const known = this.#ofTurn.get(conversation);
    if (known) return known;
    const profile = this.look(message).catch(unlessUnreadable);
    this.#ofTurn.set(conversation, profile);
    profile.catch(() => this.#ofTurn.delete(conversation));
    return profile;
  }

  /** To show it. Throws an `UnreadableRecordError`. */
  async look(message: Message): Promise<Profile | null> {
    const stored = await read(this.storage, profileKey(personOf(message)), StoredProfile);
    return stored?.profile ?? null;
  }

  /** Adds to what is known; returns all of it. Throws an `UnreadableRecordError`. */
  async remember(message: Message, told: Profile): Promise<Profile> {
    this.#ofTurn.delete(message.conversation);
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
  forgetting: Forgetting;
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
    const sent = await this.#answer(request, message, reading.language).catch(async (error: unknown) => {
      if (!(error instanceof UnreadableRecordError) || request.kind === 'forget') throw error;
      const { unreadable } = brain.walks.say(reading.language).profile;
      await message.turn.sendActivity(inWords(unreadable, reading.language));
      return true;
    });
    return sent ? { intent: reading.intent, language: reading.language } : null;
  }

  async #answer(request: ProfileRequest, message: Message, language: Language): Promise<boolean> {
    const { brain, memory, profiles, walks, forgetting, today } = this.options;
    const { conversation, locale, person, text, turn } = message;
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
      await forgetting.person(conversation, person.id);
      await turn.sendActivity(inWords(say.forgotten, language));
      return true;
    }
    const known = await profiles.look(message);
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
