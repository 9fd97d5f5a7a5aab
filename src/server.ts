import { randomUUID } from 'node:crypto';
import type { Storage } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Brain } from '../dialogs/brain';
import { LiaisonBot } from './bot';
import { IncomingActivity } from './bot/incoming';
import type { Config } from './config';
import { mountLocalChannel } from './local';
import { Adapter } from './server/adapter';
import { readJson } from './server/body';
import { describeError } from './server/describe-error';
import { setSecurityHeaders } from './server/headers';
import { isLocalRequest, isLoopbackUrl } from './server/loopback';
import { mountPages } from './server/pages';
import { personalChats } from './server/personal-chat';
import { HttpProblem } from './server/problem';

/** How long turns may take to finish when the server is stopped. */
const graceMs = 5_000;

export interface ServerOptions {
  config: Config;
  brain: Brain;
  storage: Storage;
  /** Today's date as `2026-11-21`. */
  today: () => string;
  log: Logger;
}

export interface LiaisonServer {
  /** Resolves to the address, for example `http://127.0.0.1:3978`. */
  listen(): Promise<string>;
  /** Lets the turns that are under way finish. */
  close(): Promise<void>;
}

/** The HTTP face: `POST /api/messages`, `GET /healthz`, and without credentials the local channel. */
export function createLiaisonServer(options: ServerOptions): LiaisonServer {
  const { config, log } = options;
  const local = config.credentials === null;
  // The router's default of 100 characters is shorter than a conversation id of Teams.
  const server = createServer({ name: 'Liaison', maxParamLength: 2048 });
  const { server: http } = server;
  http.requestTimeout = 30_000;
  http.headersTimeout = 10_000;

  server.pre((request: Request, response: Response, next) => {
    setSecurityHeaders(response, { tls: !local });
    if (!local || isLocalRequest(request)) return next();
    sendProblem(
      response,
      new HttpProblem(403, 'LocalOnly', 'Without credentials, Liaison serves this computer only.'),
    );
    return next(false);
  });
  // restify would send an unexpected error's own message. What is sent here comes first, and stays.
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    if (!response.headersSent) sendProblem(response, routeProblem(error, log));
    done();
  });

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  mountPages(server, { about: !local });
  mountMessages(server, options);
  const closeLocal = local ? mountLocalChannel(server) : () => {};

  return {
    listen: () => listen(server, config),
    close: () =>
      new Promise((resolve) => {
        closeLocal();
        server.close(() => resolve());
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), graceMs).unref();
      }),
  };
}

function mountMessages(server: Server, options: ServerOptions): void {
  const { config, log } = options;
  const adapter = new Adapter(config.credentials, log);
  const bot = new LiaisonBot({ ...options, personalChat: personalChats(adapter, config, log) });

  server.post('/api/messages', async (request: Request, response: Response) => {
    try {
      const activity = readActivity(await readJson(request));
      if (config.credentials === null && !staysHere(activity)) {
        throw new HttpProblem(403, 'LocalOnly', 'Without credentials, replies go to this computer only.');
      }
      const authorization = request.headers.authorization ?? '';
      const result = await adapter.receive(authorization, activity, (turn) => bot.run(turn));
      response.send(result?.status ?? 200, result?.body ?? {});
    } catch (error) {
      sendProblem(response, problemOf(error, log));
    }
  });
}

function readActivity(body: unknown): IncomingActivity {
  const parsed = IncomingActivity.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the body'))];
  throw new HttpProblem(400, 'BadActivity', `Not an activity: see ${fields.slice(0, 10).join(', ')}.`);
}

/** A reply is an HTTP request to an address that the caller chose: it must not become a way to reach others. */
function staysHere(activity: IncomingActivity): boolean {
  return activity.deliveryMode === 'expectReplies' || isLoopbackUrl(activity.serviceUrl);
}

function problemOf(error: unknown, log: Logger): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const described = describeError(error);
  // The SDK's AuthenticationError has no name of its own and comes from a package that is not ours to import.
  if (described.status === 401) {
    log.warn({ ...described }, 'A caller could not prove to be Teams');
    return new HttpProblem(401, 'Unauthorized', 'A valid token of the Bot Connector is needed.');
  }
  const id = randomUUID().slice(0, 8);
  log.error({ id, ...described }, 'A request failed');
  return new HttpProblem(500, 'Failed', `Something failed here; the log has it under ${id}.`);
}

function sendProblem(response: Response, problem: HttpProblem): void {
  response.send(problem.status, problem.body);
}

/** The router's own refusals are known by their status; everything else is a failure of ours. */
function routeProblem(error: unknown, log: Logger): HttpProblem {
  const { status } = describeError(error);
  if (status === 404) return new HttpProblem(404, 'NotFound', 'There is nothing here.');
  if (status === 405) return new HttpProblem(405, 'MethodNotAllowed', 'This address takes another method.');
  return problemOf(error, log);
}

function listen(server: Server, config: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      const { port } = server.address();
      resolve(`http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`);
    });
  });
}
