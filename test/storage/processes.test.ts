import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkStorage } from '../../src/doctor/storage';
import { claim } from '../../src/storage/claim';
import { FileStore } from '../../src/storage/file';
import { openStore } from '../../src/storage/open';
import { StorageTakenError } from '../../src/storage/store';
import { inProject } from '../support/project';

const built = inProject('dist');
let base: string;
let directory: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'liaison-processes-'));
  directory = base;
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

/** Another process on the same directory. */
function start(program: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [path.join(built, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PORT: '0', LIAISON_STORAGE: `file:${directory}` },
  });
  started.push(child);
  return child;
}

/** Runs one to its end. */
function ends(
  program: string,
  ...args: string[]
): Promise<{ code: number | null; said: string; complaint: string }> {
  const child = start(program, ...args);
  let [said, complaint] = ['', ''];
  child.stdout?.on('data', (part) => {
    said += part;
  });
  child.stderr?.on('data', (part) => {
    complaint += part;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said, complaint })));
}

/** A process that ticks; `acknowledged` grows by what it was told is kept. */
function writer(name: string) {
  const child = start('test/storage/writer.js', directory, name);
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => acknowledged.push(line));
  return {
    acknowledged,
    reached: (count: number) =>
      new Promise<void>((resolve) => {
        lines.on('line', () => acknowledged.length >= count && resolve());
      }),
    killed: async () => {
      const closed = new Promise((resolve) => lines.once('close', resolve));
      child.kill('SIGKILL');
      await closed;
    },
  };
}

const ticksIn = async (store: FileStore): Promise<string[]> =>
  (await store.read(['checklist/shared']))['checklist/shared'].ticks;

it('keeps every acknowledged write, however often it is killed, and after a power cut', async () => {
  const acknowledged: string[] = [];
  for (const name of ['first', 'second', 'third', 'fourth']) {
    const one = writer(name);
    await one.reached(30);
    await one.killed();
    acknowledged.push(...one.acknowledged);
  }
  const copy = path.join(directory, 'copy');
  mkdirSync(copy);
  cpSync(path.join(directory, 'data.mdb'), path.join(copy, 'data.mdb'));

  const store = await FileStore.open(directory, Date.now);
  expect(await ticksIn(store)).toEqual(expect.arrayContaining(acknowledged));
  await store.write({ 'walk/after': { still: 'writable' } });
  await store.close();

  // What is on the disk: LMDB forgets what was visible and not yet flushed.
  process.env.LMDB_RESTORE = 'safe';
  const restored = await FileStore.open(copy, Date.now);
  delete process.env.LMDB_RESTORE;
  const ticks = await ticksIn(restored);
  await restored.close();
  expect(ticks).toEqual(expect.arrayContaining(acknowledged));
  expect(new Set(ticks).size).toBe(ticks.length);
});

describe('a directory that a process writes to', () => {
  const taken = expect.stringMatching(/^The directory .* is in use: .*Stop that one.*azure-blob:/);

  it('is refused to others while that one lives, and free once it was killed', async () => {
    const one = writer('one');
    await one.reached(1);
    await expect(FileStore.open(directory, Date.now)).rejects.toThrow(StorageTakenError);
    await one.killed();
    const store = await FileStore.open(directory, Date.now);
    expect(await ticksIn(store)).toEqual(expect.arrayContaining(one.acknowledged));
    await store.close();
  });

  it('is free again when it was given free', async () => {
    await (await FileStore.open(directory, Date.now)).close();
    await (await FileStore.open(directory, Date.now)).close();
  });

  it('is refused to a second server, in a sentence that says what to do', async () => {
    const store = await FileStore.open(directory, Date.now);
    const { code, complaint } = await ends('src/index.js');
    await store.close();
    expect([code, complaint]).toEqual([1, taken]);
    expect(complaint).not.toMatch(/^\s+at /m);
  });

  it('is exported, written to and looked at by way of that process, and without one as well', async () => {
    const alex = { 'profile/msteams/29%3Aalex': { side: '2016' } };
    const other = { 'walk/msteams/a%3Acamille': { step: 1 } };
    const state = async (...args: string[]) => (await ends('src/cli/state.js', ...args)).said;
    const exported = async () => JSON.parse(await state('export')).records;
    const works = { result: 'fine', sentence: expect.stringMatching(/takes writes and refuses/) };
    const store = await FileStore.open(directory, Date.now);
    await store.write({ ...alex, ...other });
    expect(await exported()).toEqual({ ...alex, ...other });
    expect(await checkStorage({ engine: 'file', directory }, Date.now)).toMatchObject([works]);
    expect(await state('forget', '29:alex')).toMatch(/^1 records deleted/);
    expect(await store.read(Object.keys(alex))).toEqual({});
    await store.close();
    expect(await exported()).toEqual(other);
    expect(await state('forget', 'a:camille')).toMatch(/^1 records deleted/);
    expect(await checkStorage({ engine: 'file', directory }, Date.now)).toMatchObject([works]);
  });

  it('tells a command that was asking when it ended', async () => {
    const one = writer('one');
    await one.reached(1);
    const beside = await openStore({ engine: 'file', directory }, { beside: true });
    expect(await beside.read(['checklist/shared'])).toMatchObject({ 'checklist/shared': expect.anything() });
    await one.killed();
    await expect(beside.read(['checklist/shared'])).rejects.toThrow(StorageTakenError);
    await beside.close();
  });

  it.each([
    ['', ''],
    [' in which there is no room for a socket', 'deep/'.repeat(30)],
  ])('goes to one of many that start at once beside what a killed one left%s', async (_, below) => {
    directory = path.join(directory, below);
    mkdirSync(directory, { recursive: true });
    const dead = writer('dead');
    await dead.reached(1);
    await dead.killed();
    const claims = await Promise.all(Array.from({ length: 8 }, () => claim(directory)));
    expect(claims.filter((one) => one !== null)).toHaveLength(1);
    for (const release of claims) await release?.();
  });
});
