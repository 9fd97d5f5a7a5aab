import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checkStorage } from '../../src/doctor/storage';
import { openStore, type StorageSettings } from '../../src/storage/open';
import { probe } from '../../src/storage/probe';
import { absent, ConflictError, type Store } from '../../src/storage/store';
import { type Azurite, azuriteAt, startAzurite } from '../support/azurite';
import { CosmosStandIn } from '../support/cosmos-stand-in';
import { FakeClock } from '../support/fake-clock';
import { inProject } from '../support/project';
import { Wire } from '../support/wire';

type Service = 'azure-blob' | 'cosmos';
const services: Service[] = ['azure-blob', 'cosmos'];

const cosmos = new CosmosStandIn(Date.now);
let azurite: Azurite;
let wires: Record<Service, Wire>;
beforeAll(async () => {
  await cosmos.open();
  cosmos.addContainer('liaison/state');
  azurite = await startAzurite();
  const cosmosPort = Number(new URL(cosmos.endpoint).port);
  wires = { 'azure-blob': new Wire(azurite.port), cosmos: new Wire(cosmosPort) };
}, 30_000);
afterAll(async () => {
  await Promise.all(services.map((service) => wires[service].cut()));
  azurite.stop();
  await cosmos.close();
});

/** By way of the wire. */
const settingsOf = (service: Service): StorageSettings =>
  service === 'cosmos'
    ? {
        engine: 'cosmos',
        endpoint: `http://127.0.0.1:${wires.cosmos.port}`,
        database: 'liaison',
        container: 'state',
        key: cosmos.key,
      }
    : {
        engine: 'azure-blob',
        container: 'liaison',
        account: { connectionString: azuriteAt(wires['azure-blob'].port) },
      };

describe.each(services)('the service behind %s', (service) => {
  let clock: FakeClock;
  let store: Store;
  beforeEach(async () => {
    await wires[service].open();
    clock = new FakeClock(new Date().toISOString());
    store = await openStore(settingsOf(service), { clock });
  });
  afterEach(() => store.close());

  it('is used again after it could not be reached, before and after the first use', async () => {
    await wires[service].cut();
    await expect(store.read(['walk/a'])).rejects.toThrow();
    await wires[service].open();
    await store.write({ 'walk/a': { a: 1 } });
    await wires[service].cut();
    await expect(store.write({ 'walk/a': { a: 2 } })).rejects.toThrow();
    expect(await probe(store)).toBe(false);
    await wires[service].open();
    expect(await store.read(['walk/a'])).toMatchObject({ 'walk/a': { a: 1 } });
    expect(await probe(store)).toBe(true);
  });

  it('is waited for three seconds where it says nothing, and used again after', async () => {
    await store.write({ 'walk/a': { a: 1 } });
    wires[service].fallSilent();
    const silent = expect(store.read(['walk/a'])).rejects.toThrow('The storage does not answer.');
    await clock.pass(3_000);
    await silent;
    await expect(store.read(['walk/a'])).rejects.toThrow('a moment ago');
    await wires[service].open();
    await wires[service].cut();
    await wires[service].open();
    await clock.pass(6_000);
    expect(await store.read(['walk/a'])).toMatchObject({ 'walk/a': { a: 1 } });
  });

  it('is judged by the doctor: reached or not, and what to do', async () => {
    const judged = () => checkStorage(settingsOf(service), Date.now);
    expect(await judged()).toMatchObject([{ result: 'fine' }]);
    await wires[service].cut();
    expect(await judged()).toEqual([
      {
        check: 'storage',
        result: 'fault',
        sentence: expect.stringMatching(
          /does not take writes \([^)]+\): check .*firewall lets this computer in\.$/,
        ),
      },
    ]);
  });

  it('does not let a wrong key in, which the doctor names', async () => {
    const wrong = Buffer.alloc(64, 'another key').toString('base64');
    const settings: StorageSettings =
      service === 'cosmos'
        ? ({ ...settingsOf('cosmos'), engine: 'cosmos', key: wrong } as StorageSettings)
        : {
            engine: 'azure-blob',
            container: 'liaison',
            account: { connectionString: azuriteAt(azurite.port, wrong) },
          };
    expect(await checkStorage(settings, Date.now)).toMatchObject([
      {
        result: 'fault',
        sentence: expect.stringMatching(/lets this account not in \(40[13]\): give the identity/),
      },
    ]);
  });
});

describe('Cosmos DB', () => {
  beforeEach(() => wires.cosmos.open());

  it('that is too busy for a moment is asked again, and for longer is a failure', async () => {
    const store = await openStore(settingsOf('cosmos'));
    await store.write({ 'walk/busy': { a: 1 } });
    cosmos.throttled = 2;
    await store.write({ 'walk/busy': { a: 2 } });
    expect(await store.read(['walk/busy'])).toMatchObject({ 'walk/busy': { a: 2 } });
    cosmos.throttled = 100;
    const failed = await store
      .write({ 'walk/busy': { a: 3, eTag: absent } })
      .catch((error: unknown) => error);
    cosmos.throttled = 0;
    expect(failed).not.toBeInstanceOf(ConflictError);
    expect(failed).toMatchObject({ code: 429 });
    await store.close();
  });

  it.each([
    ['is not there', 'none', null, /has no container none in liaison/],
    ['never forgets', 'for-good', {}, /time to live to “on \(no default\)”/],
    [
      'is divided otherwise',
      'otherwise',
      { defaultTtl: -1, partitionKey: { paths: ['/realId'], kind: 'Hash', version: 2 } },
      /another partition key than \/id/,
    ],
  ])('whose container %s is not used, and the doctor says why', async (_, container, form, sentence) => {
    if (form !== null) cosmos.addContainer(`liaison/${container}`, form);
    const settings = { ...settingsOf('cosmos'), container } as StorageSettings;
    const store = await openStore(settings);
    await expect(store.write({ 'walk/a': { a: 1 } })).rejects.toThrow(sentence);
    await store.close();
    expect(await checkStorage(settings, Date.now)).toMatchObject([
      { result: 'fault', sentence: expect.stringMatching(sentence) },
    ]);
    expect([...cosmos.items.keys()].filter((at) => at.startsWith(`liaison/${container}/`))).toEqual([]);
  });

  it('is what `npm run state` works on, from the environment', async () => {
    const program = inProject('dist/src/cli/state.js');
    const store = await openStore(settingsOf('cosmos'));
    await store.write({ 'profile/msteams/29%3Aalex': { side: '2016' } });
    await store.close();
    const environment = {
      LIAISON_STORAGE: `cosmos:http://127.0.0.1:${wires.cosmos.port}/liaison/state`,
      AZURE_COSMOS_KEY: cosmos.key,
    };
    const state = async (...args: string[]) =>
      (await promisify(execFile)(process.execPath, [program, ...args], { env: environment })).stdout;
    expect(JSON.parse(await state('export', '29:alex')).records).toEqual({
      'profile/msteams/29%3Aalex': { side: '2016' },
    });
    expect(await state('forget', '29:alex')).toMatch(/^1 records deleted/);
    expect(JSON.parse(await state('export', '29:alex')).records).toEqual({});
  });
});
