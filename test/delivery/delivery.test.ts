import { beforeEach, describe, expect, it } from '@jest/globals';
import { Delivery, DeliveryFullError } from '../../src/delivery/delivery';
import { teamsLimits } from '../../src/delivery/thread-limit';
import { FakeClock } from '../support/fake-clock';

let clock: FakeClock;
let delivery: Delivery;
let events: { throttled: number; retried: (number | null)[] };
let start: number;
beforeEach(() => {
  clock = new FakeClock();
  start = clock.now();
  events = { throttled: 0, retried: [] };
  delivery = new Delivery(
    teamsLimits,
    clock,
    { throttled: () => events.throttled++, retried: (status) => events.retried.push(status) },
    () => 1,
  );
});

const failure = (statusCode: number | undefined, more: object = {}) =>
  Object.assign(new Error(`status ${statusCode}`), { statusCode }, more);
const retryAfter = (seconds: string) => ({ response: { headers: { get: () => seconds } } });

/** A connector that answers as it is told to, then well; it notes when it was asked. */
function connector(...answers: Error[]) {
  const asked: number[] = [];
  return {
    asked,
    request: async () => {
      asked.push(clock.now() - start);
      const next = answers.shift();
      if (next) throw next;
      return 'sent';
    },
  };
}

describe('the limits of Teams', () => {
  it('let seven go in a second, and eight in two', async () => {
    const { request, asked } = connector();
    const all = Promise.all(Array.from({ length: 10 }, () => delivery.send('a:1', request)));
    await clock.pass(10_000);
    await all;
    expect(asked).toEqual([0, 0, 0, 0, 0, 0, 0, 1000, 2000, 2000]);
    expect(events.throttled).toBeGreaterThan(0);
  });

  it('let sixty go in half a minute', async () => {
    const { request, asked } = connector();
    for (let count = 0; count < 70; count++) {
      const sent = delivery.send('a:1', request);
      await clock.pass(300);
      if (count < 60) await sent;
    }
    await clock.pass(60_000);
    expect(asked[59]).toBeLessThan(30_000);
    expect(asked[60]).toBeGreaterThanOrEqual(30_000);
  });

  it('hold for one conversation, not for another', async () => {
    const { request } = connector();
    const busy = Promise.all(Array.from({ length: 9 }, () => delivery.send('a:1', request)));
    expect(await delivery.send('a:2', request)).toBe('sent');
    await clock.pass(10_000);
    await busy;
  });
});

describe('a message that the connector refuses', () => {
  it.each([
    [429, retryAfter('3'), [0, 3000]],
    [429, {}, [0, 500]],
    [429, retryAfter('Sat, 21 Nov 2026 09:00:09 GMT'), [0, 500]],
    [412, {}, [0, 500]],
    [502, {}, [0, 500]],
    [503, {}, [0, 500]],
    [504, {}, [0, 500]],
    [undefined, { code: 'ECONNREFUSED' }, [0, 500]],
  ])('with %s %j goes again, later', async (status, more, times) => {
    const { request, asked } = connector(failure(status, more));
    const sent = delivery.send('a:1', request);
    await clock.pass(10_000);
    expect(await sent).toBe('sent');
    expect(asked).toEqual(times);
    expect(events.retried).toEqual([status ?? null]);
  });

  it.each([
    [400, {}],
    [401, {}],
    [403, {}],
    [404, {}],
    [413, {}],
    [500, {}],
    [undefined, { code: 'ECONNRESET' }],
  ])('with %s %j does not', async (status, more) => {
    const { request, asked } = connector(failure(status, more));
    await expect(delivery.send('a:1', request)).rejects.toThrow(/status/);
    expect(asked).toEqual([0]);
  });

  it('again and again waits longer each time, and is given up after eight', async () => {
    const { request, asked } = connector(...Array.from({ length: 9 }, () => failure(503)));
    const sent = expect(delivery.send('a:1', request)).rejects.toThrow('status 503');
    await clock.pass(60_000);
    await sent;
    expect(asked).toEqual([0, 500, 1500, 3500, 7500, 15500, 23500, 31500]);
  });

  it('with 429 again and again comes back as often as it was told to, within a minute', async () => {
    const throttled = Array.from({ length: 9 }, () => failure(429, retryAfter('2')));
    const { request, asked } = connector(...throttled);
    const sent = delivery.send('a:1', request);
    await clock.pass(60_000);
    expect(await sent).toBe('sent');
    expect(asked).toHaveLength(10);
    expect(asked.at(-1)).toBe(18_000);

    const { request: never, asked: attempts } = connector(
      ...Array.from({ length: 99 }, () => failure(429, retryAfter('9'))),
    );
    const given = expect(delivery.send('a:2', never)).rejects.toThrow('status 429');
    await clock.pass(120_000);
    await given;
    expect(attempts).toHaveLength(7);
  });

  it('for longer than anybody waits is given up at once', async () => {
    const { request, asked } = connector(failure(429, retryAfter('3600')));
    await expect(delivery.send('a:1', request)).rejects.toThrow('status 429');
    expect(asked).toEqual([0]);
  });

  it('holds back those after it, so that the order is kept', async () => {
    const order: string[] = [];
    const { request } = connector(failure(503), failure(503));
    const first = delivery.send('a:1', () => request().then(() => order.push('first')));
    const second = delivery.send('a:1', async () => order.push('second'));
    await clock.pass(10_000);
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('for good lets those after it go', async () => {
    const { request } = connector(failure(403));
    const first = delivery.send('a:1', request);
    const second = delivery.send('a:1', async () => 'second');
    await expect(first).rejects.toThrow('status 403');
    expect(await second).toBe('second');
  });
});

it('sends nothing that has waited for longer than a minute behind others', async () => {
  const begun: number[] = [];
  const slow = async () => {
    begun.push(clock.now() - start);
    await clock.wait(15_000);
  };
  const sent = Promise.allSettled(Array.from({ length: 10 }, () => delivery.send('a:1', slow)));
  await clock.pass(200_000);
  expect(begun).toEqual([0, 15_000, 30_000, 45_000, 60_000]);
  const refused = (await sent).flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused).toEqual(Array(5).fill(expect.any(DeliveryFullError)));
});

it('refuses what would wait behind fifty others', async () => {
  const never = () => new Promise<never>(() => {});
  for (let count = 0; count < 50; count++) void delivery.send('a:1', never);
  await expect(delivery.send('a:1', never)).rejects.toThrow(DeliveryFullError);
  expect(delivery.waiting).toBe(50);
});
