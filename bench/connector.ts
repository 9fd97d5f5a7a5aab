import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorStandIn {
  url: string;
  /** The last message into a conversation. */
  lastIn(conversation: string): unknown;
  close(): void;
}

/** What becomes of a message: `end` answers it, now, later or never. */
export type TakeMessage = (
  body: Buffer,
  end: (status: number, headers?: Record<string, string>) => void,
) => void;

/** Takes replies where the Bot Connector does, and keeps the last of each conversation. */
export async function openConnector(take: TakeMessage = (_, end) => end(201)): Promise<ConnectorStandIn> {
  let serial = 0;
  const last = new Map<string, unknown>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      const id = String(serial++);
      const [, , , conversation = ''] = (incoming.url ?? '').split('/');
      // Only what a scene goes on from is read: reading each reply would be part of what is measured.
      if (conversation.startsWith('scene'))
        last.set(decodeURIComponent(conversation), JSON.parse(body.toString() || '{}'));
      take(body, (status, headers) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify({ id }));
      });
    });
  });
  // The service in front of Teams keeps connections for minutes; Node.js would end them after five seconds.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    lastIn: (conversation) => last.get(conversation),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
