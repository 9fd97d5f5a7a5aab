import {
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type FileConsentCardResponse,
  MessageFactory,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ActionData } from '../cards/data';
import { type Dialogs, type DialogsOptions, openDialogs } from '../dialogs';
import type { Message, Taken } from '../dialogs/part';
import { welcomeIn } from '../dialogs/reply';
import { describeError } from './bot/describe-error';
import { type IncomingActivity, incomingOf } from './bot/incoming';
import { spokenText } from './bot/mention';
import { conversationOf, scopeOf } from './bot/scope';
import { newsIn, type TeamNews, teamEventOf } from './bot/team-event';
import { languageOf } from './contract';
import { botWords } from './words';

export interface BotOptions extends Omit<DialogsOptions, 'failed'> {
  log: Logger;
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
  readonly #dialogs: Dialogs;

  constructor({ log, ...options }: BotOptions) {
    super();
    this.#log = log;
    this.#dialogs = openDialogs({
      ...options,
      failed: {
        storage: (error) => log.error(describeError(error), 'The storage failed'),
        checklist: (error) => log.warn(describeError(error), 'A checklist could not be kept up to date'),
      },
    });
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
    this.onConversationUpdate(async (turn, next) => {
      const activity = incomingOf(turn.activity);
      const what = newsIn(activity);
      if (what !== null) await this.#teamNews(activity, what);
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
        const personal = scopeOf(activity) === 'personal';
        await this.#dialogs.forget(conversationOf(activity), personal ? activity.from.id : null);
      }
      await next();
    });
  }

  /** What goes on between messages. Returns the way to stop it. */
  start(): () => Promise<void> {
    return this.#dialogs.start();
  }

  async #teamNews(activity: IncomingActivity, what: TeamNews): Promise<void> {
    const event = teamEventOf(activity, what);
    if (event !== null) await this.#dialogs.team(event);
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
    action: Message['action'],
  ): Promise<Taken | null> {
    const scope = scopeOf(activity);
    const taken = await this.#dialogs.take({
      turn,
      conversation: conversationOf(activity),
      scope,
      person: { id: activity.from.id, name: activity.from.name ?? '' },
      locale: activity.locale ?? null,
      text,
      action,
    });
    if (taken === null) await this.#staleButton(turn, activity);
    else {
      const { intent, language } = taken;
      this.#log.info({ scope, intent, language }, 'A message was answered');
    }
    return taken;
  }

  async #staleButton(turn: TurnContext, activity: IncomingActivity): Promise<void> {
    await turn.sendActivity(MessageFactory.text(botWords(languageOf(activity.locale)).staleButton));
  }

  async #welcome(turn: TurnContext, activity: IncomingActivity): Promise<void> {
    if (!(await this.#dialogs.firstWelcome(conversationOf(activity)))) return;
    await turn.sendActivity(welcomeIn(languageOf(activity.locale)));
  }

  /** A file that was offered was accepted or declined. */
  protected override async handleTeamsFileConsent(
    turn: TurnContext,
    response: FileConsentCardResponse,
  ): Promise<void> {
    const activity = incomingOf(turn.activity);
    const known = await this.#dialogs.file(turn, conversationOf(activity), response);
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
