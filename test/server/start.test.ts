import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { inProject } from '../support/project';

const program = inProject('dist/src/index.js');
const started: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A Liaison keeps its state where it is started, and a developer's may be running here. */
function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-start-'));
  folders.push(folder);
  return folder;
}

/** Runs what `npm start` runs, in an environment of its own, up to its first line on either stream. */
function start(environment: Record<string, string>, folder = newFolder()) {
  const child = spawn(process.execPath, [program], { env: environment, cwd: folder });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)));
    child.stderr.once('data', (chunk) => resolve(String(chunk)));
  });
  return { child, ended, said };
}

describe('npm start', () => {
  it('says in one line where to look, answers there, and stops when asked to', async () => {
    const { child, ended, said } = start({ PORT: '0' });
    const line = await said;
    expect(line).toMatch(/^Liaison is ready: open http:\/\/127\.0\.0\.1:\d+\/ .*\n$/);
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    expect((await fetch(`${url}healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says what to do when the port is taken', async () => {
    const first = start({ PORT: '0' });
    const port = /:(\d+)\//.exec(await first.said)?.[1] ?? '';
    const second = start({ PORT: port });
    expect(await second.said).toMatch(`Port ${port} is taken`);
    expect(await second.ended).toBe(1);
  });

  it('says what to do when its state is in use by another one', async () => {
    const folder = newFolder();
    await start({ PORT: '0' }, folder).said;
    const second = start({ PORT: '0' }, folder);
    expect(await second.said).toMatch(/\.liaison is in use.*LIAISON_STORAGE=file:DIRECTORY/);
    expect(await second.ended).toBe(1);
  });

  it('names what is wrong with the configuration, without a stack', async () => {
    const { said, ended } = start({ HOST: '0.0.0.0' });
    expect(await said).toMatch(/^Liaison cannot start: .*\n {2}- HOST is 0\.0\.0\.0/);
    expect(await said).not.toMatch(/\n\s+at /);
    expect(await ended).toBe(1);
  });
});
