import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ContainerClient } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { stateCommand } from '../../src/cli/state';
import { systemClock } from '../../src/clock';
import { AzureBlobStore } from '../../src/storage/azure-blob';
import { StoreBeside } from '../../src/storage/beside';
import { change, read, UnreadableRecordError } from '../../src/storage/change';
import { FileStore } from '../../src/storage/file';
import { MemoryStore } from '../../src/storage/memory';
import { openStore } from '../../src/storage/open';
import { notePerson } from '../../src/storage/person';
import { absent, ConflictError, type Store } from '../../src/storage/store';
import { type Azurite, startAzurite } from '../support/azurite';
import { CosmosStandIn } from '../support/cosmos-stand-in';

const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-storage-'));
let azurite: Azurite;
let now = Date.parse('2026-11-21T09:00:00Z');
let serial = 0;
const cosmos = new CosmosStandIn(() => now);

beforeAll(async () => {
  await cosmos.open();
  azurite = await startAzurite();
}, 30_000);

afterAll(async () => {
  azurite.stop();
  await cosmos.close();
  for (const owner of owners) await owner.close();
  rmSync(directory, { recursive: true, force: true });
});

const owners: Store[] = [];
const engines: Record<string, () => Store | Promise<Store>> = {
  memory: () => new MemoryStore(() => now),
  file: () => FileStore.open(path.join(directory, String(serial++)), () => now),
  'file, by way of the process that has it': async () => {
    const place = path.join(directory, String(serial++));
    owners.push(await FileStore.open(place, () => now));
    return new StoreBeside(place);
  },
  'azure-blob': () =>
    new AzureBlobStore(new ContainerClient(azurite.connectionString, `liaison-${serial++}`), () => now),
  cosmos: () => {
    const [database, container, { endpoint, key }] = ['liaison', `state-${serial++}`, cosmos];
    cosmos.addContainer(`${database}/${container}`);
    return openStore(
      { engine: 'cosmos', endpoint, database, container, key },
      { clock: { ...systemClock, now: () => now } },
    );
  },
};
/** Cosmos DB deletes by itself what has outlived its time. */
const sweeps = (name: string): boolean => name !== 'cosmos';

const Count = z.strictObject({ count: z.number() });
const bump = (before: z.infer<typeof Count> | null) => ({ count: (before?.count ?? 0) + 1 });
const key = 'walk/msteams/a%3A1%2Fx';

