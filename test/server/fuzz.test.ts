import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixture, postJson } from '../support/activity';
import { type Running, startServer } from './support';

/** `FUZZ=10000 npm run jest -- test/server/fuzz` for more of them. */
const numRuns = Number(process.env.FUZZ ?? 3_000);
const atOnce = 25;

let running: Running;
beforeAll(async () => {
  running = await startServer();
});
afterAll(() => running.close());

const fixtures = [
  'personal-message',
  'group-message',
  'channel-message',
  'installed',
  'members-added',
  'colleague-added',
  'message-edited',
  'message-deleted',
  'reaction',
  'card-submit',
  'card-execute',
].map(fixture);

const fields = [
  ...new Set(fixtures.flatMap((activity) => Object.keys(activity))),
  'action',
  'name',
  'value',
  'replyToId',
  'membersRemoved',
  'reactionsRemoved',
  'topicName',
  'relatesTo',
  'callerId',
  '__proto__',
  'constructor',
  'toString',
];
const types = ['message', 'invoke', 'event', 'conversationUpdate', 'installationUpdate', 'messageReaction'];
const names = ['adaptiveCard/action', 'task/fetch', 'composeExtension/query', 'signin/verifyState', 'x'];

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('<at>Liaison</at>', '&nbsp;', '\u0000', '__proto__', '../../etc', '{{x}}', "'; --", 'help'),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  word,
  fc.constantFrom(null, 0, -1, 1e308, true, [], {}, [null], [[]], { id: 5 }, { id: null }, ''),
  fc.constantFrom<unknown>({ action: { data: { kind: 'ask', say: 'x' } } }, { kind: 'ask', say: '' }),
);
/** Half of them differ in one field only, which gets further in. */
const change = fc.array(fc.tuple(fc.constantFrom(...fields), anything), { minLength: 0, maxLength: 3 });

const activity = fc
  .record({
    base: fc.constantFrom(...fixtures),
    change,
    type: fc.option(fc.constantFrom(...types), { nil: undefined }),
    name: fc.option(fc.constantFrom(...names), { nil: undefined }),
    text: fc.option(word, { nil: undefined }),
    room: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ base, change, type, name, text, room }) => {
    const conversation = { ...(base.conversation as object), id: `room-${room}` };
    const said = text === undefined ? {} : { text: `${text} §${room}§` };
    const given = Object.fromEntries(change.filter(([field]) => field !== 'conversation'));
    const asked = Object.fromEntries(Object.entries({ type, name }).filter(([, value]) => value));
    return { ...base, ...asked, ...said, ...given, conversation, deliveryMode: 'expectReplies' };
  });

it('takes any activity without a failure of its own, and mixes up no two conversations', async () => {
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  const bring = async (body: object) => {
    const response = await postJson(`${running.url}/api/messages`, body);
    const text = await response.text();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    // 501 is the protocol's word for an invoke that nobody handles.
    if (response.status >= 500 && response.status !== 501) failures.push(JSON.stringify(body));
    if (/node_modules|\bat .*\.[jt]s:\d/.test(text)) failures.push(text);
  };
  const samples = fc.sample(activity, { numRuns, seed: 20261121 });
  for (let start = 0; start < samples.length; start += atOnce) {
    await Promise.all(samples.slice(start, start + atOnce).map(bring));
  }
  expect(failures.slice(0, 3)).toEqual([]);
  // A failed turn is told to the person with status 200.
  expect(running.logged.filter((line) => line.includes(' failed"')).slice(0, 3)).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(numRuns / 10);
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();

  const roomsOf = (text: string) => [...text.matchAll(/§(\d+)§/g)].map(([, room]) => room);
  for (const { question, context } of running.brain.asked) {
    const [room] = roomsOf(question);
    const remembered = new Set(roomsOf((context?.terms ?? []).join()));
    if (room !== undefined) remembered.delete(room);
    else if (remembered.size <= 1) remembered.clear();
    expect([...remembered]).toEqual([]);
  }
  expect(running.logged.join('')).not.toMatch(/§|Alex Morgan/);
}, 120_000);
