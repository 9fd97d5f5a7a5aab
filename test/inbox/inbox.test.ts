import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Storage } from 'botbuilder';
import { Inbox } from '../../src/inbox/inbox';
import { MemoryStore } from '../../src/storage/memory';
import { FakeClock, settle } from '../support/fake-clock';

let clock: FakeClock;
let storage: Storage;
let seen: { duplicates: number; unguarded: number };
beforeEach(() => {
  clock = new FakeClock();
  storage = new MemoryStore(clock.now);
  seen = { duplicates: 0, unguarded: 0 };
});

const inbox = (over: Storage = storage) =>
  new Inbox<string>(over, clock, {
    duplicate: () => seen.duplicates++,
    unguarded: () => seen.unguarded++,
  });

const arrival = (id: string | null, conversation = 'a:1', more = {}) => ({
  channelId: 'msteams',
  conversation: { id: conversation },
  id,
  ...more,
});

/** Work that ends when it is told to. */
function work(result = 'done') {
  let end = (_result: string) => {};
  let fail = (_error: Error) => {};
  let begun = 0;
  return {
    run: () => {
      begun++;
      return new Promise<string>((resolve, reject) => {
        end = resolve;
        fail = reject;
      });
    },
    begun: () => begun,
    end: () => end(result),
    fail: () => fail(new Error('no')),
  };
}

const many = async (times = 20) => {
  for (let count = 0; count < times; count++) await settle();
};