describe.each(Object.keys(engines))('the engine %s', (name) => {
  let store: Store;
  beforeAll(async () => {
    store = (await engines[name]?.()) as Store;
  });
  afterAll(() => store.close());

  const item = async (key: string) => (await store.read([key]))[key];
  const keysOf = async () => {
    const keys: string[] = [];
    for await (const key of store.keys()) keys.push(key);
    return keys.sort();
  };

  it('has nothing to begin with', async () => {
    expect(await store.read(['walk/none', 'walk/none-either'])).toEqual({});
  });

  it('gives back what was written, accents, emoji and all, with an eTag', async () => {
    const record = { text: 'Où ? « là »  🤷 \u2028\u2029\n\r', list: [1, { deep: null }], '': true };
    await store.write({ 'walk/words': record, 'walk/other': { a: 1 } });
    expect(await store.read(['walk/words', 'walk/none'])).toEqual({
      'walk/words': { ...record, eTag: expect.any(String) },
    });
  });

  it.each([undefined, '*'])('overwrites where the eTag is %s', async (eTag) => {
    await store.write({ 'walk/over': { a: 1 } });
    const before = (await item('walk/over'))?.eTag;
    await store.write({ 'walk/over': { a: 2, eTag } });
    expect(await item('walk/over')).toMatchObject({ a: 2, eTag: expect.not.stringMatching(`^${before}$`) });
  });

  it('writes with the eTag that was read, once', async () => {
    await store.write({ 'walk/once': { a: 1 } });
    const { eTag } = await item('walk/once');
    await store.write({ 'walk/once': { a: 2, eTag } });
    await expect(store.write({ 'walk/once': { a: 3, eTag } })).rejects.toThrow(ConflictError);
    expect(await item('walk/once')).toMatchObject({ a: 2 });
  });

  it.each(['0', '"0x1"', 'nonsense', ''])('refuses an eTag it never gave: %j', async (eTag) => {
    await store.write({ 'walk/foreign': { a: 1 } });
    await expect(store.write({ 'walk/foreign': { a: 2, eTag } })).rejects.toThrow(ConflictError);
  });

  it('does not bring back what was deleted', async () => {
    await store.write({ 'walk/gone': { a: 1 } });
    const { eTag } = await item('walk/gone');
    await store.delete(['walk/gone', 'walk/never']);
    await expect(store.write({ 'walk/gone': { a: 2, eTag } })).rejects.toThrow(ConflictError);
    expect(await item('walk/gone')).toBeUndefined();
    await store.write({ 'walk/gone': { a: 3 } });
    await expect(store.write({ 'walk/gone': { a: 4, eTag } })).rejects.toThrow(ConflictError);
  });

  it('makes a record only where there is none, when asked so', async () => {
    await store.write({ 'walk/new': { a: 1, eTag: absent } });
    await expect(store.write({ 'walk/new': { a: 2, eTag: absent } })).rejects.toThrow(ConflictError);
    expect(await item('walk/new')).toMatchObject({ a: 1 });
  });

  it('lets one of many make a record', async () => {
    const tries = Array.from({ length: 20 }, (_, a) => store.write({ 'turn/race': { a, eTag: absent } }));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('deletes on the condition of an eTag', async () => {
    await store.write({ 'walk/if': { a: 1 } });
    const { eTag } = await item('walk/if');
    await store.write({ 'walk/if': { a: 2 } });
    await expect(store.remove('walk/if', eTag)).rejects.toThrow(ConflictError);
    await store.remove('walk/if', (await item('walk/if')).eTag);
    expect(await item('walk/if')).toBeUndefined();
    await expect(store.remove('walk/if', eTag)).rejects.toThrow(ConflictError);
  });

  it('takes keys of any length, and lists them', async () => {
    const long = `context/msteams/${'%3A'.repeat(600)}`;
    await store.write({ [long]: { a: 1 }, [`${long}x`]: { a: 2 }, [key]: { a: 3 } });
    expect(await item(long)).toMatchObject({ a: 1 });
    expect(await keysOf()).toEqual(expect.arrayContaining([long, `${long}x`, key]));
  });

  it('forgets what has outlived its time, and makes room for it anew', async () => {
    await store.write({ 'turn/old': { a: 1 }, 'turn/older': { a: 1 }, 'walk/young': { a: 1 } });
    now += 61 * 60_000;
    expect(await store.read(['turn/old', 'walk/young'])).toEqual({ 'walk/young': expect.anything() });
    expect(await keysOf()).not.toContain('turn/old');
    await store.write({ 'turn/old': { a: 2, eTag: absent } });
    if (sweeps(name)) expect(await store.sweep()).toBeGreaterThan(0);
    expect(await store.sweep()).toBe(0);
    expect(await store.read(['turn/old', 'turn/older', 'walk/young'])).toEqual({
      'turn/old': expect.objectContaining({ a: 2 }),
      'walk/young': expect.anything(),
    });
  });

  it('loses no change of many who change the same record', async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, () => change(store, 'checklist/count', Count, bump)),
    );
    expect(results.map((result) => result?.count).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(await read(store, 'checklist/count', Count)).toEqual({ count: 40 });
  });

  it('deletes what is changed to null, and leaves what is not changed', async () => {
    await change(store, 'walk/short', Count, bump);
    const { eTag } = await item('walk/short');
    expect(await change(store, 'walk/short', Count, (before) => before)).toEqual({ count: 1 });
    expect((await item('walk/short')).eTag).toBe(eTag);
    expect(await change(store, 'walk/short', Count, () => null)).toBeNull();
    expect(await change(store, 'walk/short', Count, (before) => before)).toBeNull();
    expect(await item('walk/short')).toBeUndefined();
  });

  it('exports and forgets a person, and leaves others and what they share', async () => {
    const alex = { channel: 'msteams', id: '29:alex', aadObjectId: 'A1-object' };
    await notePerson(store, { ...alex, conversation: 'a:alex' });
    await notePerson(store, { ...alex, conversation: 'a:alex-again' });
    const list = { owner: { id: '29:camille', name: 'Camille' }, by: [{ id: '29:alex', name: 'Alex' }] };
    const own = { 'walk/msteams/a%3Aalex': { step: 3 }, 'context/msteams/19%3Agroup/29%3Aalex': { a: 1 } };
    await store.write({ ...own, 'walk/msteams/a%3Acamille': { step: 1 }, 'checklist/list/7': list });

    const exported = JSON.parse(await stateCommand(store, ['export', 'a1-OBJECT']));
    expect(exported.records).toEqual({
      ...own,
      'checklist/list/7': list,
      'person/msteams/29%3Aalex': expect.objectContaining({ conversations: ['a:alex', 'a:alex-again'] }),
    });
    expect(await stateCommand(store, ['forget', '29:alex'])).toMatch(/^3 records deleted.* 1 shared/);
    expect(JSON.parse(await stateCommand(store, ['export', '29:alex'])).records).toEqual({});
    expect(await item('checklist/list/7')).toMatchObject({
      owner: { id: '29:camille', name: 'Camille' },
      by: [{ id: 'forgotten', name: '–' }],
    });
    expect(await item('walk/msteams/a%3Acamille')).toMatchObject({ step: 1 });
    const file = path.join(directory, `${serial++}.json`);
    writeFileSync(file, JSON.stringify(exported));
    expect(await stateCommand(store, ['import', file])).toBe('4 records written.');
    expect(JSON.parse(await stateCommand(store, ['export', 'A1-object'])).records).toEqual(exported.records);
  });

  it('does not change what it cannot read', async () => {
    await store.write({ 'walk/future': { version: 9 } });
    await expect(change(store, 'walk/future', Count, bump)).rejects.toThrow(UnreadableRecordError);
    await expect(read(store, 'walk/future', Count)).rejects.toThrow(/walk has a form/);
    expect(await item('walk/future')).toMatchObject({ version: 9 });
  });
});

describe('the directory of the engine file', () => {
  const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);
  const opened = async (place: string) => {
    const store = await FileStore.open(place, () => now);
    await store.write({ 'walk/a': { a: 1 } });
    await store.close();
    return [modeOf(place), modeOf(path.join(place, 'data.mdb')), modeOf(path.join(place, 'lock.mdb'))];
  };
  let umask: number;
  beforeAll(() => {
    umask = process.umask(0);
  });
  afterAll(() => {
    process.umask(umask);
  });

  it('is made for this account alone', async () => {
    expect(await opened(path.join(directory, 'new/below'))).toEqual(['700', '600', '600']);
  });

  it.each([
    ['755', '600'],
    ['777', '660'],
    ['775', '660'],
    ['770', '660'],
    ['700', '600'],
  ])('that was there before stays at %s, and what is made in it is at %s', async (given, made) => {
    const place = path.join(directory, `given-${given}`);
    mkdirSync(place);
    chmodSync(place, Number.parseInt(given, 8));
    expect(await opened(place)).toEqual([given, made, made]);
  });
});
