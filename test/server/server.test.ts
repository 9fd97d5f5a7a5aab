import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixture, postJson } from '../support/activity';
import { type Running, startServer } from './support';

let running: Running;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.close());

const json = { 'content-type': 'application/json' };
const personal = () => ({ ...fixture('personal-message'), deliveryMode: 'expectReplies' });
const post = (body: string | Buffer, headers: Record<string, string> = json) =>
  fetch(`${running.url}/api/messages`, { method: 'POST', headers, body });

/** What fetch does not let a caller set: Host, and a body whose length is not said beforehand. */
function raw(options: { path: string; method?: string; headers: Record<string, string>; body?: string }) {
  return new Promise<number>((resolve, reject) => {
    const { path, method = 'GET', headers, body = '' } = options;
    const sent = request(running.url + path, { method, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    for (let at = 0; at < body.length; at += 65_536) sent.write(body.slice(at, at + 65_536));
    sent.end();
  });
}

describe('GET /healthz', () => {
  it('says ok', async () => {
    const response = await fetch(`${running.url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('every response', () => {
  it.each([
    ['GET', '/healthz', 200],
    ['GET', '/nowhere', 404],
    ['GET', '/api/messages', 405],
    ['POST', '/api/messages', 415],
    ['GET', '/', 200],
    ['GET', '/..%2f..%2fpackage.json', 404],
    ['GET', '/page/../../../package.json', 404],
    ['GET', '/page/%2e%2e/page.ts', 404],
  ])('to %s %s has the security headers and no inside', async (method, path, status) => {
    const response = await fetch(running.url + path, { method });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    if (status >= 400) expect(await response.text()).not.toMatch(/at .*:\d+|Error:|node_modules/);
  });
});

describe('a body', () => {
  const deep = (levels: number) => `${'{"value":'.repeat(levels)}1${'}'.repeat(levels)}`;
  it.each<[string, string | Buffer, number]>([
    ['of 10 MB', JSON.stringify({ ...personal(), text: 'x'.repeat(10_000_000) }), 413],
    ['of a megabyte in one line', 'x'.repeat(1_000_000), 413],
    ['of 300 KB of emoji', JSON.stringify({ ...personal(), text: '🤷'.repeat(75_000) }), 413],
    ['that is empty', '', 400],
    ['that is binary', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 31) % 256)), 400],
    ['that is half an object', '{"type":"message"', 400],
    ['with a comma too many', '{"type":"message",}', 400],
    ['nested 1,000 levels deep', deep(1000), 400],
    ['of 100,000 open brackets', '['.repeat(100_000), 400],
    ['that is null', 'null', 400],
    ['that is a list', '[]', 400],
    ['that is a number', '5', 400],
    ['that is a string', '"message"', 400],
    ['that is an empty object', '{}', 400],
  ])('%s is refused', async (_, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code: expect.any(String), message: expect.any(String) },
    });
  });

  it.each([
    ['type', 5],
    ['type', ''],
    ['text', 5],
    ['text', { length: 5 }],
    ['from', null],
    ['from', 'Alex'],
    ['from', {}],
    ['recipient', []],
    ['conversation', undefined],
    ['conversation', { id: 7 }],
    ['channelId', undefined],
    ['serviceUrl', 'nowhere'],
    ['serviceUrl', 'file:///etc/passwd'],
    ['entities', {}],
    ['entities', ['mention']],
    ['attachments', 'none'],
    ['locale', 12],
    ['channelData', 'x'],
    ['membersAdded', [null]],
    ['reactionsAdded', 3],
  ])('with the wrong type of %s (%j) is refused, and says where', async (field, value) => {
    const response = await postJson(`${running.url}/api/messages`, { ...personal(), [field]: value });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining(field) } });
  });

  it.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['compressed', { ...json, 'content-encoding': 'gzip' }],
  ])('that is %s is refused', async (_, headers) => {
    expect((await post(JSON.stringify(personal()), headers)).status).toBe(415);
  });

  it('that is too long and does not say so is refused as well', async () => {
    const body = 'x'.repeat(1_000_000);
    const headers = { ...json, 'transfer-encoding': 'chunked' };
    expect(await raw({ path: '/api/messages', method: 'POST', headers, body })).toBe(413);
  });

  it.each([
    ['a byte order mark', `\uFEFF${JSON.stringify(personal())}`],
    ['a charset', JSON.stringify(personal())],
    ['a prototype', JSON.stringify(personal()).replace('{', '{"__proto__":{"polluted":true},')],
    ['brackets within a text', JSON.stringify({ ...personal(), text: '[{"'.repeat(500) })],
    ['63 levels', JSON.stringify({ ...personal(), value: JSON.parse(deep(60)) })],
  ])('with %s is answered', async (_, body) => {
    const response = await post(body, { 'content-type': 'application/json; charset=utf-8' });
    expect(response.status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('of any of these kinds leaves the server running', async () => {
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });
});

describe('without credentials', () => {
  it.each([
    ['a page of another site', { origin: 'https://contoso.example' }],
    ['a page from a file', { origin: 'null' }],
    ['a rebound name', { host: 'contoso.example' }],
  ])('%s is turned away', async (_, headers) => {
    expect(await raw({ path: '/healthz', headers })).toBe(403);
  });

  it.each<Record<string, string>>([
    { origin: 'http://localhost:3978' },
    { host: 'localhost' },
    { host: '[::1]:3978' },
  ])('%j gets in', async (headers) => {
    expect(await raw({ path: '/healthz', headers })).toBe(200);
  });

  it('no reply leaves this computer', async () => {
    const response = await postJson(`${running.url}/api/messages`, fixture('personal-message'));
    expect(response.status).toBe(403);
  });
});

describe('with credentials', () => {
  let guarded: Running;
  beforeAll(async () => {
    guarded = await startServer({
      MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
      MicrosoftAppPassword: 'not-a-real-secret',
      MicrosoftAppTenantId: '99999999-2222-4333-8444-555555555555',
    });
  });
  afterAll(() => guarded.close());

  it.each([
    ['none', {}],
    ['an empty one', { authorization: '' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['nonsense', { authorization: 'Bearer x.y.z' }],
  ])('a caller whose token is %s gets no answer', async (_, headers) => {
    const response = await postJson(`${guarded.url}/api/messages`, personal(), headers);
    expect(response.status).toBe(401);
    expect(guarded.brain.asked).toEqual([]);
  });

  it.each([
    '/page/page.css',
    '/local/events',
    '/v3/conversations',
  ])('there is no local channel: %s', async (path) => {
    expect((await fetch(guarded.url + path)).status).toBe(404);
  });

  it('browsers are told to stay with TLS', async () => {
    const { headers } = await fetch(`${guarded.url}/healthz`);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  });
});
