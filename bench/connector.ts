import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ConnectorStandIn {
  url: string;
  /** Messages taken so far. */
  taken(): number;
  /** The last message into a conversation. */
  lastIn(conversation: string): unknown;
  close(): void;
}

/** Takes replies as the Bot Connector does, and keeps the last of each conversation. */
export async function openConnector(): Promise<ConnectorStandIn> {
  let taken = 0;
  const last = new Map<string, unknown>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      taken++;
      const [, , , conversation = ''] = (incoming.url ?? '').split('/');
      // Only what a scene goes on from is read: reading each reply would be part of what is measured.
      if (conversation.startsWith('scene')) {
        last.set(decodeURIComponent(conversation), JSON.parse(Buffer.concat(chunks).toString() || '{}'));
      }
      response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"${taken}"}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    taken: () => taken,
    lastIn: (conversation) => last.get(conversation),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