describe('an activity', () => {
  it('that arrives again, during and after, is handled once, with the same result', async () => {
    const one = inbox();
    const { run, begun, end } = work();
    const results = [one.handle(arrival('1'), run), one.handle(arrival('1'), run)];
    await many();
    end();
    results.push(one.handle(arrival('1'), run));
    expect(await Promise.all(results)).toEqual(['done', 'done', 'done']);
    expect([begun(), seen.duplicates]).toEqual([1, 2]);
  });

  it('that arrives at two processes is handled by one', async () => {
    const { run, begun, end } = work();
    const results = [inbox().handle(arrival('1'), run), inbox().handle(arrival('1'), run)];
    await many();
    end();
    await many();
    await clock.pass(100);
    expect((await Promise.all(results)).sort()).toEqual(['done', undefined]);
    expect(begun()).toBe(1);
  });

  it.each([
    ['has no id', null, {}],
    ['wants its replies in the response', '1', { deliveryMode: 'expectReplies' }],
  ])('that %s is handled each time', async (_, id, more) => {
    const one = inbox();
    let count = 0;
    const run = async () => String(++count);
    await one.handle(arrival(id, 'a:1', more), run);
    expect(await one.handle(arrival(id, 'a:1', more), run)).toBe('2');
  });

  it('with the id of another conversation is another', async () => {
    const one = inbox();
    await one.handle(arrival('1', 'a:1'), async () => 'first');
    expect(await one.handle(arrival('1', 'a:2'), async () => 'second')).toBe('second');
  });

  it('that failed may come again, here and elsewhere', async () => {
    const [one, other] = [inbox(), inbox()];
    await expect(one.handle(arrival('1'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await many();
    expect(await other.handle(arrival('1'), async () => 'done')).toBe('done');
  });

  it('whose process died is taken over when the lease runs out, and not before', async () => {
    const dead = work();
    void inbox().handle(arrival('1'), dead.run);
    await many();
    const snapshot = storage;
    // Another clock for the one that died: it renews nothing any more.
    clock = new FakeClock('2026-11-21T09:00:01Z');
    const { run, begun, end } = work('taken over');
    const result = inbox(snapshot).handle(arrival('1'), run);
    await clock.pass(28_000);
    expect(begun()).toBe(0);
    await clock.pass(2_000);
    expect(begun()).toBe(1);
    end();
    expect(await result).toBe('taken over');
  });

  it('that takes long is not taken over while its process lives', async () => {
    const { run, begun, end } = work();
    const results = [inbox().handle(arrival('1'), run), inbox().handle(arrival('1'), run)];
    await many();
    await clock.pass(120_000);
    expect(begun()).toBe(1);
    end();
    await many();
    await clock.pass(1_000);
    expect((await Promise.all(results)).sort()).toEqual(['done', undefined]);
  });
});

describe('a conversation', () => {
  it('is handled in the order of arrival, one at a time', async () => {
    const one = inbox();
    const order: string[] = [];
    let at = 0;
    const run = (name: string) => async () => {
      expect(++at).toBe(1);
      await settle();
      order.push(name);
      at--;
      return name;
    };
    await Promise.all(['1', '2', '3', '4'].map((id) => one.handle(arrival(id), run(id))));
    expect(order).toEqual(['1', '2', '3', '4']);
  });

  it('is handled by one process at a time', async () => {
    const [one, other] = [inbox(), inbox()];
    let at = 0;
    const run = async () => {
      expect(++at).toBe(1);
      await settle();
      at--;
      return 'done';
    };
    const all = Array.from({ length: 10 }, (_, id) => (id % 2 ? one : other).handle(arrival(`${id}`), run));
    const done = Promise.all(all);
    await many();
    await clock.pass(5_000);
    expect(await done).toHaveLength(10);
  });

  it('does not wait for another', async () => {
    const one = inbox();
    const slow = work();
    const first = one.handle(arrival('1', 'a:1'), slow.run);
    expect(await one.handle(arrival('2', 'a:2'), async () => 'quick')).toBe('quick');
    slow.end();
    expect(await first).toBe('done');
  });

  it('goes on after a failure', async () => {
    const one = inbox();
    const failing = one.handle(arrival('1'), () => Promise.reject(new Error('no')));
    const next = one.handle(arrival('2'), async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});

describe('while the storage is away', () => {
  const away: Storage = {
    read: () => Promise.reject(new Error('away')),
    write: () => Promise.reject(new Error('away')),
    delete: () => Promise.reject(new Error('away')),
  };

  it('activities are handled all the same, and within the process once', async () => {
    const one = inbox(away);
    const { run, begun, end } = work();
    const results = [one.handle(arrival('1'), run), one.handle(arrival('1'), run)];
    await many();
    end();
    expect(await Promise.all(results)).toEqual(['done', 'done']);
    expect([begun(), seen.unguarded]).toEqual([1, 1]);
  });
});

describe('a storage that fails in one write', () => {
  /** The n-th write is lost, before it arrives or after. */
  const losing = (nth: number, arrives = false): Storage => {
    let writes = 0;
    return {
      read: (keys) => storage.read(keys),
      delete: (keys) => storage.delete(keys),
      write: async (changes) => {
        const isLost = ++writes === nth;
        if (!isLost || arrives) await storage.write(changes);
        if (isLost) throw new Error('429');
      },
    };
  };
  /** Milliseconds until the next message of the same conversation is answered. */
  const untilNext = async (at: Inbox<string>) => {
    const from = clock.now();
    expect(await clock.passWhile(at.handle(arrival('2'), async () => 'next'))).toBe('next');
    return clock.now() - from;
  };

  it.each([
    ['the last of a turn', 2, false],
    ['the last of a turn, though it arrived', 2, true],
    ['the first of a turn, though it arrived', 1, true],
  ])('keeps nobody waiting in the same process: %s', async (_, nth, arrives) => {
    const one = inbox(losing(nth, arrives));
    expect(await one.handle(arrival('1'), async () => 'first')).toBe('first');
    await many();
    expect(seen.unguarded).toBe(1);
    expect(await untilNext(one)).toBeLessThan(100);
  });

  it('keeps other processes waiting for seconds, not for the lease, and the activity counts as done', async () => {
    await inbox(losing(2)).handle(arrival('1'), async () => 'first');
    await many();
    const other = inbox();
    expect(await untilNext(other)).toBeLessThan(3_000);
    expect(await other.handle(arrival('1'), async () => 'again')).toBeUndefined();
  });
});

it('asks the storage ever more seldom while another process is at the conversation', async () => {
  const { run, end } = work();
  void inbox().handle(arrival('1'), run);
  await many();
  let reads = 0;
  const waiting = inbox({
    read: (keys) => storage.read(keys).finally(() => reads++),
    write: (changes) => storage.write(changes),
    delete: (keys) => storage.delete(keys),
  }).handle(arrival('2'), async () => 'second');
  await clock.pass(20_000);
  expect(reads).toBeLessThan(30);
  end();
  await many();
  await clock.pass(1_000);
  expect(await waiting).toBe('second');
});

it('tells when everything is through', async () => {
  const one = inbox();
  const { run, end } = work();
  void one.handle(arrival('1'), run);
  let idle = false;
  const waiting = one.idle().then(() => {
    idle = true;
  });
  await many();
  expect([idle, one.pending]).toEqual([false, 1]);
  end();
  await waiting;
  expect(one.pending).toBe(0);
});
