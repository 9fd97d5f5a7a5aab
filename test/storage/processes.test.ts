import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { FileStore } from '../../src/storage/file';

const program = path.join(__dirname, '../../dist/test/storage/writer.js');
let directory: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-processes-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

/** Another process that ticks; `acknowledged` grows by what it was told is kept. */
function writer(name: string) {
  if (!existsSync(program)) throw new Error('This test runs the built program: call `npm run build` first.');
  const child = spawn(process.execPath, [program, directory, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
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

it('keeps every acknowledged write of several processes, killed in the middle', async () => {
  const first = writer('first');
  const second = writer('second');
  await Promise.all([first.reached(30), second.reached(30)]);
  await first.killed();
  const third = writer('third');
  await Promise.all([second.reached(second.acknowledged.length + 30), third.reached(30)]);
  await Promise.all([second.killed(), third.killed()]);

  // What is on the disk, as after a power cut: LMDB forgets what was visible and not yet flushed.
  process.env.LMDB_RESTORE = 'safe';
  const store = new FileStore(directory, Date.now);
  delete process.env.LMDB_RESTORE;
  const { ticks } = (await store.read(['checklist/shared']))['checklist/shared'];
  await store.write({ 'walk/after': { still: 'writable' } });
  await store.close();
  for (const { acknowledged } of [first, second, third]) {
    expect(ticks).toEqual(expect.arrayContaining(acknowledged));
  }
  expect(new Set(ticks).size).toBe(ticks.length);
});
