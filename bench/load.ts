/**
 * Load and chaos on one process with durable storage: `npm run bench:load -- [seconds] [messages a second]`.
 * A connector of our own takes the replies; in later rounds it answers 429, 503, slowly, or not at all. Each question has
 * to have one answer, none two, and the memory must not grow. What was lost is listed with its reason: what the request
 * came back with, and what the server logged about it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './measure';
import { MoodyConnector, moods } from './moody-connector';

const seconds = Number(process.argv[2] ?? 300);
const rate = Number(process.argv[3] ?? 200);
const chaosSeconds = Math.max(10, Math.round(seconds / 10));
const conversations = 400;
/** Teams brings a message again that was not taken: after about fifteen seconds, and not for ever. */
const againAfterMs = 15_000;
const mostAttempts = 3;
/** Of the memory in the last quarter of a long round to that in the second; the heap finds its size within a minute. */
const flat = 1.1;
const longSeconds = 240;
const questions = [
  'does UCS work with Exchange 2010?',
  'la présence Outlook fonctionne-t-elle avec Exchange 2016 ?',
  'what works with Exchange Online and Skype for Business Server?',
  'is Exchange 2013 still supported?',
];

const connector = new MoodyConnector();
const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
/** What the server logged about an activity, in few words. */
const logged = new Map<string, string[]>();
let otherLines: string[] = [];
let serviceUrl = '';
let server: ChildProcess;
let url = '';
let serial = 0;

