import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fixture, postJson, type Running, startServer } from './support';

/** A connector that ends a connection it has kept just as the next request comes over it. */
let connector: Server;
let running: Running;
let taken: string[];
let hangsUp: (served: number) => boolean;
beforeEach(async () => {
  taken = [];
  hangsUp = () => false;
  const served = new WeakMap<Socket, number>();
  connector = createServer(async (request, response) => {
    const before = served.get(request.socket) ?? 0;
    served.set(request.socket, before + 1);
    if (hangsUp(before)) {
      request.socket.destroy();
      return;
    }
    taken.push(((await json(request)) as { text?: string }).text ?? '');
    response.statusCode = 201;
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  running = await startServer();
});
afterEach(async () => {
  await running.close();
  connector.close();
  connector.closeAllConnections();
});

const ask = (id: string) =>
  postJson(`${running.url}/api/messages`, {
    ...fixture('personal-message'),
    id,
    text: `question ${id}`,
    serviceUrl: `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`,
  });

it('sends again over a new connection what met one that was just ending', async () => {
  expect((await ask('1')).status).toBe(200);
  hangsUp = (served) => served > 0;
  expect((await ask('2')).status).toBe(200);
  expect(taken).toEqual([expect.stringContaining('question 1'), expect.stringContaining('question 2')]);
  expect(running.logged.join('')).not.toMatch(/A turn failed/);
  hangsUp = () => false;
  expect((await ask('3')).status).toBe(200);
  expect(taken).toHaveLength(3);
});

it('does not send again what a new connection may have taken', async () => {
  let met = 0;
  hangsUp = () => ++met > 0;
  expect((await ask('1')).status).toBe(502);
  // The answer, and the sentence that it failed.
  expect([met, taken]).toEqual([2, []]);
});
