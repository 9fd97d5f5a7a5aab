/**
 * Where the processor time of a question goes, by package and by room, beside the echo: `--cpu-prof` over the same
 * messages. `npm run bench -- profile`
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { type BotName, BotProcess, botNames } from './bot-process';
import { openConnector } from './connector';
import { table } from './table';
import { activityOf, closeTraffic, drive, questions } from './traffic';

const MESSAGES = 2_000;
const MOST = 16;

/** The part of a V8 profile that is read: samples of a tree of calls, and the microseconds between them. */
const Profile = z.object({
  nodes: z.array(
    z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }) }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
type CallFrame = z.infer<typeof Profile>['nodes'][number]['callFrame'];

/** `botbuilder-core`, `src/answer`, `node`, `(garbage collector)`; null for time in which nothing ran. */
function roomOf({ functionName, url }: CallFrame): string | null {
  if (/^\((?:idle|program|root)\)$/.test(functionName)) return null;
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (installed !== undefined) return installed;
  const ours = /\/dist\/(src\/[^/.]+|[^/]+)/.exec(url)?.[1];
  if (ours !== undefined) return ours;
  if (url.startsWith('node:')) return 'Node.js';
  if (functionName === '(garbage collector)') return functionName;
  if (functionName.startsWith('RegExp')) return 'regular expressions';
  return /^write/.test(functionName) ? 'writing to sockets' : 'V8';
}

/** Milliseconds by room, without the first `skipMs`, in which the server starts and warms up. */
function shares(file: string, skipMs: number): Map<string, number> {
  const { nodes, samples, timeDeltas } = Profile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const rooms = new Map(nodes.map(({ id, callFrame }) => [id, roomOf(callFrame)]));
  const taken = new Map<string, number>();
  let at = 0;
  for (const [index, sample] of samples.entries()) {
    const delta = (timeDeltas[index] ?? 0) / 1000;
    at += delta;
    const room = rooms.get(sample);
    if (at > skipMs && room) taken.set(room, (taken.get(room) ?? 0) + delta);
  }
  return taken;
}

async function profile(name: BotName, connector: string): Promise<Map<string, number>> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-profile-'));
  const begun = performance.now();
  const bot = await BotProcess.start(name, {
    // Code that V8 moves while the profile is taken is charged to whatever lay there before.
    node: ['--cpu-prof', `--cpu-prof-dir=${directory}`, '--no-compact-code-space'],
  });
  const send = (count: number) =>
    drive(bot.url, {
      count,
      atOnce: 4,
      next: (at) => activityOf('normal', connector, `a:${at % 200}`, questions[at % questions.length] ?? {}),
    });
  await send(MESSAGES / 4);
  const warm = performance.now() - begun;
  await send(MESSAGES);
  await bot.stop();
  const [file = ''] = readdirSync(directory);
  const taken = shares(path.join(directory, file), warm);
  rmSync(directory, { recursive: true, force: true });
  return taken;
}

export async function measure(): Promise<string> {
  const connector = await openConnector();
  const echo = await profile('echo', connector.url);
  const own = await profile('memory', connector.url);
  connector.close();
  closeTraffic();
  const each = (taken: Map<string, number>, room: string): string =>
    (((taken.get(room) ?? 0) * 1000) / MESSAGES).toFixed(0);
  const sum = (taken: Map<string, number>): string =>
    (([...taken.values()].reduce((all, one) => all + one, 0) * 1000) / MESSAGES).toFixed(0);
  const rooms = [...own].sort(([, a], [, b]) => b - a).slice(0, MOST);
  return table(
    ['µs a message, normal mode', botNames.memory, botNames.echo],
    [...rooms.map(([room]) => [room, each(own, room), each(echo, room)]), ['**all**', sum(own), sum(echo)]],
  );
}
