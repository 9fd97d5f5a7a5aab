import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage, type StoreItems } from 'botbuilder';
import { alex, exchange, type Office, openOffice, threadOf } from '../checklist/office';
import type { Refusal, Sent } from '../checklist/teams-stand-in';
import { FakeClock } from '../support/fake-clock';

/** A storage that takes its time, by the clock of the test. */
class Slow extends MemoryStorage {
  takes = 0;
  override async read(keys: string[]): Promise<StoreItems> {
    if (this.takes > 0) await clock.wait(this.takes);
    return super.read(keys);
  }
}

let clock: FakeClock;
let storage: Slow;
let office: Office;
beforeEach(async () => {
  clock = new FakeClock();
  storage = new Slow();
  office = await openOffice(storage, clock);
});
afterEach(async () => {
  storage.takes = 0;
  await clock.passWhile(office.close());
});

const textOf = (sent: Sent | undefined) => sent?.activity.value?.text ?? sent?.activity.text;
const kinds = (sent: Sent[]) => sent.map(({ activity }) => activity.type);
const inChannel = threadOf(`${exchange};messageid=1`);
const post =
  'post the checklist for partner applications with Exchange 2019 and SfB Server 2019 to the Exchange channel';
const question = 'does UCS work with Exchange 2010?';

describe('an answer', () => {
  it.each([
    [100, ['message']],
    [2_000, ['typing', 'message']],
    [9_000, ['typing', 'message']],
  ])('for which each look into the storage takes %d ms arrives as %j', async (takes, expected) => {
    storage.takes = takes;
    const sent = await clock.passWhile(office.say(alex, question));
    // Time for a sign that would come too late.
    await clock.pass(5_000);
    expect(kinds(office.teams.in(sent[0]?.conversation ?? ''))).toEqual(expected);
    expect(textOf(sent.at(-1))).toMatch(/unified contact store/i);
  });

  it('waits for the sign before it, however slowly Teams takes that, and is not kept by one that is refused', async () => {
    storage.takes = 2_000;
    const arrived: string[] = [];
    office.teams.arrives = async ({ type }) => {
      if (type === 'typing') await clock.wait(4_000);
      arrived.push(type);
    };
    await clock.passWhile(office.say(alex, question));
    expect(arrived).toEqual(['typing', 'message']);
    let typed = 0;
    office.teams.arrives = async () => {};
    office.teams.refuse = (_method, _path, { type }) =>
      type === 'typing' ? { status: typed++ === 0 ? 503 : 500 } : null;
    expect(kinds(await clock.passWhile(office.say(alex, question)))).toEqual(['message']);
    expect(typed).toBe(1);
  });
});

describe('what opens a conversation', () => {
  const setup = 'set up the unified contact store for Exchange 2016 and SfB Server 2019';

  /** Refuses the first so many attempts to open one, and notes when each came. */
  function refusing(times: number, refusal: Refusal): number[] {
    const begun = clock.now();
    const attempts: number[] = [];
    office.teams.refuse = (method, path) => {
      if (method !== 'POST' || path !== '/v3/conversations') return null;
      attempts.push(clock.now() - begun);
      return attempts.length <= times ? refusal : null;
    };
    return attempts;
  }

  it.each([
    ['a personal chat, from a channel', setup, inChannel, 'a:alex', /./],
    ['a post in a channel, from a chat', post, undefined, exchange, /^Posted to Exchange/],
  ])('%s, waits as long as Teams asks for', async (_, text, where, opened, said) => {
    await office.install();
    const attempts = refusing(1, { status: 429, retryAfter: '7' });
    const sent = await clock.passWhile(office.say(alex, text, where));
    expect(attempts).toHaveLength(2);
    expect(attempts[1]).toBeGreaterThanOrEqual(7_000);
    expect(kinds(office.teams.in(opened)).filter((type) => type === 'message')).not.toEqual([]);
    expect(textOf(sent.at(-1))).toMatch(said);
  });

  it('goes again after a 503, later each time', async () => {
    const attempts = refusing(3, { status: 503 });
    await clock.passWhile(office.say(alex, setup, inChannel));
    const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
    expect(pauses).toHaveLength(3);
    expect(pauses[2]).toBeGreaterThan(pauses[0] ?? Number.NaN);
    expect(office.teams.in('a:alex')).not.toEqual([]);
  });

  it('does not where Teams forbids it: the person is given the link', async () => {
    const attempts = refusing(9, { status: 403, code: 'BotNotInConversationRoster' });
    const [reply] = await clock.passWhile(office.say(alex, setup, inChannel));
    expect(attempts).toHaveLength(1);
    expect(reply?.activity.text).toMatch(/teams\.microsoft\.com\/l\/chat/);
  });
});

describe('who is in a conversation', () => {
  it.each([
    ['one of them', /\/members\//, post, undefined, /^Posted to Exchange/],
    ['all of them', /\/pagedmembers$/, 'assign 1 to Camille', inChannel, /Camille/],
  ])('%s, is asked for again as late as Teams says', async (_, path, text, where, said) => {
    await office.install();
    await clock.passWhile(office.say(alex, 'checklist: check the backup; tell the helpdesk', inChannel));
    const attempts: number[] = [];
    office.teams.refuse = (method, at) => {
      if (method !== 'GET' || !path.test(at)) return null;
      attempts.push(clock.now());
      return attempts.length === 1 ? { status: 429, retryAfter: '7' } : null;
    };
    const sent = await clock.passWhile(office.say(alex, text, where));
    expect(attempts.length).toBeGreaterThan(1);
    expect((attempts[1] ?? 0) - (attempts[0] ?? 0)).toBeGreaterThanOrEqual(7_000);
    expect(textOf(sent.at(-1))).toMatch(said);
  });
});
