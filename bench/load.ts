/**
 * Load and chaos on one process with durable storage: `npm run bench:load -- [seconds] [messages a second]`.
 * A connector of our own takes the replies; in later rounds it answers 429, 503, slowly, or not at all. At the end every
 * question must have had one answer, and none two, and the memory must not have grown.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const seconds = Number(process.argv[2] ?? 300);
const rate = Number(process.argv[3] ?? 200);
const chaosSeconds = Math.max(10, Math.round(seconds / 10));
const conversations = 400;
const questions = [
  'does UCS work with Exchange 2010?',
  'la présence Outlook fonctionne-t-elle avec Exchange 2016 ?',
  'what works with Exchange Online and Skype for Business Server?',
  'is Exchange 2013 still supported?',
];

type Mood = 'well' | '429' | '503' | 'slow' | 'silent';
let mood: Mood = 'well';
const answered = new Map<string, number>();

/** Takes replies as the Bot Connector does, in the mood of the round. */
const connector = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk) => chunks.push(chunk));
  incoming.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as {
      type?: string;
      replyToId?: string;
    };
    const refuse = Math.random() < 0.3;
    if (mood === '429' && refuse) return void end(response.setHeader('retry-after', '1'), 429);
    if (mood === '503' && refuse) return void end(response, 503);
    if (mood === 'silent' && refuse && Math.random() < 0.05) return;
    if (body.type === 'message' && body.replyToId) {
      answered.set(body.replyToId, (answered.get(body.replyToId) ?? 0) + 1);
    }
    setTimeout(() => end(response, 201), mood === 'slow' ? 2_000 : 0);
  });
});

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
}

const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
let server: ChildProcess;
let url = '';
let serial = 0;

async function start(directory: string): Promise<void> {
  server = spawn(process.execPath, ['dist/src/index.js'], {
    env: { ...process.env, PORT: '0', LIAISON_STORAGE: `file:${directory}`, LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise<string>((resolve) => {
    server.stdout?.once('data', (chunk) => resolve(/http:[^ ]+\d/.exec(String(chunk))?.[0] ?? ''));
  });
}

/** Brings one question as Teams does. Resolves to its status, 0 where there was no response. */
function ask(id: string, conversation: number): Promise<{ status: number; ms: number }> {
  const { port } = connector.address() as AddressInfo;
  const body = JSON.stringify({
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${port}/`,
    from: { id: `29:${conversation}` },
    recipient: { id: '28:liaison' },
    conversation: { id: `a:${conversation}`, conversationType: 'personal' },
    text: questions[serial % questions.length],
    locale: 'en-US',
  });
  const begun = performance.now();
  return new Promise((resolve) => {
    const sent = request(`${url}/api/messages`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.on('response', (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode ?? 0, ms: performance.now() - begun });
      });
    });
    sent.on('error', () => resolve({ status: 0, ms: performance.now() - begun }));
    sent.end(body);
  });
}

const memoryMb = (): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024;

/** User and system time of the server, in ticks of ten milliseconds (proc(5), fields 14 and 15). */
function cpuMs(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function round(name: string, forSeconds: number, perSecond: number): Promise<boolean> {
  const times: number[] = [];
  const asked: string[] = [];
  const failed = new Map<number, number>();
  const open = new Set<Promise<unknown>>();
  const memory: number[] = [];
  const begun = performance.now();
  const cpu = cpuMs();
  for (let count = 0; count < forSeconds * perSecond; count++) {
    const due = begun + (count / perSecond) * 1000;
    if (due > performance.now()) await wait(due - performance.now());
    if (count % (perSecond * 10) === 0) memory.push(memoryMb());
    const id = `${name}-${serial++}`;
    const conversation = serial % conversations;
    asked.push(id);
    const one = ask(id, conversation).then(({ status, ms }) => {
      times.push(ms);
      if (status !== 200) failed.set(status, (failed.get(status) ?? 0) + 1);
    });
    // As Teams does with one that it thinks was lost.
    if (count % 50 === 0) open.add(ask(id, conversation));
    open.add(one);
    void one.then(() => open.delete(one));
  }
  await Promise.all(open);
  memory.push(memoryMb());
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(0);
  const lost = asked.filter((id) => !answered.has(id)).length;
  const doubled = asked.filter((id) => (answered.get(id) ?? 0) > 1).length;
  const refused = [...failed].map(([status, count]) => `${status}×${count}`).join(' ') || 'none';
  console.log(
    `${name.padEnd(8)} ${asked.length} asked  lost ${lost}  doubled ${doubled}  not 200: ${refused}  ` +
      `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms  ` +
      `CPU ${((cpuMs() - cpu) / asked.length).toFixed(2)} ms each  memory ${memory.map((mb) => mb.toFixed(0)).join(' ')} MB`,
  );
  return lost === 0 && doubled === 0;
}

async function main(): Promise<void> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-load-'));
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  await start(directory);
  try {
    await round('warm', 5, 50);
    const well = await round('well', seconds, rate);
    const chaos: Mood[] = ['429', '503', 'slow', 'silent'];
    const results: boolean[] = [];
    for (mood of chaos) results.push(await round(mood, chaosSeconds, Math.round(rate / 2)));
    mood = 'well';
    results.push(await round('after', chaosSeconds, rate));
    process.exitCode = well && results.at(-1) ? 0 : 1;
  } finally {
    server.kill('SIGTERM');
    connector.close();
    connector.closeAllConnections();
    agent.destroy();
    rmSync(directory, { recursive: true, force: true });
  }
}

void main();
