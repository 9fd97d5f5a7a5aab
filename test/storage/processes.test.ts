import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkStorage } from '../../src/doctor/storage';
import { claim } from '../../src/storage/claim';
import { FileStore } from '../../src/storage/file';
import { StorageTakenError } from '../../src/storage/store';

const built = path.join(__dirname, '../../dist');
let base: string;
let directory: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  if (!existsSync(built)) throw new Error('These tests run the built program: call `npm run build` first.');
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

  it.each([
    ['src/index.js', []],
    ['src/cli/state.js', ['forget', '29:alex']],
  ])('is refused to %s %j, in a sentence that says what to do', async (program, args) => {
    const store = await FileStore.open(directory, Date.now);
    const { code, complaint } = await ends(program, ...args);
    await store.close();
    expect([code, complaint]).toEqual([1, taken]);
    expect(complaint).not.toMatch(/^\s+at /m);
  });

  it('can be exported meanwhile, and is so when nobody writes', async () => {
    const store = await FileStore.open(directory, Date.now);
    await store.write({ 'profile/msteams/29%3Aalex': { side: '2016' } });
    const exported = async () => JSON.parse((await ends('src/cli/state.js', 'export')).said).records;
    const records = { 'profile/msteams/29%3Aalex': { side: '2016' } };
    expect(await exported()).toEqual(records);
    await store.write({ 'walk/after': { still: 'writable' } });
    await store.close();
    expect(await exported()).toEqual({ ...records, 'walk/after': { still: 'writable' } });
  });

  it('is no fault for the doctor, who asks the server about it', async () => {
    const store = await FileStore.open(directory, Date.now);
    const [finding] = await checkStorage({ engine: 'file', directory }, Date.now);
    await store.close();
    expect(finding).toMatchObject({ result: 'fine', sentence: expect.stringMatching(/to itself.*readyz/) });
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
