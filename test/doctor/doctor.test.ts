import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Config, loadConfig } from '../../src/config';
import { checkExpiry } from '../../src/doctor/certificate';
import { diagnose, type Patient } from '../../src/doctor/diagnose';
import { checkNode } from '../../src/doctor/node-version';
import { checkStorage } from '../../src/doctor/storage';
import { type Running, startServer } from '../server/support';
import { appId, tenant } from '../support/issuer';
import { inProject } from '../support/project';

const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-doctor-'));
const now = () => Date.parse('2026-11-21T09:00:00Z');
const registered = {
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'not-a-real-secret',
  MicrosoftAppTenantId: tenant,
  LIAISON_STORAGE: `file:${path.join(directory, 'state')}`,
};

/** Entra ID's token endpoint, with an answer that the test sets. */
let answer: { status: number; body: unknown };
let minutesOff: number;
let entra: Server;
let running: Running;

beforeAll(async () => {
  entra = createServer((_request, response) => {
    response.setHeader('Date', new Date(now() + minutesOff * 60_000).toUTCString());
    response.statusCode = answer.status;
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
  running = await startServer(registered);
});
afterAll(async () => {
  await running.close();
  entra.close();
  entra.closeAllConnections();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  answer = { status: 200, body: { access_token: token({}) } };
  minutesOff = 0;
});

function token(claims: object): string {
  const good = { aud: 'https://api.botframework.com', appid: appId, tid: tenant, ...claims };
  return ['{}', JSON.stringify(good), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
}

function config(environment: Record<string, string> = registered): Config {
  const loaded = loadConfig(environment);
  if (loaded.credentials === null) return loaded;
  const login = `http://127.0.0.1:${(entra.address() as AddressInfo).port}/`;
  const cloud = { ...loaded.credentials.cloud, login };
  return { ...loaded, credentials: { ...loaded.credentials, cloud } };
}

const about = async (check: string, patient: Partial<Patient> = {}) =>
  (
    await diagnose({
      load: config,
      nodeVersion: '22.11.0',
      now,
      endpoint: null,
      package: null,
      token: async () => token({}),
      ...patient,
    })
  ).filter((finding) => finding.check === check);

describe('the doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const zip = path.join(directory, 'teams.zip');
    const options = ['--app-id', appId, '--domain', 'bot.example.org', '--out', zip];
    execFileSync(process.execPath, [inProject('scripts/manifest.mjs'), ...options]);
    for (const check of ['node', 'configuration', 'storage', 'clock', 'token', 'package']) {
      expect(await about(check, { package: zip })).toEqual([expect.objectContaining({ result: 'fine' })]);
    }
  });

  it.each([
    [7000215, /value, not its id/],
    [7000222, /has expired/],
    [700016, /MicrosoftAppTenantId/],
    [90002, /no such directory/],
    [50000, /look the number up/],
  ])('reads Entra ID’s refusal %d', async (number, remedy) => {
    answer = { status: 401, body: { error: 'invalid_client', error_codes: [number] } };
    expect(await about('token')).toEqual([
      { check: 'token', result: 'fault', sentence: expect.stringMatching(remedy) },
    ]);
  });

  it.each([
    [{ aud: 'https://graph.microsoft.com' }, /LIAISON_CLOUD/],
    [{ appid: 'other' }, /MicrosoftAppId/],
    [{ tid: 'other' }, /MicrosoftAppTenantId/],
  ])('sees that a token is not the right one: %j', async (claims, sentence) => {
    answer = { status: 200, body: { access_token: token(claims) } };
    expect(await about('token')).toMatchObject([
      { result: 'fault', sentence: expect.stringMatching(sentence) },
    ]);
  });

  it.each([
    [3, 'fine'],
    [-3, 'fine'],
    [9, 'fault'],
    [-9, 'fault'],
  ])('judges a clock that is %d minutes off', async (minutes, result) => {
    minutesOff = minutes;
    expect(await about('clock')).toMatchObject([{ result }]);
  });

  it('names every mistake in the settings, and looks no further', async () => {
    const load = () => config({ ...registered, PORT: 'x', MicrosoftAppTenantId: '' });
    expect((await about('configuration', { load })).map(({ result }) => result)).toEqual(['fault', 'fault']);
    expect(await about('token', { load })).toEqual([]);
  });

  it('says that without credentials only this computer is served', async () => {
    const load = () => config({ LIAISON_STORAGE: 'memory:' });
    expect(await about('credentials', { load })).toMatchObject([{ result: 'unknown' }]);
    expect(await about('storage', { load })).toMatchObject([{ result: 'fine' }, { result: 'warning' }]);
  });

  it('calls the endpoint, which must turn strangers away, over https', async () => {
    expect(await about('endpoint', { endpoint: `${running.url}/api/messages` })).toMatchObject([
      { result: 'fault', sentence: expect.stringMatching(/https only/) },
      { result: 'fine', sentence: expect.stringMatching(/turns strangers away/) },
    ]);
  });

  it.each([
    ['nonsense', /must be an address/],
    ['https://127.0.0.1:1/api/messages', /does not answer/],
    ['https://bot.example.org/', /path must be/],
  ])('refuses the endpoint %s', async (endpoint, sentence) => {
    expect(await about('endpoint', { endpoint })).toMatchObject([
      { result: 'fault', sentence: expect.stringMatching(sentence) },
    ]);
  });

  it('sees that a package is another bot’s, or none', async () => {
    const zip = path.join(directory, 'other.zip');
    const other = '8a6f2c1e-0b7d-4e53-9c48-d1f2a3b4c5d6';
    const options = ['--app-id', other, '--domain', 'bot.example.org', '--out', zip];
    execFileSync(process.execPath, [inProject('scripts/manifest.mjs'), ...options]);
    expect(await about('package', { package: zip })).toMatchObject([
      { sentence: expect.stringMatching(/another bot/) },
    ]);
    writeFileSync(zip, 'PK nothing');
    expect(await about('package', { package: zip })).toMatchObject([{ result: 'fault' }]);
  });

  it.each([
    ['18.20.0', 'fault'],
    ['20.10.0', 'fault'],
    ['20.11.0', 'fine'],
    ['24.1.0', 'fine'],
    ['23.1.0', 'warning'],
  ])('judges Node.js %s', (version, result) => {
    expect(checkNode(version).result).toBe(result);
  });

  it.each([
    ['2026-11-20', 'fault'],
    ['2026-12-10', 'warning'],
    ['2027-12-10', 'fine'],
  ])('judges a certificate until %s', (expires, result) => {
    const { credentials } = config();
    const certificate = { thumbprint: '', privateKey: '', expires: `${expires}T00:00:00.000Z` };
    expect(credentials && checkExpiry({ ...credentials, password: null, certificate }, now).result).toBe(
      result,
    );
  });

  it('sees a storage that cannot be written', async () => {
    const file = path.join(directory, 'a-file');
    writeFileSync(file, '');
    const [finding] = await checkStorage({ engine: 'file', directory: path.join(file, 'below') }, now);
    expect(finding).toMatchObject({
      result: 'fault',
      sentence: expect.stringMatching(/does not take writes/),
    });
  });
});
