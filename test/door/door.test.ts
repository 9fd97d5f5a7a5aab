import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config';
import { clouds } from '../../src/config/clouds';
import { isKnownHost } from '../../src/door/known-host';
import { type Running, startServer } from '../server/support';
import { fixture, postJson } from '../support/activity';
import { FakeClock } from '../support/fake-clock';
import { appId, startIssuer, type Token, tenant } from '../support/issuer';

const clock = new FakeClock();
const minute = 60_000;
const hour = 60 * minute;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let running: Running;

beforeEach(async () => {
  issuer = await startIssuer(clock.now);
  running = await start();
});
afterEach(async () => {
  await running.close();
  await issuer.close();
});

function start(environment: Record<string, string> = {}) {
  const registered = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'not-a-real-secret',
    MicrosoftAppTenantId: tenant,
    ...environment,
  };
  const { credentials } = loadConfig(registered);
  if (credentials === null) throw new Error('no credentials');
  const cloud = { ...credentials.cloud, metadata: issuer.metadata };
  return startServer(registered, { config: { credentials: { ...credentials, cloud } }, clock });
}

const activity = (change: Record<string, unknown> = {}, name = 'personal-message') => ({
  ...fixture(name),
  deliveryMode: 'expectReplies',
  ...change,
});

const bring = (token: string, body: unknown = activity()) =>
  postJson(`${running.url}/api/messages`, body, { authorization: `Bearer ${token}` });

const seconds = () => Math.floor(clock.now() / 1000);

describe('a token of the Bot Connector', () => {
  it('lets an activity in', async () => {
    const response = await bring(issuer.token());
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ activities: [{ text: expect.stringMatching(/UCS/) }] });
  });

  it.each<[string, () => Token]>([
    ['a little too old, as clocks differ', () => ({ claims: { exp: seconds() - 240 } })],
    ['a little too young, as clocks differ', () => ({ claims: { nbf: seconds() + 240 } })],
    ['signed by a key that names no channels', () => ({ header: { kid: 'plain' } })],
  ])('that is %s lets it in as well', async (_, token) => {
    expect((await bring(issuer.token(token()))).status).toBe(200);
  });

  it.each<[string, () => Token]>([
    ['expired', () => ({ claims: { exp: seconds() - 600 } })],
    ['without an end', () => ({ claims: { exp: undefined } })],
    ['not valid yet', () => ({ claims: { nbf: seconds() + 600 } })],
    ['for another bot', () => ({ claims: { aud: '22222222-2222-4333-8444-555555555555' } })],
    ['for nobody', () => ({ claims: { aud: undefined } })],
    ['of another issuer', () => ({ claims: { iss: 'https://sts.windows.net/x/' } })],
    ['of an emulator', () => ({ claims: { iss: 'https://login.microsoftonline.com/x/v2.0', appid: appId } })],
    ['of another cloud', () => ({ claims: { iss: 'https://api.botframework.us' } })],
    ['for another service URL', () => ({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })],
    ['for no service URL', () => ({ claims: { serviceurl: undefined } })],
    ['signed by an unknown key', () => ({ header: { kid: 'nobody' } })],
    ['signed by no key', () => ({ header: { kid: undefined } })],
    ['signed by a stranger under our key’s name', () => ({ key: issuer.strangersKey })],
    ['signed by a key for another channel', () => ({ header: { kid: 'webchat' } })],
    ['signed by a key of another kind', () => ({ header: { kid: 'curve', alg: 'ES256' } })],
    ['not signed', () => ({ header: { alg: 'none' } })],
    [
      'signed with the public key as a password',
      () => ({ header: { alg: 'HS256' }, hmac: issuer.publicPem }),
    ],
    ['of an algorithm that is not allowed', () => ({ header: { alg: 'PS256' } })],
  ])('that is %s does not', async (_, token) => {
    const response = await bring(issuer.token(token()));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: { code: 'Unauthorized', message: 'A valid token of the Bot Connector is needed.' },
    });
    expect(running.brain.asked).toEqual([]);
    expect(running.logged.join('')).toMatch(/"reason":/);
    expect(running.logged.join('')).not.toMatch(/eyJ|not-a-real-secret/);
  });

  it.each([
    ['cut in the middle', (token: string) => token.slice(0, -20)],
    ['with another body', (token: string) => token.replace(/\.(.)/, '.x$1')],
    ['twice', (token: string) => `${token} ${token}`],
    ['with a fourth part', (token: string) => `${token}.x`],
  ])('%s does not', async (_, change) => {
    expect((await bring(change(issuer.token()))).status).toBe(401);
  });

  it('that is used again with the same activity gets it answered once', async () => {
    const token = issuer.token();
    const same = { ...activity(), deliveryMode: undefined, type: 'event' };
    const statuses = await Promise.all([bring(token, same), bring(token, same), bring(token, same)]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await metric('liaison_duplicates_total')).toBe(2);
  });
});

describe('the directory that an activity comes from', () => {
  const other = '77777777-2222-4333-8444-555555555555';
  it.each<[string, Record<string, unknown>, string]>([
    ['is another', { channelData: { tenant: { id: other } } }, 'personal-message'],
    ['is another for an invoke', { channelData: { tenant: { id: other } } }, 'card-execute'],
    ['is another for an installation', { channelData: { tenant: { id: other } } }, 'installed'],
    ['contradicts itself', { conversation: { id: 'a:1', tenantId: other } }, 'personal-message'],
    ['is not said', { channelData: {}, conversation: { id: 'a:1' } }, 'personal-message'],
  ])('%s: not let in', async (_, change, name) => {
    expect((await bring(issuer.token(), activity(change, name))).status).toBe(401);
    expect(running.brain.asked).toEqual([]);
  });

  it('may be any that LIAISON_TENANTS names, and no other', async () => {
    await running.close();
    running = await start({ LIAISON_TENANTS: other });
    const there = { channelData: { tenant: { id: other } }, conversation: { id: 'a:1' } };
    expect((await bring(issuer.token(), activity(there))).status).toBe(200);
    expect((await bring(issuer.token())).status).toBe(401);
  });
});

