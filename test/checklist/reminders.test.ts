import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import { Lists } from '../../dialogs/checklist/lists';
import { mostReminders, Reminders } from '../../dialogs/checklist/reminders';
import { FakeClock } from '../support/fake-clock';
import { FakeDoor } from './fakes';
import { alex, at, listOf } from './support';

let clock: FakeClock;
let door: FakeDoor;
let storage: MemoryStorage;

beforeEach(async () => {
  clock = new FakeClock();
  door = new FakeDoor(clock);
  failures = 0;
  storage = new MemoryStorage();
  await new Lists(storage).create(
    listOf(3, { home: { conversation: 'thread', activity: '1', serviceUrl: '' } }),
  );
});

let failures = 0;
const process = () => new Reminders({ lists: new Lists(storage), door, clock, failed: () => failures++ });
const inOneHour = { id: 'r', list: 'list', by: alex, language: 'en' as const };
const hour = 3_600_000;
const set = () => process().set({ ...inOneHour, at: clock.now() + hour });

describe('a reminder', () => {
  it('is sent when its time has come, to the thread of the list, and not before', async () => {
    await set();
    await process().send();
    expect(door.said).toEqual([]);
    await clock.pass(hour);
    await process().send();
    expect(door.said).toEqual([
      {
        conversation: 'thread',
        text: 'Reminder of **Weekend**, set by Alex Morgan.\n\nWeekend: 0 of 3 done · Next: 1. Item 1',
      },
    ]);
  });

  it('is sent once by several processes, however often they look', async () => {
    await set();
    await clock.pass(hour);
    const all = [process(), process(), process()];
    await Promise.all(all.flatMap((one) => [one.send(), one.send()]));
    await Promise.all(all.map((one) => one.send()));
    expect(door.said).toHaveLength(1);
  });

  it('is sent by another process where the one that took it is gone', async () => {
    await set();
    await clock.pass(hour);
    const killed = new Reminders({
      lists: new Lists(storage),
      door: Object.assign(new FakeDoor(clock), { say: () => new Promise<never>(() => {}) }),
      clock,
      failed: () => {},
    });
    void killed.send();
    await clock.pass(1_000);
    await process().send();
    expect(door.said).toEqual([]);
    await clock.pass(120_000);
    await process().send();
    expect(door.said).toHaveLength(1);
  });

  it('waits while Teams does not answer', async () => {
    await set();
    await clock.pass(hour);
    door.refuse = 'unreachable';
    await process().send();
    door.refuse = null;
    await process().send();
    expect(door.said).toEqual([]);
    await clock.pass(60_000);
    await process().send();
    expect(door.said).toHaveLength(1);
  });

  it.each([
    [
      'the channel is gone',
      'not-found',
      1,
      'Coexistence (Collaboration) is not there any more: it was deleted, or renamed into another team.',
    ],
    [
      'Teams does not answer for hours',
      'unreachable',
      20,
      'For hours, Teams accepted no message for Coexistence (Collaboration).',
    ],
  ] as const)('is given up where %s, and whoever set it is told', async (_, reason, attempts, sentence) => {
    await set();
    door.refuse = reason;
    for (let attempt = 0; attempt < attempts; attempt++) {
      expect(door.told).toEqual([]);
      await clock.pass(2 * hour);
      await process().send();
    }
    const text = `The reminder of **Weekend** could not be sent. ${sentence}`;
    expect(door.told).toEqual([{ person: alex.id, text }]);
    expect(await process().of('list')).toEqual([]);
  });

  it('is tried for about two hours, and while that lasts not too often', async () => {
    await set();
    await clock.pass(hour);
    door.refuse = 'unreachable';
    const from = clock.now();
    while (door.told.length === 0) {
      await process().send();
      await clock.pass(5_000);
    }
    expect(Math.round((clock.now() - from) / (hour / 4)) / 4).toBe(2);
    expect(failures).toBe(20);
  });

  it('is not sent for a list that is closed', async () => {
    await set();
    await new Lists(storage).apply('list', [{ kind: 'close', id: 'c', at, by: alex }]);
    await clock.pass(hour);
    await process().send();
    expect(door.said).toEqual([]);
    expect(await process().of('list')).toEqual([]);
  });

  it('can be cancelled, and a list has a limited number', async () => {
    const reminders = process();
    for (let count = 0; count < mostReminders; count++) {
      expect(await reminders.set({ ...inOneHour, id: `r${count}`, at: count })).toBe(true);
    }
    expect(await reminders.set({ ...inOneHour, id: 'more', at: 1 })).toBe(false);
    await reminders.cancel(['r0']);
    expect(await reminders.of('list')).toHaveLength(mostReminders - 1);
  });
});
