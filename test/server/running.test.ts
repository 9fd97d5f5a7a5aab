import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage, type Storage } from 'botbuilder';
import { fixture, postJson } from '../support/activity';
import { FakeClock } from '../support/fake-clock';
import { type Running, startServer } from './support';

/** A storage that can be taken away and given back. */
class Frail extends MemoryStorage {
  away = false;
  override read(keys: string[]) {
    return this.away ? Promise.reject(new Error('secret of the storage')) : super.read(keys);
  }
  override write(changes: Parameters<Storage['write']>[0]) {
    return this.away ? Promise.reject(new Error('secret of the storage')) : super.write(changes);
  }
}

let storage: Frail;
let clock: FakeClock;
let running: Running;
beforeEach(async () => {
  storage = new Frail();
  clock = new FakeClock();
  running = await startServer({}, { storage, clock });
});
afterEach(() => running.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(running.url + path, { headers });
  return { status: response.status, text: await response.text() };
};

describe('GET /readyz', () => {
  it('is ready, is not while the storage is away, and is again after', async () => {
    expect(JSON.parse((await get('/readyz')).text)).toEqual({ status: 'ready', storage: 'ok' });
    storage.away = true;
    expect((await get('/readyz')).status).toBe(200);
    await clock.pass(3_000);
    expect(await get('/readyz')).toEqual({
      status: 503,
      text: JSON.stringify({ status: 'degraded', storage: 'failing' }),
    });
    storage.away = false;
    await clock.pass(3_000);
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/healthz')).status).toBe(200);
  });
});

it('notes whose a personal chat is, so that a privacy request finds it', async () => {
  await running.talk(fixture('personal-message'));
  await running.talk(fixture('group-message'));
  const { eTag: _, ...person } = (await storage.read(['person/msteams/29%3Aalex']))[
    'person/msteams/29%3Aalex'
  ];
  expect(person).toMatchObject({ id: '29:alex', conversations: ['a:1alex'] });
});

describe('GET /metrics', () => {
  it('counts what was done, without a text or a name', async () => {
    await running.talk(fixture('personal-message'));
    await postJson(`${running.url}/api/messages`, {});
    const { text } = await get('/metrics');
    expect(text).toMatch(/^liaison_turns_total\{type="message",result="done"\} 1$/m);
    expect(text).toMatch(/^liaison_answers_total\{intent="none",language="en"\} 1$/m);
    expect(text).toMatch(/^liaison_refused_total\{reason="BadActivity"\} 1$/m);
    expect(text).toMatch(/^liaison_turn_seconds_count 2$/m);
    expect(text).not.toMatch(/Alex|UCS|a:1alex/);
  });

  it('is for this computer only, not for whom a proxy asks', async () => {
    expect((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(403);
  });

  it('is for who has the token, where there is one', async () => {
    await running.close();
    running = await startServer({ LIAISON_METRICS_TOKEN: 'long-enough-a-token' });
    expect((await get('/metrics')).status).toBe(403);
    expect((await get('/metrics', { authorization: 'Bearer another-token-of-it' })).status).toBe(403);
    expect((await get('/metrics', { authorization: 'Bearer long-enough-a-token' })).status).toBe(200);
  });
});

describe('a connector that is away', () => {
  let connector: Server;
  let received: { type: string; text?: string }[];
  beforeEach(async () => {
    received = [];
    connector = createServer(async (request, response) => {
      received.push((await json(request)) as { type: string });
      response.statusCode = 201;
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"1"}');
    });
    await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    connector.close();
    connector.closeAllConnections();
  });

  const ask = (port: number) =>
    postJson(`${running.url}/api/messages`, {
      ...fixture('personal-message'),
      serviceUrl: `http://127.0.0.1:${port}/`,
    });

  /** Time passes for what waits, until there is an answer. */
  async function eventually(response: Promise<Response>): Promise<Response> {
    let here = false;
    const done = response.finally(() => {
      here = true;
    });
    while (!here) await clock.pass(500);
    return done;
  }

  it('is tried again; Teams is told, and its next attempt is answered, once', async () => {
    const { port } = connector.address() as AddressInfo;
    await new Promise((resolve) => connector.close(resolve));
    const refused = await eventually(ask(port));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([502, '15']);
    expect(running.logged.join('')).toMatch(/The person could not be told/);

    await new Promise<void>((resolve) => connector.listen(port, '127.0.0.1', resolve));
    expect((await eventually(ask(port))).status).toBe(200);
    expect((await eventually(ask(port))).status).toBe(200);
    expect(received.filter(({ type }) => type === 'message')).toEqual([
      expect.objectContaining({ text: expect.stringContaining('UCS') }),
    ]);
  });
});

it('says that it stops, and finishes what is in hand', async () => {
  const { port } = new URL(running.url);
  const body = JSON.stringify({ ...fixture('personal-message'), deliveryMode: 'expectReplies' });
  const heard = new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1')
      .on('data', (chunk) => {
        text += String(chunk);
      })
      .on('end', () => resolve(text))
      .on('error', reject);
    const head = `POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    socket.write(head + body.slice(0, 20), () => {
      // The rest comes after the server was told to stop.
      fetch(`${running.url}/healthz`).then(() => {
        const closed = running.close();
        socket.write(body.slice(20));
        return closed;
      });
    });
  });
  expect(await heard).toMatch(/^HTTP\/1\.1 200 .*"activities":\[\{.*UCS/s);
  await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
  running = await startServer();
});

it('does not wait for who has connected and asked nothing, as a browser does in advance', async () => {
  const { port } = new URL(running.url);
  const early = connect(Number(port), '127.0.0.1');
  const ended = once(early, 'close');
  await once(early, 'connect');
  // The server has taken the connection in once a later one has been answered.
  await get('/healthz');
  // The clock stands still, so the time that is given to work in hand does not pass.
  await running.close();
  await ended;
});
