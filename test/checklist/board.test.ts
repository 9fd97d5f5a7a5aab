import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import { Board } from '../../dialogs/checklist/board';
import { Lists } from '../../dialogs/checklist/lists';
import { FakeClock } from '../support/fake-clock';
import { FakeDoor } from './fakes';
import { alex, at, listOf } from './support';

let clock: FakeClock;
let door: FakeDoor;
let storage: MemoryStorage;
let lists: Lists;
let failures: unknown[];

beforeEach(async () => {
  clock = new FakeClock();
  door = new FakeDoor(clock);
  storage = new MemoryStorage();
  lists = new Lists(storage);
  failures = [];
  await lists.create(listOf(40, { home }));
});

const home = {
  conversation: '19:coexistence@thread.tacv2;messageid=1',
  activity: '1',
  serviceUrl: 'http://127.0.0.1:1/',
};
/** A process of its own, on the same storage. */
const board = () =>
  new Board({ lists: new Lists(storage), door, clock, failed: (error) => failures.push(error) });
const tick = (on: Board, item: number) =>
  on.during('list', () =>
    lists.apply('list', [{ kind: 'tick', id: `tick ${item}`, at, by: alex, item: `i${item}` }]),
  );
const hour = 3_600_000;
const shown = () => door.edits.at(-1)?.list.done;
const gaps = () => door.edits.slice(1).map(({ at: time }, index) => time - (door.edits[index]?.at ?? 0));

describe('the cards of a list', () => {
  it('show the first tick at once, and those that come fast once a second, the last one in the end', async () => {
    const one = board();
    for (let item = 1; item <= 40; item++) {
      await tick(one, item);
      await clock.pass(100);
    }
    await clock.pass(2_000);
    expect(door.edits[0]?.list.done).toBe(1);
    expect(shown()).toBe(40);
    expect(door.edits.length).toBeLessThanOrEqual(6);
    expect(gaps().filter((gap) => gap < 1_000)).toEqual([]);
  });

  it('are edited once a second by two processes together', async () => {
    const both = [board(), board()] as const;
    for (let item = 1; item <= 40; item++) {
      await tick(both[item % 2 === 0 ? 0 : 1], item);
      await clock.pass(100);
    }
    await clock.pass(3_000);
    expect(shown()).toBe(40);
    expect(gaps().filter((gap) => gap < 1_000)).toEqual([]);
  });

  it('are not edited where nothing changed', async () => {
    const one = board();
    await tick(one, 1);
    await clock.pass(2_000);
    await tick(one, 1);
    await clock.pass(5_000);
    expect(door.edits).toHaveLength(1);
  });

  it('are drawn by another process where the one that ticked is gone', async () => {
    const killed = board();
    await tick(killed, 1);
    // Nothing of it runs any more: its timers are another clock's.
    const after = new FakeClock('2026-11-21T09:00:20.000Z');
    const left = new Board({ lists, door, clock: after, failed: () => {} });
    expect(door.edits).toEqual([]);
    await left.sweep();
    await after.pass(1_000);
    expect(shown()).toBe(1);
    await left.sweep();
    await after.pass(60_000);
    expect(door.edits).toHaveLength(1);
  });

  it('are tried again where Teams does not answer, and show the last state then', async () => {
    const one = board();
    door.refuse = 'unreachable';
    await tick(one, 1);
    await clock.pass(5_000);
    await tick(one, 2);
    door.refuse = null;
    await clock.pass(60_000);
    expect(shown()).toBe(2);
    expect(failures.length).toBeGreaterThan(0);
  });

  it.each([
    'not-found',
    'not-in-roster',
  ] as const)('that are gone (%s) are not tried again', async (reason) => {
    const one = board();
    door.refuse = reason;
    await tick(one, 1);
    await clock.pass(1_000);
    door.refuse = null;
    await tick(one, 2);
    await clock.pass(10_000);
    expect(door.edits).toEqual([]);
    expect((await lists.get('list'))?.home).toEqual({ ...home, activity: null });
  });

  it('are given up after about two hours, the next change draws them, and no other process before', async () => {
    const one = board();
    door.refuse = 'unreachable';
    await tick(one, 1);
    await clock.pass(4 * hour);
    const tried = failures.length;
    expect(tried).toBeLessThan(30);
    await clock.pass(24 * hour);
    await board().sweep();
    await clock.pass(hour);
    expect(failures).toHaveLength(tried);
    door.refuse = null;
    await tick(one, 2);
    await clock.pass(1_000);
    expect(shown()).toBe(2);
  });

  it('are drawn again only where they are behind', async () => {
    await lists.addCard('list', { ...home, activity: '2', viewer: null });
    const one = board();
    door.refuseCard = '1';
    await tick(one, 1);
    await clock.pass(10_000);
    door.refuseCard = null;
    await clock.pass(60_000);
    expect(door.edits.map(({ card }) => card.activity)).toEqual(['2', '1']);
  });

  it.each([
    'refused',
    'archived',
    'too-large',
  ] as const)('that Teams refuses (%s) are not tried again before the next change, and kept', async (reason) => {
    const one = board();
    door.refuse = reason;
    await tick(one, 1);
    await clock.pass(hour);
    expect(failures).toHaveLength(1);
    door.refuse = null;
    await clock.pass(hour);
    expect(door.edits).toEqual([]);
    await tick(one, 2);
    await clock.pass(1_000);
    expect(shown()).toBe(2);
  });

  it('are drawn before the process ends', async () => {
    const one = board();
    await tick(one, 1);
    await clock.pass(0);
    await tick(one, 2);
    const closing = one.close();
    await clock.pass(4_000);
    await closing;
    expect(shown()).toBe(2);
  });
});
