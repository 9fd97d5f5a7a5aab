import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixture, postJson, type Running, startServer } from './support';

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

describe('a client that holds its connection open', () => {
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
