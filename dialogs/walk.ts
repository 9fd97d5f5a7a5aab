import type { Activity, FileConsentCardResponse, TurnContext } from 'botbuilder';
import { fieldsIn } from '../cards/data';
import type { Profile } from '../src/answer/profile';
import { unanswered } from '../src/answer/unanswered';
import type { WalkReply, WalkTurn } from '../src/answer/walk';
import { type Answer, languageOf } from '../src/contract';
import type { Context, Reading } from '../src/language/reading';
import type { Walk } from '../src/procedure/walk';
import { UnreadableRecordError } from '../src/storage/change';
import type { Brain } from './brain';
import type { Conversation, Memory } from './memory';
import type { Message, Part, Taken } from './part';
import { chatLink, type PersonalChat } from './personal-chat';
import type { ProfileStore } from './profile';
import { inWalk, inWords, replyWith } from './reply';
import { FileContext, fileActivities, textOf, upload } from './walk-file';
import { walkActivities } from './walk-reply';
import { noWalks, type StoredWalks, type WalkStore } from './walk-store';

export interface WalkOptions {
  brain: Brain;
  memory: Memory;
  walks: WalkStore;
  profiles: ProfileStore;
  /** Null where no personal chat can be opened from elsewhere. */
  personalChat: PersonalChat | null;
  today: () => string;
  /** Who answers a question in the middle of a walk: the parts after this one. */
  otherwise: Part;
}

/** What a message meant for a walk; `replaced`: one that could not be read had to make room for it. */
interface Step {
  turn: WalkTurn;
  replaced: boolean;
}

/** The guided setup in the personal chat: finds out whether a message is for it, keeps its state, and sends. */
export class WalkDialog implements Part {
  constructor(private readonly options: WalkOptions) {}

  async take(message: Message): Promise<Taken | null> {
    const { action, conversation, text } = message;
    if (action !== null && action.kind !== 'walk') return null;
    const { memory, profiles } = this.options;
    const [context, profile] = await Promise.all([memory.context(conversation), profiles.read(message)]);
    const reading = text === '' ? null : this.#read(message, context);
    if (message.scope !== 'personal') {
      return reading === null ? null : this.#elsewhere(message, reading, profile);
    }
    const taken = await this.#step(message, conversation, reading, profile);
    if (taken === 'unreadable') {
      // What is no question is a control word, a value or an output: for the setup that cannot be read.
      if (reading !== null && !['control', 'none'].includes(reading.intent)) return null;
      const language = reading?.language ?? languageOf(message.locale);
      const told = this.options.brain.walks.say(language).event.unreadable;
      const answer: Answer = {
        ...unanswered(message.text),
        language,
        intent: 'control',
        text: told,
      };
      await message.turn.sendActivity(inWords(told, language, answer));
      return answer;
    }
    return taken === null ? null : this.#send(message, taken);
  }

