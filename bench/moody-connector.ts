import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export const moods = ['well', '429', '503', 'slow', 'silent'] as const;
export type Mood = (typeof moods)[number];

const Received = z.looseObject({
  type: z.string().optional(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
});

/** Of all messages, in a mood that refuses; and of those, the share that is never answered where it is silent. */
const refusedShare = 0.3;
const silentShare = 0.05;
const slowMs = 2_000;

/** Takes replies as the Bot Connector does, in the mood of the round. */
export class MoodyConnector {
  mood: Mood = 'well';
  /** How many answers each message had. */
  readonly answers = new Map<string, number>();
  /** Messages whose answer is a failure, told to the person. */
  readonly apologies = new Set<string>();

  readonly #server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => this.#take(Buffer.concat(chunks).toString(), response));
  });

  async open(): Promise<string> {
    // The service in front of Teams keeps connections for minutes; Node.js would end them after five seconds.
    this.#server.keepAliveTimeout = 120_000;
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #take(body: string, response: ServerResponse): void {
    const refuses = Math.random() < refusedShare;
    if (this.mood === '429' && refuses) {
      end(response.setHeader('retry-after', '1'), 429);
      return;
    }
    if (this.mood === '503' && refuses) {
      end(response, 503);
      return;
    }
    if (this.mood === 'silent' && refuses && Math.random() < silentShare) return;
    const { type, replyToId, value } = Received.parse(JSON.parse(body || '{}'));
    if (type === 'message' && replyToId !== undefined) {
      // An answer carries what it says as a value too; the sentence that something failed does not.
      if (value === undefined) this.apologies.add(replyToId);
      else this.answers.set(replyToId, (this.answers.get(replyToId) ?? 0) + 1);
    }
    if (this.mood === 'slow') setTimeout(() => end(response, 201), slowMs);
    else end(response, 201);
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
}
