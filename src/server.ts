import type { Socket } from 'node:net';
import type { InvokeResponse, Storage } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Brain } from '../dialogs/brain';
import { type Reading, TeamsDoor } from '../dialogs/checklist/teams-door';
import { LiaisonBot } from './bot';
import { describeError } from './bot/describe-error';
import { type Clock, systemClock } from './clock';
import type { Config } from './config';
import { Delivery } from './delivery/delivery';
import { teamsLimits } from './delivery/thread-limit';
import { typingAfterASecond } from './delivery/typing';
import { ConnectorAuthentication, LocalAuthentication } from './door/authentication';
import type { Opening } from './door/connectors';
import { Inbox } from './inbox/inbox';
import { mountLocalChannel } from './local';
import { Adapter } from './server/adapter';
import { counted } from './server/counted';
import { setSecurityHeaders } from './server/headers';
import { mountHealth } from './server/health';
import { isLocalRequest } from './server/loopback';
import { mountMessages, problemOf } from './server/messages';
import { Metrics } from './server/metrics';
import { mountPages } from './server/pages';
import { peopleIn } from './server/people';
import { personalChats } from './server/personal-chat';
import { HttpProblem } from './server/problem';
import { finishInHand } from './server/shutdown';
import { limitRequests, type RequestLimits, requestLimits } from './server/slow-requests';
import { observed } from './storage/observed';

export interface ServerOptions {
  config: Config;
  brain: Brain;
  storage: Storage;
  /** Today's date as `2026-11-21`. */
  today: () => string;
  log: Logger;
  clock?: Clock;
  limits?: RequestLimits;
}

export interface LiaisonServer {
  /** Resolves to the address, for example `http://127.0.0.1:3978`. */
  listen(): Promise<string>;
  /** Accepts nothing more, and lets what is in hand finish. */
  close(): Promise<void>;
}

/** The HTTP face: `POST /api/messages`, health, metrics, and without credentials the local channel. */
export function createLiaisonServer(options: ServerOptions): LiaisonServer {
  const { config, log, clock = systemClock, limits = requestLimits } = options;
  const local = config.credentials === null;
  const metrics = new Metrics();
  // The router's default of 100 characters is shorter than a conversation id of Teams.
  const server = createServer({ name: 'Liaison', maxParamLength: 2048 });
  const { server: http } = server;
  limitRequests(http, limits);
  // Longer than the proxies in front of it keep theirs: else one sends into a connection that just closed here.
  http.keepAliveTimeout = 75_000;
  let accepting = true;
  const connections = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });

  server.pre((request: Request, response: Response, next) => {
    setSecurityHeaders(response, { tls: !local });
    // A connection that was kept for more would hold up the end.
    response.once('finish', () => {
      if (!accepting) setImmediate(() => http.closeIdleConnections());
    });
    if (!local || isLocalRequest(request)) return next();
    const problem = new HttpProblem(
      403,
      'LocalOnly',
      'Without credentials, Liaison serves this computer only.',
    );
    response.send(problem.status, problem.body);
    return next(false);
  });
  // restify would send an unexpected error's own message. What is sent here comes first, and stays.
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const problem = routeProblem(error, log);
    if (!response.headersSent) response.send(problem.status, problem.body);
    done();
  });

  const { inbox, stopWork } = mountBot(server, { ...options, clock, metrics, local });
  mountHealth(server, {
    storage: options.storage,
    metrics,
    metricsToken: config.metricsToken,
    now: clock.now,
    accepting: () => accepting,
  });
  mountPages(server, { about: !local });
  const closeLocal = local ? mountLocalChannel(server) : () => {};

  return {
    listen: () => listen(server, config),
    close: async () => {
      accepting = false;
      const stopListening = () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          http.closeIdleConnections();
          // Node calls idle only what has asked before. Browsers and proxies open connections in advance, too.
          for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
        });
      const stop = () => stopWork().finally(closeLocal);
      await finishInHand({ stopListening, idle: () => inbox.idle(), stopWork: stop, local }, clock);
      http.close();
      http.closeAllConnections();
    },
  };
}

interface Mounted extends ServerOptions {
  clock: Clock;
  metrics: Metrics;
  local: boolean;
}

/** From the door to the bot and back: the inbox, the adapter, the delivery. */
function mountBot(
  server: Server,
  options: Mounted,
): { inbox: Inbox<InvokeResponse | undefined>; stopWork: () => Promise<void> } {
  const { config, log, clock, metrics, local } = options;
  const storage = observed(options.storage, {
    took: (operation, seconds) => metrics.storageSeconds.observe({ operation }, seconds),
    conflict: () => metrics.conflicts.inc(),
    failed: () => metrics.storageFailures.inc(),
  });
  const delivery = new Delivery(local ? [] : teamsLimits, clock, {
    throttled: () => metrics.throttled.inc(),
    retried: (status) => metrics.retries.inc({ status: status ?? 'none' }),
  });
  const inbox = new Inbox<InvokeResponse | undefined>(storage, clock, {
    duplicate: () => metrics.duplicates.inc(),
    unguarded: (error) => log.error(describeError(error), 'The storage does not answer'),
  });
  metrics.gauge('liaison_inbox_pending', 'Activities in hand or waiting', () => inbox.pending);
  metrics.gauge('liaison_delivery_waiting', 'Messages on their way out', () => delivery.waiting);
  const opening: Opening = (to, request) => delivery.send(`open ${to}`, request);
  const reading: Reading = (of, request) => delivery.send(`read ${of}`, request);
  const authentication =
    config.credentials === null
      ? new LocalAuthentication(opening)
      : new ConnectorAuthentication(config.credentials, clock.now, opening, (error) =>
          log.warn(describeError(error), 'The signing keys could not be renewed'),
        );
  const adapter = new Adapter(authentication, delivery, log);
  adapter.use(typingAfterASecond(clock));
  const bot = new LiaisonBot({
    ...options,
    storage,
    brain: counted(options.brain, metrics),
    door: new TeamsDoor(adapter, config.credentials?.appId ?? '', reading),
    clock,
    personalChat: personalChats(adapter, config, storage, log),
  });
  const run = (turn: Parameters<typeof bot.run>[0]) => bot.run(turn);
  const note = peopleIn(storage, (error) => log.error(describeError(error), 'The storage does not answer'));
  mountMessages(server, { adapter, inbox, metrics, log, now: clock.now, local, run, note });
  return { inbox, stopWork: bot.start() };
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
