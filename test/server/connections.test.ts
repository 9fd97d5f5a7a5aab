import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixture, postJson } from '../support/activity';
import { type Running, startServer } from './support';

describe('a connector that hangs up', () => {
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
});

describe('a client that holds its connection open', () => {
  /** The same rules as in earnest, in a fiftieth of the time. */
  const limits = { headers: 100, request: 200, checkEvery: 20 };

  let running: Running;
  beforeAll(async () => {
    running = await startServer({}, { limits });
  });
  afterAll(() => running.close());

  const body = JSON.stringify({ ...fixture('personal-message'), deliveryMode: 'expectReplies' });
  const head = [
    'POST /api/messages HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '\r\n',
  ].join('\r\n');

  /** Sends `atOnce`, then byte after byte of `slowly` for as long as the server listens. Resolves to what it said. */
  function drip(atOnce: string, slowly: string): Promise<string> {
    return new Promise((resolve) => {
      let heard = '';
      let open = true;
      const socket = connect(Number(new URL(running.url).port), '127.0.0.1')
        .on('data', (chunk) => {
          heard += String(chunk);
        })
        .on('error', () => {})
        .on('close', () => {
          open = false;
          resolve(heard);
        });
      socket.write(atOnce);
      void (async () => {
        for (const byte of slowly) {
          await wait(10);
          if (!open) return;
          socket.write(byte);
        }
      })();
    });
  }

  it.each([
    ['says nothing', '', ''],
    ['sends its headers a byte at a time', '', head],
    ['sends its body a byte at a time', head, body],
    ['stops in the middle of its body', head + body.slice(0, 20), ''],
  ])('and %s is cut off', async (_, atOnce, slowly) => {
    expect(await drip(atOnce, slowly)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is no failure of ours, and keeps nobody else waiting', async () => {
    const slow = drip(head, body);
    const response = await postJson(`${running.url}/api/messages`, JSON.parse(body));
    expect(response.status).toBe(200);
    await slow;
    expect(running.logged.join('')).not.toMatch(/A request failed/);
    const metrics = await (await fetch(`${running.url}/metrics`)).text();
    expect(metrics).toMatch(/^liaison_refused_total\{reason="Incomplete"\} [1-9]/m);
  });
});
