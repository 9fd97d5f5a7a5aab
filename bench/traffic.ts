import { Agent, request } from 'node:http';
import { Language } from '../src/contract';
import { median, percentile } from './measure';
import { questionsIn } from './questions';

export type Mode = 'expectReplies' | 'normal';

const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
export const closeTraffic = (): void => agent.destroy();

/** What begins something that goes on after its answer has scenes of its own. */
const ordinary = (intents: readonly string[] = []): boolean =>
  !intents.some((intent) => ['setup', 'checklist', 'control'].includes(intent));

/** Ordinary questions of both languages, one after the other: no script, no empty line. */
const byLanguage = Language.options.map((language) =>
  questionsIn(language)
    .filter(({ question, intents }) => ordinary(intents) && question.length > 20 && question.length < 200)
    .slice(0, 100)
    .map(({ question }) => ({ text: question, locale: language === 'fr' ? 'fr-FR' : 'en-US' })),
);
export const questions = (byLanguage[0] ?? []).flatMap((english, at) => [
  english,
  ...(byLanguage[1]?.[at] ? [byLanguage[1][at]] : []),
]);

let serial = 0;

/** An activity as Teams brings it; `more` overrides. */
export const activityOf = (mode: Mode, serviceUrl: string, conversation: string, more: object): object => ({
  type: 'message',
  id: `m${serial++}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${conversation}`, name: 'Lea', aadObjectId: `object-${conversation}` },
  recipient: { id: '28:liaison', name: 'Liaison' },
  conversation: { id: conversation, conversationType: 'personal', tenantId: 'tenant' },
  channelData: { tenant: { id: 'tenant' } },
  textFormat: 'plain',
  locale: 'en-US',
  entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Windows' }],
  ...(mode === 'expectReplies' ? { deliveryMode: 'expectReplies' } : {}),
  ...more,
});

export interface Brought {
  /** 0: no response. */
  status: number;
  /** Of a response that was none; else empty. */
  code: string;
  body: string;
  ms: number;
}

/** Brings one activity, whatever it comes to. */
export function attempt(url: string, activity: object): Promise<Brought> {
  const body = JSON.stringify(activity);
  const begun = performance.now();
  return new Promise((resolve) => {
    const sent = request(`${url}/api/messages`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    const done = (status: number, code: string, body: string) =>
      resolve({ status, code, body, ms: performance.now() - begun });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done(response.statusCode ?? 0, '', Buffer.concat(chunks).toString()));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => done(0, error.code ?? error.name, ''));
    sent.end(body);
  });
}

/** Brings one activity. Throws for any status but 200. */
export async function bring(url: string, activity: object): Promise<Brought> {
  const brought = await attempt(url, activity);
  const { status, code, body } = brought;
  if (status !== 200) throw new Error(`${status || code}: ${body.slice(0, 300)}`);
  return brought;
}

export interface Load {
  count: number;
  /** Senders, each of which waits for its response before it sends again. */
  atOnce: number;
  next(serial: number, sender: number): object;
}

export interface Measured {
  /** Messages a second. */
  rate: number;
  p50: number;
  p99: number;
}

/** Brings `count` activities, and measures from sending to the whole response. */
export async function drive(url: string, { count, atOnce, next }: Load): Promise<Measured> {
  const times: number[] = [];
  let begunAlready = 0;
  const begun = performance.now();
  const senders = Array.from({ length: atOnce }, async (_, sender) => {
    while (begunAlready < count) times.push((await bring(url, next(begunAlready++, sender))).ms);
  });
  await Promise.all(senders);
  const seconds = (performance.now() - begun) / 1000;
  return { rate: count / seconds, p50: median(times), p99: percentile(times, 0.99) };
}
