import { AsyncLocalStorage } from 'node:async_hooks';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';

/** What is known of the request under way. */
const underWay = new AsyncLocalStorage<{ overKept: boolean }>();

function noteKept(): void {
  const request = underWay.getStore();
  if (request) request.overKept = true;
}

class PlainAgent extends http.Agent {
  override reuseSocket(socket: Duplex, request: http.ClientRequest): void {
    noteKept();
    super.reuseSocket(socket, request);
  }
}

class SecureAgent extends https.Agent {
  override reuseSocket(socket: Duplex, request: http.ClientRequest): void {
    noteKept();
    super.reuseSocket(socket, request);
  }
}

const plain = new PlainAgent({ keepAlive: true });
const secure = new SecureAgent({ keepAlive: true });

export const agentFor = (url: string): http.Agent => (url.startsWith('https:') ? secure : plain);

/** The other end hung up before it said anything. */
const hungUp = new Set(['ECONNRESET', 'EPIPE']);

/**
 * Sends a request, and once more over a new connection where it met a kept one that was just ending: whoever ends an idle
 * connection has not read what came over it in the same moment (Node.js, `request.reusedSocket`). A new connection that
 * breaks is another matter: what was sent over it may have been taken.
 */
export async function overKeptConnections<T>(send: () => Promise<T>, sendAnew: () => Promise<T>): Promise<T> {
  const request = { overKept: false };
  try {
    return await underWay.run(request, send);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (!request.overKept || !hungUp.has(String(code))) throw error;
    return sendAnew();
  }
}
