import { randomUUID } from 'node:crypto';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { IncomingActivity } from '../bot/incoming';
import { botWords, languageOf } from '../bot/words';
import type { Credentials } from '../config';
import { fill } from '../words/fill';
import { describeError } from './describe-error';

/**
 * CloudAdapter without its HTTP part: `process` prints foreign errors on the console and sends their text to whoever
 * called, and it takes bodies of any form.
 */
export class Adapter extends CloudAdapter {
  constructor(
    credentials: Credentials | null,
    private readonly log: Logger,
  ) {
    super(new ConfigurationBotFrameworkAuthentication(settingsOf(credentials)));
    this.onTurnError = (turn, error) => this.#boundary(turn, error);
  }

  /** Runs one turn. Throws an `AuthenticationError` for a caller who is not Teams. */
  receive(
    authorization: string,
    activity: IncomingActivity,
    logic: (turn: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity as unknown as Activity, logic);
  }

  /** The person gets a sentence and a number, the log gets the error under the same number. */
  async #boundary(turn: TurnContext, error: unknown): Promise<void> {
    const id = randomUUID().slice(0, 8);
    const { type, name, locale, channelId } = turn.activity;
    this.log.error({ id, activity: type, invoke: name, channelId, ...describeError(error) }, 'A turn failed');
    // Nobody waits for a reply to an edit or an installation.
    if (type !== ActivityTypes.Message && type !== ActivityTypes.Invoke) return;
    try {
      await turn.sendActivity(MessageFactory.text(fill(botWords(languageOf(locale)).failed, { id })));
    } catch (cause) {
      this.log.error({ id, ...describeError(cause) }, 'The person could not be told');
    }
    if (type === ActivityTypes.Invoke) {
      await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 500 } });
    }
  }
}

function settingsOf(credentials: Credentials | null) {
  if (credentials === null) return {};
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: credentials.appType,
    MicrosoftAppTenantId: credentials.tenantId ?? undefined,
    MicrosoftAppPassword: credentials.password ?? undefined,
  };
}