async function start(directory: string): Promise<void> {
  server = spawn(process.execPath, ['dist/src/index.js'], {
    env: { ...process.env, PORT: '0', LIAISON_STORAGE: `file:${directory}`, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => server.kill());
  if (!server.stdout) throw new Error('The server has no output.');
  url = await new Promise<string>((resolve) => {
    createInterface({ input: server.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line.startsWith('{')) note(line);
      else resolve(/http:[^ ]+\d/.exec(line)?.[0] ?? '');
    });
  });
}

function note(line: string): void {
  const { activityId, msg, error, code, status } = JSON.parse(line) as Record<string, unknown>;
  const about = [msg, error, code, status].filter((part) => part !== null && part !== undefined).join(' ');
  if (typeof activityId === 'string') logged.set(activityId, [...(logged.get(activityId) ?? []), about]);
  else otherLines.push(about);
}

interface Outcome {
  /** 0: no response. */
  status: number;
  /** Of a response that was none; else empty. */
  code: string;
  ms: number;
}

/** Brings one question once. */
function bring(id: string, conversation: number, text: string): Promise<Outcome> {
  const body = JSON.stringify({
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${conversation}` },
    recipient: { id: '28:liaison' },
    conversation: { id: `a:${conversation}`, conversationType: 'personal' },
    text,
    locale: 'en-US',
  });
  const begun = performance.now();
  const after = (status: number, code = '') => ({ status, code, ms: performance.now() - begun });
  return new Promise((resolve) => {
    const sent = request(`${url}/api/messages`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.on('response', (response) => {
      response.resume().on('end', () => resolve(after(response.statusCode ?? 0)));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(after(0, error.code ?? error.name)));
    sent.end(body);
  });
}

/** Brings one question as Teams does: again where it was not taken. Resolves to what each attempt came to. */
async function ask(id: string, conversation: number, text: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (;;) {
    const outcome = await bring(id, conversation, text);
    outcomes.push(outcome);
    const taken = outcome.status > 0 && outcome.status < 500;
    if (taken || outcomes.length === mostAttempts) return outcomes;
    await wait(Math.max(0, againAfterMs - outcome.ms));
  }
}

/** The process's own, without what of the database's file happens to be in memory (proc(5), RssAnon). */
const memoryMb = (): number =>
  Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

/** User and system time of the server, in ticks of ten milliseconds (proc(5), fields 14 and 15). */
function cpuMs(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Of many equal lines, one with their number. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([line, count]) => `  ${count} × ${line}`);
}

const inWords = (outcomes: readonly Outcome[]): string =>
  outcomes.map(({ status, code, ms }) => `${status || code} after ${(ms / 1000).toFixed(0)} s`).join(', ');

/** Whether nothing was lost or doubled, and the memory stayed flat. */
async function round(name: string, forSeconds: number, perSecond: number): Promise<boolean> {
  const asked = new Map<string, Outcome[]>();
  const open = new Set<Promise<void>>();
  const memory: number[] = [];
  const begun = performance.now();
  const cpu = cpuMs();
  otherLines = [];
  const track = (work: Promise<void>) => {
    open.add(work);
    void work.then(() => open.delete(work));
  };
  for (let count = 0; count < forSeconds * perSecond; count++) {
    const due = begun + (count / perSecond) * 1000;
    if (due > performance.now()) await wait(due - performance.now());
    if (count % perSecond === 0) memory.push(memoryMb());
    const id = `${name}-${serial++}`;
    const text = questions[serial % questions.length] ?? '';
    const conversation = serial % conversations;
    track(ask(id, conversation, text).then((outcomes) => void asked.set(id, outcomes)));
    // As Teams does with one that it thinks was lost.
    if (count % 50 === 0) track(bring(id, conversation, text).then(() => {}));
  }
  await Promise.all(open);

  const first = [...asked.values()].flatMap(([outcome]) => (outcome ? [outcome] : []));
  const times = first.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(0);
  const lost = [...asked].filter(([id]) => !connector.answers.has(id));
  const doubled = [...asked.keys()].filter((id) => (connector.answers.get(id) ?? 0) > 1);
  const repeated = [...asked.values()].filter((outcomes) => outcomes.length > 1);
  const quarter = Math.floor(memory.length / 4);
  const growth = median(memory.slice(-quarter)) / median(memory.slice(quarter, 2 * quarter));
  console.log(
    `${name.padEnd(8)} ${asked.size} asked  lost ${lost.length}  doubled ${doubled.length}  brought again ${repeated.length}  ` +
      `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms  ` +
      `CPU ${((cpuMs() - cpu) / asked.size).toFixed(2)} ms each  ` +
      `memory ${memory
        .filter((_, index) => index % Math.ceil(memory.length / 10) === 0)
        .map((mb) => mb.toFixed(0))
        .join(' ')} MB, × ${growth.toFixed(2)}`,
  );
  const reasons = (id: string) => (logged.get(id) ?? ['nothing logged']).join('; ');
  const told = (id: string) => (connector.apologies.has(id) ? 'the person was told' : 'nobody was told');
  const say = (what: string, lines: string[]) => {
    if (lines.length > 0) console.log([` ${what}:`, ...counted(lines)].join('\n'));
  };
  say(
    'lost',
    lost.map(([id, outcomes]) => `${inWords(outcomes)}; ${told(id)}; ${reasons(id)}`),
  );
  say(
    'doubled',
    doubled.map((id) => `${inWords(asked.get(id) ?? [])}; ${reasons(id)}`),
  );
  say(
    'brought again',
    repeated.map((outcomes) => inWords(outcomes)),
  );
  say('logged besides', otherLines);
  // A connector that refuses again and again, or never answers, is told to the person, who asks again; nobody waits in vain.
  const waiting = lost.filter(([id]) => connector.mood === 'well' || !connector.apologies.has(id));
  return waiting.length === 0 && doubled.length === 0 && (forSeconds < longSeconds || growth <= flat);
}

async function main(): Promise<void> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-load-'));
  serviceUrl = await connector.open();
  await start(directory);
  try {
    await round('warm', 5, 50);
    const results = [await round('well', seconds, rate)];
    for (const mood of moods.slice(1)) {
      connector.mood = mood;
      results.push(await round(mood, chaosSeconds, Math.round(rate / 2)));
    }
    connector.mood = 'well';
    results.push(await round('after', chaosSeconds, rate));
    process.exitCode = results.every((good) => good) ? 0 : 1;
  } finally {
    server.kill('SIGTERM');
    connector.close();
    agent.destroy();
    rmSync(directory, { recursive: true, force: true });
  }
}

void main();