  /**
   * Takes the message into the walk of a conversation; null where it is not for one. A walk that another version of
   * Liaison wrote is left to that version, unless a new one is asked for.
   */
  async #step(
    message: Message,
    conversation: Conversation,
    reading: Reading | null,
    profile: Profile | null,
  ): Promise<Step | 'unreadable' | null> {
    const { walks } = this.options;
    const take = (stored: StoredWalks) => {
      const turn = this.#turn(message, reading, stored, profile);
      return turn === null
        ? { next: null, result: null }
        : { next: after(turn, stored), result: { turn, replaced: false } };
    };
    try {
      return await walks.change<Step | null>(conversation, take);
    } catch (error) {
      if (!(error instanceof UnreadableRecordError)) throw error;
      const { next, result } = take(noWalks);
      if (next === null) return 'unreadable';
      await walks.replace(conversation, next);
      return { turn: result.turn, replaced: true };
    }
  }

  /** A channel is no place for one person's steps: the walk is begun in the personal chat, and that is said here. */
  async #elsewhere(message: Message, reading: Reading, profile: Profile | null): Promise<Taken | null> {
    const { brain, personalChat, today } = this.options;
    const { turn, text, conversation } = message;
    if (brain.walks.request(text, reading, null, profile) === null) return null;
    const opened = await personalChat?.(turn, async (there) => {
      const home: Conversation = {
        channel: conversation.channel,
        place: there.activity.conversation.id,
        id: there.activity.conversation.id,
        person: null,
      };
      const begun = await this.#step(message, home, reading, profile);
      if (begun !== null && begun !== 'unreadable')
        await this.#send({ ...message, turn: there, conversation: home, scope: 'personal' }, begun);
    });
    const link = opened ? null : chatLink(turn.activity.recipient.id, text);
    const { answer, document } = brain.walks.elsewhere(text, reading, link, today());
    await turn.sendActivity(replyWith(answer, document));
    return answer;
  }

  #read({ text, locale }: Message, context: Context | null): Reading {
    return this.options.brain.read(text, { context, locale });
  }

  /** What the message means for the walk of this conversation; null where it is not for it. */
  #turn(
    { text, action, locale }: Message,
    reading: Reading | null,
    { walk, left }: StoredWalks,
    profile: Profile | null,
  ): WalkTurn | null {
    const { brain, today } = this.options;
    if (action?.kind === 'walk') {
      if (walk === null) return null;
      const { do: deed, revision } = action;
      return brain.walks.take(
        walk,
        { kind: 'button', do: deed, revision, fields: fieldsIn(action) },
        today(),
      );
    }
    if (reading === null) return null;
    const current = reading.control === 'resume' && walk !== null && isOver(walk) ? (left ?? walk) : walk;
    const readIn = (thread: Context | null) => brain.read(text, { context: thread, locale });
    const message = { kind: 'text', text, reading, readIn } as const;
    const turn = current === null ? null : brain.walks.take(current, message, today());
    // What is meant for the walk under way is never a request for another: `folder = C:\Install` has a verb in it.
    if (turn !== null && !turn.asks) return turn;
    const request = brain.walks.request(text, reading, walk, profile);
    if (request === null) return turn;
    const open = walk !== null && isOpen(walk) && walk.procedure !== request.procedure ? walk : null;
    return brain.walks.begin(request, text, open, today());
  }

  async #send(message: Message, { turn, replaced }: Step): Promise<Taken> {
    if (replaced) {
      const { event } = this.options.brain.walks.say(turn.walk.language);
      await message.turn.sendActivity(inWords(event.replaced, turn.walk.language));
    }
    const [place] = turn.replies;
    const between =
      turn.asks && place
        ? await this.options.otherwise.take({ ...message, walk: place.walk, thread: turn.thread })
        : null;
    const answered = between?.answer;
    const replies = turn.replies.map((reply) => (answered ? withAnswer(reply, answered) : reply));
    for (const activity of this.#fileOf(message, turn)) await message.turn.sendActivity(activity);
    for (const activity of replies.flatMap(walkActivities)) await message.turn.sendActivity(activity);
    const last = replies.at(-1)?.answer;
    return { intent: last?.intent ?? 'setup', language: turn.walk.language };
  }

  /** A file comes first, so that the last activity is the one with the buttons. */
  #fileOf({ turn }: Message, { file, walk, replies: [reply] }: WalkTurn): Partial<Activity>[] {
    if (file === null || reply === undefined) return [];
    return fileActivities(file, walk.procedure, inWalk(reply.answer, reply.walk), turn);
  }

  /** The person agreed to a file, or not. False where it is no file of a walk. */
  async file(
    turn: TurnContext,
    conversation: Conversation,
    response: FileConsentCardResponse,
  ): Promise<boolean> {
    const context = FileContext.safeParse(response.context);
    if (!context.success) return false;
    const { brain, walks, today } = this.options;
    const { walk } = await walks.read(conversation);
    const { format, procedure } = context.data;
    const made =
      walk?.procedure === procedure
        ? brain.walks.take(walk, { kind: 'button', do: format, revision: walk.revision, fields: {} }, today())
        : null;
    const say = brain.walks.say(walk?.language ?? languageOf(turn.activity.locale)).end;
    if (!made?.file) await turn.sendActivity(say.notThere);
    else if (response.action !== 'accept') await turn.sendActivity(say.declined);
    else {
      const saved = await upload(made.file, response.uploadInfo);
      if (saved !== null) await turn.sendActivity({ ...saved, summary: say.sent(made.file.name) });
      else for (const text of [say.uploadFailed, ...textOf(made.file)]) await turn.sendActivity(text);
    }
    return true;
  }
}

/** The step that comes back after a question still tells a program what the answer was. */
const withAnswer = (reply: WalkReply, answered: Answer): WalkReply => ({
  ...reply,
  answer: { ...reply.answer, ...answered, text: reply.answer.text, commands: reply.answer.commands },
});

const isOpen = (walk: Walk): boolean => walk.status === 'open' && walk.place.kind !== 'end';

const isOver = (walk: Walk): boolean => walk.status === 'open' && walk.place.kind === 'end';

function after(turn: WalkTurn, { walk, left }: StoredWalks): StoredWalks {
  const replaced = walk !== null && isOpen(walk) && walk.procedure !== turn.walk.procedure ? walk : left;
  const back = replaced?.procedure === turn.walk.procedure ? null : replaced;
  return { version: 1, walk: turn.walk, left: back };
}
