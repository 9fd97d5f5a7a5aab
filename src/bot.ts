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
import { Memory } from '../dialogs/memory';
import type { Part } from '../dialogs/part';
import type { PersonalChat } from '../dialogs/personal-chat';
import { ProfileDialog, ProfileStore } from '../dialogs/profile';
import { QuestionDialog } from '../dialogs/question';
import { welcomeIn } from '../dialogs/reply';
import { WalkDialog } from '../dialogs/walk';
import { WalkStore } from '../dialogs/walk-store';
import { IncomingActivity } from './bot/incoming';
import { spokenText } from './bot/mention';
import { conversationOf, scopeOf } from './bot/scope';
import { botWords, languageOf } from './bot/words';

export interface BotOptions {
  brain: Brain;
  storage: Storage;
  /** Today's date as `2026-11-21`. */
  today: () => string;
  log: Logger;
  /** Opens a personal chat from a channel; left out where there is no way to. */
  personalChat?: PersonalChat;
}

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
  readonly #memory: Memory;
  readonly #walks: WalkDialog;
  readonly #walkStore: WalkStore;
  readonly #profiles: ProfileStore;
  /** A message is offered to each in turn. */
  readonly #parts: readonly Part[];

  constructor(options: BotOptions) {
    super();
    this.#log = options.log;
    const { brain, storage, today } = options;
    this.#memory = new Memory(storage);
    const profiles = new ProfileStore(storage);
    this.#profiles = profiles;
    const questions = new QuestionDialog({ brain, memory: this.#memory, profiles, today });
    const walks = new WalkStore(storage);
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
    this.#parts = [told, this.#walks, questions];
    this.onMessage(async (turn, next) => {
      await this.#message(turn);
      await next();
    });
    this.onMembersAdded(async (turn, next) => {
      const activity = IncomingActivity.parse(turn.activity);
      const newcomers = (activity.membersAdded ?? []).map((member) => member.id);
      // A colleague who joins a team or a group is not greeted: only the bot's own arrival is an installation.
      const arrived =
        scopeOf(activity) === 'personal' || newcomers.some((id) => id === activity.recipient?.id);
      if (arrived) await this.#welcome(turn, activity);
      await next();
    });
    this.onInstallationUpdateAdd(async (turn, next) => {
      const activity = IncomingActivity.parse(turn.activity);
      // `add-upgrade` lands here too: a new version of the app is no new acquaintance.
      if (activity.action === 'add') await this.#welcome(turn, activity);
      await next();
    });
    this.onInstallationUpdateRemove(async (turn, next) => {
      const activity = IncomingActivity.parse(turn.activity);
      if (activity.action === 'remove') await this.#forget(activity);
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

  async #message(turn: TurnContext): Promise<void> {
    const activity = IncomingActivity.parse(turn.activity);
    const text = spokenText(activity);
    // A card's button arrives as a message with a value; the text wins where a client sends both.
    if (text === '' && turn.activity.value !== undefined && turn.activity.value !== null) {
      const action = ActionData.safeParse(turn.activity.value);
      if (action.success) return this.#press(turn, activity, action.data);
      return this.#staleButton(turn, activity);
    }
    // A bare mention, a picture, an empty line: somebody wants something and does not know what to type.
    await this.#offer(turn, activity, text || helpIn[languageOf(activity.locale)], null);
  }

  #press(turn: TurnContext, activity: IncomingActivity, action: ActionData): Promise<void> {
    return action.kind === 'ask'
      ? this.#offer(turn, activity, action.say, null)
      : this.#offer(turn, activity, '', action);
  }

  async #offer(
    turn: TurnContext,
    activity: IncomingActivity,
    text: string,
    action: Exclude<ActionData, { kind: 'ask' }> | null,
  ): Promise<void> {
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
    for (const part of this.#parts) {
      const taken = await part.take(message);
      if (taken === null) continue;
      this.#log.info({ scope, intent: taken.intent, language: taken.language }, 'A message was answered');
      return;
    }
    await this.#staleButton(turn, activity);
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
    const activity = IncomingActivity.parse(turn.activity);
    const known = await this.#walks.file(turn, conversationOf(activity), response);
    if (!known) await this.#staleButton(turn, activity);
  }

  /** Action.Execute. The answer is a message like any other; the invoke itself only says where to look. */
  protected override async onAdaptiveCardInvoke(
    turn: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const activity = IncomingActivity.parse(turn.activity);
    const words = botWords(languageOf(activity.locale));
    const execute = Execute.safeParse(value);
    if (execute.success) await this.#press(turn, activity, execute.data.action.data);
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      // The SDK types every value as an object; for this type the protocol wants a string.
      value: (execute.success ? words.answered : words.staleButton) as unknown as Record<string, unknown>,
    };
  }
}
