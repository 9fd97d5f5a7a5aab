import { describe, expect, it } from '@jest/globals';
import { MemoryStorage, type Storage, type StoreItems } from 'botbuilder';
import fc from 'fast-check';
import { Lists } from '../../dialogs/checklist/lists';
import { guarded, StorageDownError } from '../../dialogs/storage-down';
import type { ChecklistEvent } from '../../src/checklist/record';
import { at, listOf, replay } from './support';

/** One process's way to the storage: each reading and writing waits for its turn, and writes may be refused. */
class Unruly implements Storage {
  constructor(
    private readonly storage: Storage,
    private readonly turn: <T>(work: Promise<T>) => Promise<T>,
    private readonly conflicts: () => boolean,
  ) {}

  async read(keys: string[]): Promise<StoreItems> {
    await this.turn(Promise.resolve());
    return this.storage.read(keys);
  }

  async write(changes: StoreItems): Promise<void> {
    await this.turn(Promise.resolve());
    if (this.conflicts()) throw new Error('Storage: error writing due to eTag conflict.');
    return this.storage.write(changes);
  }

  delete(keys: string[]): Promise<void> {
    return this.storage.delete(keys);
  }
}

const press = (person: number, item: number, kind: 'tick' | 'untick' = 'tick'): ChecklistEvent => ({
  kind,
  id: `${person}/${item}/${kind}`,
  at,
  by: { id: `29:p${person}`, name: `Person ${person}` },
  item: `i${item + 1}`,
});

describe('ticks at the same time', () => {
  it('are neither lost nor counted twice, in any interleaving of people, processes and refused writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (scheduler, people, items, refused) => {
          const memory = new MemoryStorage();
          const turn = <T>(work: Promise<T>) => scheduler.schedule(work);
          const processes = [0, 1].map(
            () => new Lists(new Unruly(memory, turn, () => refused.pop() ?? false)),
          );
          await new Lists(memory).create(listOf(items));
          const presses = Array.from({ length: people * items }, (_, index) => index);
          const done = Promise.all(
            presses.map(async (index) => {
              const [person, item] = [Math.floor(index / items), index % items];
              const lists = processes[index % processes.length] as Lists;
              return (await lists.apply('list', [press(person, item)]))?.applied[0]?.outcome;
            }),
          );
          const outcomes = await scheduler.waitFor(done);
          const list = await new Lists(memory).get('list');
          if (list === null || list.state === 'deleted') throw new Error('the list is gone');
          expect(list.items.filter((item) => item.done === null)).toEqual([]);
          expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(items);
          expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength((people - 1) * items);
          expect(list.revision).toBe(items);
          expect(replay(list).items).toEqual(list.items);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a list in storage', () => {
  it('is made once by the same message', async () => {
    const lists = new Lists(new MemoryStorage());
    await lists.create(listOf(2));
    await lists.apply('list', [press(1, 0)]);
    expect((await lists.create(listOf(2))).revision).toBe(1);
  });

  it('that cannot be read or written is said to be so, in one kind of error', async () => {
    const broken = {
      read: () => Promise.reject(new Error('gone')),
      write: () => Promise.reject(new Error('gone')),
      delete: () => Promise.resolve(),
    };
    const lists = new Lists(guarded(broken));
    await expect(lists.get('list')).rejects.toBeInstanceOf(StorageDownError);
    await expect(lists.create(listOf(1))).rejects.toBeInstanceOf(StorageDownError);
    await expect(lists.apply('list', [])).rejects.toBeInstanceOf(StorageDownError);
  });
});
