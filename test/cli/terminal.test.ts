import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inProject } from '../support/project';

const programs = inProject('dist/src/cli');
const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-cli-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  said: string;
  complaint: string;
}

/** Runs a command. `reads: false`: whoever reads its output has seen enough, as `| head` has. */
function ends(line: readonly string[], { input = '', reads = true } = {}): Promise<Ended> {
  const [name = '', ...args] = line;
  const child = spawn(process.execPath, [path.join(programs, `${name}.js`), ...args], {
    env: { LIAISON_STORAGE: `file:${directory}` },
  });
  if (!reads) child.stdout.destroy();
  let [said, complaint] = ['', ''];
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    complaint += part;
  });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said, complaint })));
}

describe('a command', () => {
  it.each([
    [['ask', '--json'], 'help\nhelp\nhelp\n'],
    [['state', 'export'], ''],
  ])('%j is content with a reader who has seen enough', async (line, input) => {
    expect(await ends(line, { input, reads: false })).toEqual({ code: 0, said: '', complaint: '' });
  });

  it.each([
    ['a question', 'my password is Sommer2026!, do photos work?'],
    ['a line that cannot be read', '{"question": "is this right?", "password": Sommer2026!}'],
  ])('ask --json prints no password that it was given: %s', async (_, input) => {
    const { said } = await ends(['ask', '--json'], { input });
    expect(said).toContain('"question":');
    expect(said).not.toContain('Sommer2026');
  });

  it.each([
    [['ask', '--nonsense'], /^Unknown option '--nonsense'.*\n\nUsage:/s],
    [['check', '--lang', 'de'], /^--lang: "de" should be one of en, fr\.\n\nUsage: npm run --silent check/],
  ])('%j says what would be right, without a stack, and ends with 2', async (line, complaint) => {
    const ended = await ends(line);
    expect(ended).toEqual({ code: 2, said: '', complaint: expect.stringMatching(complaint) });
    expect(ended.complaint).not.toMatch(/^\s+at /m);
  });
});
