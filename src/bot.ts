import {
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type FileConsentCardResponse,
  MessageFactory,
  type Storage,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ActionData } from '../cards/data';
import type { Brain } from '../dialogs/brain';
import type { Door } from '../dialogs/checklist/door';
import { ChecklistPart } from '../dialogs/checklist/part';
import { Memory } from '../dialogs/memory';
import type { Message, Part, Taken } from '../dialogs/part';
import type { PersonalChat } from '../dialogs/personal-chat';
import { ProfileDialog, ProfileStore } from '../dialogs/profile';
import { QuestionDialog } from '../dialogs/question';
import { welcomeIn } from '../dialogs/reply';
import { guarded, StorageDownError } from '../dialogs/storage-down';
import { WalkDialog } from '../dialogs/walk';
import { WalkStore } from '../dialogs/walk-store';
import { describeError } from './bot/describe-error';
import { type IncomingActivity, incomingOf } from './bot/incoming';
import { spokenText } from './bot/mention';
import { conversationOf, scopeOf } from './bot/scope';
import { type TeamNews, teamEventOf } from './bot/team-event';
import type { Origin } from './checklist/record';
import type { Clock } from './clock';
import { languageOf } from './contract';
import { botWords } from './words';
import { checklistWords } from './words/checklist';

export interface BotOptions {
  brain: Brain;
  storage: Storage;
  /** Today's date as `2026-11-21`. */
  today: () => string;
  log: Logger;
  /** Opens a personal chat from a channel; left out where there is no way to. */
  personalChat?: PersonalChat;
  /** Teams outside of a turn: what is posted, edited and looked up there. */
  door: Door;
  clock: Clock;
}

const originOf = (walk: Origin | null): Origin | null =>
  walk && { procedure: walk.procedure, deployment: walk.deployment, cloud: walk.cloud, values: walk.values };

/** Typed on the person's behalf where they typed nothing. */
const helpIn = { en: 'help', fr: 'aide' };

/** Action.Execute has a button's data one level further down. */
const Execute = z.looseObject({ action: z.looseObject({ data: ActionData }) });

/**
 * Teams events in, answers out. Edits, deletions and reactions have no handler on purpose: they are accepted, and a
 * conversation is not answered a second time because somebody mended a typing mistake or set a thumb under it.
 */
export class LiaisonBot extends TeamsActivityHandler {
  readonly #log: Logger;
  readonly #brain: Brain;
  readonly #memory: Memory;
  readonly #walks: WalkDialog;
  readonly #walkStore: WalkStore;
  readonly #profiles: ProfileStore;
  readonly #checklists: ChecklistPart;
  /** A message is offered to each in turn. */
  readonly #parts: readonly Part[];