describe('the keys', () => {
  it('are asked for once, and again for a new key after a while, not for each invented one', async () => {
    await bring(issuer.token());
    await bring(issuer.token());
    expect(issuer.asked()).toBe(2);
    const renewed = { ...issuer.keys[0], kid: 'renewed' };
    issuer.keys.push(renewed);
    for (let count = 0; count < 5; count++) await bring(issuer.token({ header: { kid: `x${count}` } }));
    expect(issuer.asked()).toBe(2);
    await clock.pass(hour);
    expect((await bring(issuer.token({ header: { kid: 'renewed' } }))).status).toBe(200);
    expect(issuer.asked()).toBe(4);
  });

  it.each([
    'down',
    'silent',
  ] as const)('of yesterday hold while the issuer is %s, and nobody waits for it', async (state) => {
    await bring(issuer.token());
    issuer.go(state);
    await clock.pass(25 * hour);
    const before = issuer.asked();
    for (let count = 0; count < 5; count++) expect((await bring(issuer.token())).status).toBe(200);
    expect(issuer.asked() - before).toBeLessThanOrEqual(1);
  });

  it('that cannot be renewed are in the log once, not with each attempt', async () => {
    await bring(issuer.token());
    issuer.go('down');
    await clock.pass(25 * hour);
    for (let count = 0; count < 3; count++) {
      expect((await bring(issuer.token())).status).toBe(200);
      // Whose key is not known waits for the answer.
      await bring(issuer.token({ header: { kid: 'unknown' } }));
      await clock.pass(minute);
    }
    expect(running.logged.filter((line) => line.includes('could not be renewed'))).toHaveLength(1);
  });

  it('are new again once the issuer is back', async () => {
    await bring(issuer.token());
    issuer.keys.splice(0, 1, { ...issuer.keys[0], kid: 'renewed' });
    issuer.go('down');
    await clock.pass(25 * hour);
    await bring(issuer.token());
    issuer.go('up');
    await clock.pass(minute);
    expect((await bring(issuer.token({ header: { kid: 'renewed' } }))).status).toBe(200);
    expect((await bring(issuer.token())).status).toBe(401);
  });

  it('that were never had let nobody in, and say so; invented ones are no reason to ask each time', async () => {
    issuer.go('down');
    const response = await bring(issuer.token());
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    for (let count = 0; count < 5; count++) {
      expect((await bring(issuer.token({ header: { kid: `x${count}` } }))).status).toBe(503);
    }
    expect(issuer.asked()).toBe(1);
    issuer.go('up');
    await clock.pass(minute);
    expect((await bring(issuer.token())).status).toBe(200);
  });
});

describe('a service URL', () => {
  it.each([
    'https://evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net:8443/',
    'https://169.254.169.254/metadata',
    'https://smba.infra.gov.teams.microsoft.us/',
  ])('%s is not let in, however well the token fits', async (serviceUrl) => {
    const token = issuer.token({ claims: { serviceurl: serviceUrl } });
    expect((await bring(token, activity({ serviceUrl }))).status).toBe(401);
  });

  it.each([
    ['worldwide', 'https://smba.trafficmanager.net/emea/', true],
    ['worldwide', 'https://smba.infra.gcc.teams.microsoft.com/teams/', true],
    ['worldwide', 'https://webchat.botframework.com/', true],
    ['worldwide', 'https://botframework.com.evil.example/', false],
    ['gcc-high', 'https://smba.infra.gov.teams.microsoft.us/gcch/', true],
    ['gcc-high', 'https://smba.trafficmanager.net/', false],
    ['dod', 'https://smba.infra.dod.teams.microsoft.us/', true],
    ['21vianet', 'https://frontend.botapi.msg.infra.teams.microsoftonline.cn/', true],
    ['21vianet', 'https://smba.trafficmanager.net/', false],
    ['worldwide', 'nonsense', false],
  ] as const)('of the cloud %s, %s: %s', (cloud, url, known) => {
    expect(isKnownHost(url, clouds[cloud].hosts)).toBe(known);
  });
});

describe('one caller', () => {
  it('who sends without end is slowed down, while others are not', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 61; count++) {
      statuses.push((await bring(issuer.token(), activity({ type: 'event' }))).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
    const other = activity({ from: { id: '29:camille' }, type: 'event' });
    expect((await bring(issuer.token(), other)).status).toBe(200);
    await clock.pass(1000);
    expect((await bring(issuer.token(), activity({ type: 'event' }))).status).toBe(200);
  });

  it('who comes with bad tokens without end is told to stop, and fills no log', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 35; count++) statuses.push((await bring('x.y.z')).status);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([401]));
    expect(new Set(statuses.slice(30))).toEqual(new Set([429]));
    expect(running.logged.filter((line) => line.includes('not let in'))).toHaveLength(30);
  });

  it('with bad tokens takes nothing from Teams, which comes through the same proxy', async () => {
    for (let count = 0; count < 31; count++) await bring('x.y.z');
    expect((await bring('x.y.z')).status).toBe(429);
    expect((await bring(issuer.token())).status).toBe(200);
  });
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${running.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}
