import { timingSafeEqual } from 'node:crypto';
import type { Storage } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { isLoopbackHost } from '../config';
import { probe } from '../storage/probe';
import type { Metrics } from './metrics';
import { HttpProblem } from './problem';

/** So often at most is the storage asked, however many look. */
const readyForMs = 2_000;

export interface HealthOptions {
  storage: Storage;
  metrics: Metrics;
  metricsToken: string | null;
  now: () => number;
  /** False once the server is stopping: whoever balances load should look elsewhere. */
  accepting: () => boolean;
}

/** `/healthz`: the process runs. `/readyz`: it can do its work. `/metrics`: what it did. */
export function mountHealth(server: Server, options: HealthOptions): void {
  const ready = cached(() => probe(options.storage), readyForMs, options.now);

  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'ok' });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const storage = (await ready()) ? 'ok' : 'failing';
    const status = options.accepting() ? (storage === 'ok' ? 'ready' : 'degraded') : 'stopping';
    response.send(status === 'ready' ? 200 : 503, { status, storage });
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    if (!mayReadMetrics(request, options.metricsToken)) {
      const problem = new HttpProblem(
        403,
        'Forbidden',
        'Metrics are for this computer, or with their token.',
      );
      response.send(problem.status, problem.body);
      return;
    }
    response.setHeader('Content-Type', options.metrics.contentType);
    response.sendRaw(200, await options.metrics.text());
  });
}

/** A reverse proxy on the same computer has its address too; it says for whom it asks. */
function mayReadMetrics(request: Request, token: string | null): boolean {
  const { authorization = '', forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  if (token !== null) return sameText(authorization, `Bearer ${token}`);
  const direct = forwarded === undefined && forwardedFor === undefined;
  return direct && isLoopbackHost(request.socket.remoteAddress ?? '');
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cached(ask: () => Promise<boolean>, forMs: number, now: () => number): () => Promise<boolean> {
  let last: { at: number; answer: Promise<boolean> } | null = null;
  return () => {
    if (last === null || now() - last.at > forMs) last = { at: now(), answer: ask() };
    return last.answer;
  };
}