  constructor(options: BotOptions) {
    super();
    this.#log = options.log;
    const { brain, today, door, clock } = options;
    const storage = guarded(options.storage);
    this.#brain = brain;
    this.#memory = new Memory(storage);
    const profiles = new ProfileStore(storage);
    this.#profiles = profiles;
    const walks = new WalkStore(storage);
    this.#checklists = new ChecklistPart({
      storage,
      door,
      clock,
      source: brain.checklists,
      walkOf: async (conversation) => originOf((await walks.read(conversation)).walk),
      ask: (question, locale) => brain.reply(question, { context: null, locale, today: today() }),
      failed: (error) =>
        this.#log.warn({ ...describeError(error) }, 'A checklist could not be kept up to date'),
    });
    const questions = new QuestionDialog({
      brain,
      memory: this.#memory,
      profiles,
      today,
      followers: [(message, answered) => this.#checklists.follow(message, answered)],
    });
    this.#walkStore = walks;
    this.#walks = new WalkDialog({
      brain,
      memory: this.#memory,
      walks,
      profiles,
      today,
      otherwise: questions,
      personalChat: options.personalChat ?? null,
    });
    const told = new ProfileDialog({ brain, memory: this.#memory, profiles, walks, today });
    this.#parts = [this.#checklists, told, this.#walks, questions];
    this.onMessage(async (turn, next) => {
      await this.#message(turn);
      await next();
    });
    this.onMembersAdded(async (turn, next) => {
      const activity = incomingOf(turn.activity);
      const newcomers = (activity.membersAdded ?? []).map((member) => member.id);
      // A colleague who joins a team or a group is not greeted: only the bot's own arrival is an installation.
      const arrived =
        scopeOf(activity) === 'personal' || newcomers.some((id) => id === activity.recipient?.id);
      if (newcomers.some((id) => id === activity.recipient?.id)) await this.#teamNews(activity, 'here');
      if (arrived) await this.#welcome(turn, activity);
      await next();
    });
    this.onMembersRemoved(async (turn, next) => {
      const activity = incomingOf(turn.activity);
      const left = (activity.membersRemoved ?? []).some(({ id }) => id === activity.recipient?.id);
      if (left) await this.#teamNews(activity, 'gone');
      await next();
    });
    const news: Partial<Record<string, TeamNews>> = {
      teamRenamed: 'here',
      teamArchived: 'archived',
      teamUnarchived: 'restored',
      teamRestored: 'restored',
      teamDeleted: 'gone',
      teamHardDeleted: 'gone',
    };
    this.onConversationUpdate(async (turn, next) => {
      const activity = incomingOf(turn.activity);
      const what = news[activity.channelData?.eventType ?? ''];
      if (what) await this.#teamNews(activity, what);
      await next();
    });
    this.onInstallationUpdateAdd(async (turn, next) => {
      const activity = incomingOf(turn.activity);
      await this.#teamNews(activity, 'here');
      // `add-upgrade` lands here too: a new version of the app is no new acquaintance.
      if (activity.action === 'add') await this.#welcome(turn, activity);
      await next();
    });
    this.onInstallationUpdateRemove(async (turn, next) => {
      const activity = incomingOf(turn.activity);
      if (activity.action === 'remove') {
        await this.#teamNews(activity, 'gone');
        await this.#forget(activity);
      }
      await next();
    });
  }

  /** After an uninstall nothing is kept of the conversation; with the personal chat the person goes too. */
  async #forget(activity: IncomingActivity): Promise<void> {
    const conversation = conversationOf(activity);
    await this.#memory.forget(conversation);
    if (scopeOf(activity) !== 'personal') return;
    await this.#walkStore.forget(conversation);
    await this.#profiles.forget({ channel: conversation.channel, id: activity.from.id });
  }

  /** What goes on between messages. Returns the way to stop it. */
  start(): () => Promise<void> {
    return this.#checklists.start();
  }

  async #teamNews(activity: IncomingActivity, what: TeamNews): Promise<void> {
    const event = teamEventOf(activity, what);
    if (event !== null) await this.#checklists.teams.tell(event);
  }

  async #message(turn: TurnContext): Promise<void> {
    const activity = incomingOf(turn.activity);
    const text = spokenText(activity);
    // A card's button arrives as a message with a value; the text wins where a client sends both.
    if (text === '' && turn.activity.value !== undefined && turn.activity.value !== null) {
      const action = ActionData.safeParse(turn.activity.value);
      if (action.success) await this.#press(turn, activity, action.data);
      else await this.#staleButton(turn, activity);
      return;
    }
    // A bare mention, a picture, an empty line: somebody wants something and does not know what to type.
    await this.#offer(turn, activity, text || helpIn[languageOf(activity.locale)], null);
  }

  #press(turn: TurnContext, activity: IncomingActivity, action: ActionData): Promise<Taken | null> {
    return action.kind === 'ask'
      ? this.#offer(turn, activity, action.say, null)
      : this.#offer(turn, activity, '', action);
  }

  async #offer(
    turn: TurnContext,
    activity: IncomingActivity,
    text: string,
    action: Exclude<ActionData, { kind: 'ask' }> | null,
  ): Promise<Taken | null> {
    const scope = scopeOf(activity);
    const message = {
      turn,
      conversation: conversationOf(activity),
      scope,
      person: { id: activity.from.id, name: activity.from.name ?? '' },
      locale: activity.locale ?? null,
      text,
      action,
    };
    let down = false;
    for (const part of this.#parts) {
      // Answers rest on what was shipped: they go on while nothing can be kept. What would have to be kept is refused.
      if (down && this.#needsStorage(message)) return this.#storageDown(turn, activity);
      const taken = await part.take(message).catch((error: unknown) => {
        if (!(error instanceof StorageDownError)) throw error;
        this.#log.error({ ...describeError(error) }, 'The storage failed');
        down = true;
        return null;
      });
      if (taken === null) continue;
      this.#log.info({ scope, intent: taken.intent, language: taken.language }, 'A message was answered');
      return taken;
    }
    if (down) return this.#storageDown(turn, activity);
    await this.#staleButton(turn, activity);
    return null;
  }

  #needsStorage({ action, text, locale }: Message): boolean {
    return action !== null || this.#brain.read(text, { context: null, locale }).intent === 'control';
  }

  async #storageDown(turn: TurnContext, activity: IncomingActivity): Promise<Taken> {
    const language = languageOf(activity.locale);
    await turn.sendActivity(MessageFactory.text(checklistWords(language).storage.down));
    return { intent: 'control', language };
  }

  async #staleButton(turn: TurnContext, activity: IncomingActivity): Promise<void> {
    await turn.sendActivity(MessageFactory.text(botWords(languageOf(activity.locale)).staleButton));
  }

  async #welcome(turn: TurnContext, activity: IncomingActivity): Promise<void> {
    if (!(await this.#memory.firstWelcome(conversationOf(activity)))) return;
    await turn.sendActivity(welcomeIn(languageOf(activity.locale)));
  }

  /** A file that was offered was accepted or declined. */
  protected override async handleTeamsFileConsent(
    turn: TurnContext,
    response: FileConsentCardResponse,
  ): Promise<void> {
    const activity = incomingOf(turn.activity);
    const known = await this.#walks.file(turn, conversationOf(activity), response);
    if (!known) await this.#staleButton(turn, activity);
  }

  /** Action.Execute. The answer is a message like any other; the invoke itself only says where to look. */
  protected override async onAdaptiveCardInvoke(
    turn: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const activity = incomingOf(turn.activity);
    const words = botWords(languageOf(activity.locale));
    const execute = Execute.safeParse(value);
    const taken = execute.success ? await this.#press(turn, activity, execute.data.action.data) : null;
    if (taken?.invoke) return taken.invoke;
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      // The SDK types every value as an object; for this type the protocol wants a string.
      value: (execute.success ? words.answered : words.staleButton) as unknown as Record<string, unknown>,
    };
  }
}
