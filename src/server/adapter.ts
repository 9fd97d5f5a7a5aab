import { randomUUID } from 'node:crypto';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  type ConversationReference,
  type InvokeResponse,
  MessageFactory,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Logger } from 'pino';
import { describeError } from '../bot/describe-error';
import type { IncomingActivity } from '../bot/incoming';
import { languageOf } from '../contract';
import type { Delivery } from '../delivery/delivery';
import { botWords, fill } from '../words';
import { withinLimit } from './within-limit';

/** A turn failed, and the person could not be told either: it counts as never handled, so that Teams may try again. */
export class UndeliveredError extends Error {
  override name = 'UndeliveredError';
}

/** These never leave the adapter. */
const internal = new Set<string>([ActivityTypes.InvokeResponse, ActivityTypes.Trace, 'delay']);

/**
 * CloudAdapter without its HTTP part: `process` prints foreign errors on the console and sends their text to whoever
 * called, and it takes bodies of any form. What it sends goes through the delivery.
 */
export class Adapter extends CloudAdapter {
  constructor(
    private readonly authentication: BotFrameworkAuthentication,
    private readonly delivery: Delivery,
    private readonly log: Logger,
  ) {
    super(authentication);
    this.onTurnError = (turn, error) => this.#boundary(turn, error);
  }

  /**
   * Lets a caller in who is Teams, and returns what runs the turn. Throws a `DeniedError` for anybody else. Apart from
   * the turn, so that nobody can fill the inbox without having been let in.
   */
  async admit(
    authorization: string,
    incoming: IncomingActivity,
  ): Promise<(logic: (turn: TurnContext) => Promise<void>) => Promise<InvokeResponse | undefined>> {
    const activity = incoming as unknown as Activity;
    const admitted = await this.authentication.authenticateRequest(activity, authorization);
    return (logic) => this.processActivity(admitted, activity, logic);
  }

  override async sendActivities(
    turn: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const whole of activities) {
      const activity = internal.has(whole.type ?? '') ? whole : withinLimit(whole);
      const send = () => super.sendActivities(turn, [activity]);
      const [response] = internal.has(activity.type ?? '')
        ? await send()
        : await this.delivery.send(
            threadOf(activity),
            send,
            activity.type === ActivityTypes.Typing ? { attempts: 1 } : {},
          );
      responses.push(response ?? { id: '' });
    }
    return responses;
  }

  // biome-ignore lint/suspicious/noConfusingVoidType: the SDK's own return type
  override updateActivity(turn: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse | void> {
    return this.delivery.send(threadOf(activity), () => super.updateActivity(turn, withinLimit(activity)));
  }

  override deleteActivity(turn: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    return this.delivery.send(threadOf(reference), () => super.deleteActivity(turn, reference));
  }

  /** The person gets a sentence and a number, the log gets the error under the same number. */
  async #boundary(turn: TurnContext, error: unknown): Promise<void> {
    const id = randomUUID().slice(0, 8);
    const { type, name, locale, channelId, conversation, id: activityId } = turn.activity;
    const about = { id, activityId, conversation: conversation.id, channelId };
    this.log.error({ ...about, activity: type, invoke: name, ...describeError(error) }, 'A turn failed');
    // Nobody waits for a reply to an edit or an installation.
    if (type !== ActivityTypes.Message && type !== ActivityTypes.Invoke) return;
    try {
      await turn.sendActivity(MessageFactory.text(fill(botWords(languageOf(locale)).failed, { id })));
    } catch (cause) {
      this.log.error({ ...about, ...describeError(cause) }, 'The person could not be told');
      throw new UndeliveredError('Neither the answer nor the apology could be delivered.', { cause });
    }
    if (type === ActivityTypes.Invoke) {
      await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 500 } });
    }
  }
}

const threadOf = ({ channelId, conversation }: Partial<ConversationReference>): string =>
  `${channelId}/${conversation?.id}`;
