import { randomUUID } from 'node:crypto';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { describeError } from '../bot/describe-error';
import { type IncomingActivity, readIncoming } from '../bot/incoming';
import { isLoopbackUrl } from '../door/known-host';
import { RateLimit } from '../door/rate-limit';
import { KeysUnavailableError } from '../door/signing-keys';
import { DeniedError } from '../door/token';
import type { Inbox } from '../inbox/inbox';
import { type Adapter, UndeliveredError } from './adapter';
import { readJson } from './body';
import type { Metrics } from './metrics';
import { HttpProblem } from './problem';

/** One person who types, presses, and presses again; a program that does not stop is not one. */
export const perPerson = { atOnce: 60, perSecond: 4 };
/**
 * Whoever keeps coming with bad tokens is told to stop, and no longer noted in the log. Never anybody with a good one:
 * behind a proxy, Teams and the whole internet share an address.
 */
const refusals = { atOnce: 30, perSecond: 0.5 };

export interface MessagesOptions {
  adapter: Adapter;
  inbox: Inbox<InvokeResponse | undefined>;
  metrics: Metrics;
  log: Logger;
  now: () => number;
  /** Without credentials: callers and replies stay on this computer, and nobody is counted. */
  local: boolean;
  run: (turn: TurnContext) => Promise<void>;
  /** Told of each activity that was let in. */
  note: (activity: IncomingActivity) => void;
}

/** `POST /api/messages`: where Teams brings activities. */
export function mountMessages(server: Server, options: MessagesOptions): void {
  const { metrics, log } = options;
  const receive = receiver(options);
  server.post('/api/messages', async (request: Request, response: Response) => {
    const stop = metrics.turnSeconds.startTimer();
    try {
      const result = await receive(request);
      response.send(result?.status ?? 200, result?.body ?? {});
    } catch (error) {
      const problem = problemOf(error, log);
      metrics.refused.inc({ reason: problem.code });
      if (problem.retryAfter !== null) response.setHeader('Retry-After', String(problem.retryAfter));
      response.send(problem.status, problem.body);
    } finally {
      stop();
    }
  });
}

function receiver({ adapter, inbox, metrics, log, now, local, run, note }: MessagesOptions) {
  const people = new RateLimit(perPerson, now);
  const strangers = new RateLimit(refusals, now);

  const admit = async (request: Request, activity: IncomingActivity) => {
    try {
      return await adapter.admit(request.headers.authorization ?? '', activity);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      if (!strangers.take(request.socket.remoteAddress ?? '')) throw tooMany();
      log.warn({ reason: error.reason, channelId: activity.channelId }, 'A caller was not let in');
      throw error;
    }
  };

  return async (request: Request): Promise<InvokeResponse | undefined> => {
    const activity = readActivity(await readJson(request));
    if (local && !staysHere(activity)) {
      throw new HttpProblem(403, 'LocalOnly', 'Without credentials, replies go to this computer only.');
    }
    const turn = await admit(request, activity);
    if (!local && !people.take(`${activity.channelId}/${activity.from.id}`)) throw tooMany();
    note(activity);
    const { type } = activity;
    try {
      const result = await inbox.handle(activity, () => turn(run));
      metrics.turns.inc({ type, result: 'done' });
      return result;
    } catch (error) {
      metrics.turns.inc({ type, result: 'failed' });
      throw error;
    }
  };
}

function readActivity(body: unknown): IncomingActivity {
  const parsed = readIncoming(body);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the body'))];
  throw new HttpProblem(400, 'BadActivity', `Not an activity: see ${fields.slice(0, 10).join(', ')}.`);
}

/**
 * A reply is an HTTP request to an address that the caller chose: it must not become a way to reach others. The door
 * refuses whatever else would go there.
 */
function staysHere(activity: IncomingActivity): boolean {
  return activity.deliveryMode === 'expectReplies' || isLoopbackUrl(activity.serviceUrl);
}

const tooMany = () => new HttpProblem(429, 'TooMany', 'Too many requests; come back later.', 5);

/** What a caller is told. What went wrong inside stays inside, under a number. */
export function problemOf(error: unknown, log: Logger): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof DeniedError) {
    return new HttpProblem(401, 'Unauthorized', 'A valid token of the Bot Connector is needed.');
  }
  const id = randomUUID().slice(0, 8);
  log.error({ id, ...describeError(error) }, 'A request failed');
  if (error instanceof KeysUnavailableError) {
    return new HttpProblem(
      503,
      'KeysUnavailable',
      `Callers cannot be checked now; see ${id} in the log.`,
      30,
    );
  }
  if (error instanceof UndeliveredError) {
    return new HttpProblem(502, 'Undelivered', `The reply could not be delivered; see ${id} in the log.`, 15);
  }
  return new HttpProblem(500, 'Failed', `Something failed here; the log has it under ${id}.`);
}
