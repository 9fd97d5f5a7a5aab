import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../src/storage/memory';
import { alex, exchange, type Office, openOffice, threadOf } from '../checklist/office';
import { FakeClock } from '../support/fake-clock';

/**
 * The stand-in, under an address that counts as another computer's and leads to this one: what is sent there arrives
 * here, where it can be seen.
 */
const elsewhere = (office: Office) => office.teams.url.replace('127.0.0.1', '0.0.0.0');

let clock: FakeClock;
let office: Office;
let requests: string[];
beforeEach(async () => {
  clock = new FakeClock();
  office = await openOffice(new MemoryStore(clock.now), clock);
  requests = [];
  office.teams.refuse = (method, path) => {
    requests.push(`${method} ${path}`);
    return null;
  };
});
afterEach(() => office.close());

/** Time goes on only while something waits for it, and not for an answer under way. */
const send = (text: string, more: Record<string, unknown>, where?: object) =>
  clock.passWhile(office.send(alex, { text, serviceUrl: elsewhere(office), ...more }, where));

describe('without credentials, nothing goes to another computer', () => {
  it.each([undefined, 'normal', 'notification', 'ephemeral'])('for the delivery mode %s', async (mode) => {
    const { status } = await send('hello', { deliveryMode: mode });
    expect([status, requests]).toEqual([403, []]);
  });

  it.each([
    ['a personal chat that is opened from a channel', threadOf(exchange), ['set up OWA']],
    ['members that are asked for', undefined, ['checklist Weekend:\n- one', 'assign 1 to Camille']],
    ['the card of a list that changes', undefined, ['checklist Weekend:\n- one', 'tick 1']],
    ['a reminder', undefined, ['checklist Weekend:\n- one', 'remind me in 5 minutes']],
  ])('for %s, where the replies come in the response', async (_, where, texts) => {
    for (const text of texts) {
      const { status, body } = await send(text, { deliveryMode: 'expectReplies' }, where);
      expect([status, (body as { activities?: unknown[] }).activities]).toEqual([200, expect.anything()]);
    }
    await clock.pass(20 * 60_000);
    // What was on its way has arrived by the time that this has: it goes over the same connection.
    await clock.passWhile(office.say(alex, 'hello'));
    expect(requests).toEqual([expect.stringMatching(/^POST .*activities/)]);
  });
});
