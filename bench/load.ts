/**
 * Load and chaos on one process with durable storage: `npm run bench:load -- [seconds] [messages a second]`.
 * A connector of our own takes the replies; in later rounds it answers 429, 503, slowly, or not at all. Each question has
 * to have one answer, none two, and the memory must not grow. What was lost is listed with its reason: what the request
 * came back with, and what the server logged about it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { BotProcess } from './bot-process';
import { type ConnectorStandIn, openConnector } from './connector';
import { median, percentile } from './measure';
import { Moods, moods } from './moods';
import { activityOf, attempt, type Brought, closeTraffic } from './traffic';

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

interface Stage {
  bot: BotProcess;
  connector: ConnectorStandIn;
}

const received = new Moods();
/** What the server logged about an activity, in few words. */
const logged = new Map<string, string[]>();
let otherLines: string[] = [];
let serial = 0;

function note(line: string): void {
  const { activityId, msg, error, code, status } = JSON.parse(line) as Record<string, unknown>;
  const about = [msg, error, code, status].filter((part) => part !== null && part !== undefined).join(' ');
  if (typeof activityId === 'string') logged.set(activityId, [...(logged.get(activityId) ?? []), about]);
  else otherLines.push(about);
}

/** Brings one question as Teams does: again where it was not taken. Resolves to what each attempt came to. */
async function ask(url: string, activity: object): Promise<Brought[]> {
  const outcomes: Brought[] = [];
  for (;;) {
    const outcome = await attempt(url, activity);
    outcomes.push(outcome);
    const taken = outcome.status > 0 && outcome.status < 500;
    if (taken || outcomes.length === mostAttempts) return outcomes;
    await wait(Math.max(0, againAfterMs - outcome.ms));
  }
}

/** Of many equal lines, one with their number. */
function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([line, count]) => `  ${count} × ${line}`);
}

const inWords = (outcomes: readonly Brought[]): string =>
  outcomes.map(({ status, code, ms }) => `${status || code} after ${(ms / 1000).toFixed(0)} s`).join(', ');

/** Whether nothing was lost or doubled, and the memory stayed flat. */
async function round(
  { bot, connector }: Stage,
  name: string,
  forSeconds: number,
  perSecond: number,
): Promise<boolean> {
  const asked = new Map<string, Brought[]>();
  const open = new Set<Promise<void>>();
  const memory: number[] = [];
  const begun = performance.now();
  const cpu = bot.cpuMs;
  otherLines = [];
  const track = (work: Promise<void>) => {
    open.add(work);
    void work.then(() => open.delete(work));
  };
  for (let count = 0; count < forSeconds * perSecond; count++) {
    const due = begun + (count / perSecond) * 1000;
    if (due > performance.now()) await wait(due - performance.now());
    if (count % perSecond === 0) memory.push(bot.ownMemoryMb);
    const id = `${name}-${serial++}`;
    const text = questions[serial % questions.length] ?? '';
    const activity = activityOf('normal', connector.url, `a:${serial % conversations}`, { id, text });
    track(ask(bot.url, activity).then((outcomes) => void asked.set(id, outcomes)));
    // As Teams does with one that it thinks was lost.
    if (count % 50 === 0) track(attempt(bot.url, activity).then(() => {}));
  }
  await Promise.all(open);

  const first = [...asked.values()].flatMap(([outcome]) => (outcome ? [outcome] : []));
  const times = first.map(({ ms }) => ms);
  const at = (share: number) => percentile(times, share).toFixed(0);
  const lost = [...asked].filter(([id]) => !received.answers.has(id));
  const doubled = [...asked.keys()].filter((id) => (received.answers.get(id) ?? 0) > 1);
  const repeated = [...asked.values()].filter((outcomes) => outcomes.length > 1);
  const quarter = Math.floor(memory.length / 4);
  const growth = median(memory.slice(-quarter)) / median(memory.slice(quarter, 2 * quarter));
  console.log(
    `${name.padEnd(8)} ${asked.size} asked  lost ${lost.length}  doubled ${doubled.length}  brought again ${repeated.length}  ` +
      `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms  ` +
      `CPU ${((bot.cpuMs - cpu) / asked.size).toFixed(2)} ms each  ` +
      `memory ${memory
        .filter((_, index) => index % Math.ceil(memory.length / 10) === 0)
        .map((mb) => mb.toFixed(0))
        .join(' ')} MB, × ${growth.toFixed(2)}`,
  );
  const reasons = (id: string) => (logged.get(id) ?? ['nothing logged']).join('; ');
  const told = (id: string) => (received.apologies.has(id) ? 'the person was told' : 'nobody was told');
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
  const waiting = lost.filter(([id]) => received.mood === 'well' || !received.apologies.has(id));
  return waiting.length === 0 && doubled.length === 0 && (forSeconds < longSeconds || growth <= flat);
}

async function main(): Promise<void> {
  const connector = await openConnector(received.take);
  const bot = await BotProcess.start('file', { log: note });
  const stage = { bot, connector };
  try {
    await round(stage, 'warm', 5, 50);
    const results = [await round(stage, 'well', seconds, rate)];
    for (const mood of moods.slice(1)) {
      received.mood = mood;
      results.push(await round(stage, mood, chaosSeconds, Math.round(rate / 2)));
    }
    received.mood = 'well';
    results.push(await round(stage, 'after', chaosSeconds, rate));
    process.exitCode = results.every((good) => good) ? 0 : 1;
  } finally {
    await bot.stop();
    connector.close();
    closeTraffic();
  }
}

void main();
