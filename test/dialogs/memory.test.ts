import { expect, it } from '@jest/globals';
import { MemoryStorage, type Storage, type StoreItems } from 'botbuilder';
import { type Conversation, Memory } from '../../dialogs/memory';
import type { Context } from '../../src/language/reading';
import { EMPTY_CONTEXT } from '../../src/language/reading';
import { MemoryStore } from '../../src/storage/memory';

const context: Context = { ...EMPTY_CONTEXT, language: 'en' };
const said = (id: string, person: string | null): Conversation => ({
  channel: 'msteams',
  place: '19:team',
  id,
  person,
});

/** A storage that shows what it holds, and lets other turns in at each step. */
class Slow extends MemoryStorage {
  readonly held: StoreItems = {};

  override async read(keys: string[]) {
    await null;
    return super.read(keys);
  }

  override async write(changes: StoreItems) {
    await null;
    await super.write(changes);
    Object.assign(this.held, changes);
  }

  override async delete(keys: string[]) {
    await super.delete(keys);
    for (const key of keys) delete this.held[key];
  }
}

it('keeps nothing of a place after an uninstall, however many asked at the same moment', async () => {
  const storage = new Slow();
  const memory = new Memory(storage);
  const people = Array.from({ length: 50 }, (_, index) => said(`19:c;messageid=${index % 7}`, `29:${index}`));
  await Promise.all(people.map((one) => memory.keepContext(one, context)));
  expect(await memory.context(people[49] as Conversation)).toEqual(context);
  await memory.firstWelcome(said('19:team', '29:1'));
  await memory.forget(said('19:team', '29:1'));
  expect(Object.keys(storage.held)).toEqual([]);
});

/** Each process has its own way to the storage: what keeps order within one says nothing to the other. */
const seenBy = (storage: Storage): Storage => ({
  read: (keys) => storage.read(keys),
  write: (changes) => storage.write(changes),
  delete: (keys) => storage.delete(keys),
});

it.each<[string, () => { storage: Storage; held: () => Promise<string[]> }]>([
  [
    'botbuilder’s own storage',
    () => {
      const storage = new Slow();
      return { storage, held: async () => Object.keys(storage.held) };
    },
  ],
  [
    'an engine of ours, which tells of conflicts in its own words',
    () => {
      const storage = new MemoryStore(() => 0);
      const held = async () => {
        const keys = [];
        for await (const key of storage.keys()) keys.push(key);
        return keys;
      };
      return { storage, held };
    },
  ],
])('loses no entry to a second process that writes at the same moment: %s', async (_name, open) => {
  const { storage, held } = open();
  const processes = [new Memory(seenBy(storage)), new Memory(seenBy(storage))];
  await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      processes[index % 2]?.keepContext(said('19:c', `29:${index}`), context),
    ),
  );
  await processes[0]?.forget(said('19:team', null));
  expect(await held()).toEqual([]);
});

it('forgets the oldest threads of a busy team rather than grow without end', async () => {
  const storage = new Slow();
  const memory = new Memory(storage);
  for (let index = 0; index < 2_005; index += 1) {
    await memory.keepContext(said(`19:c;messageid=${index}`, '29:alex'), context);
  }
  expect(await memory.context(said('19:c;messageid=0', '29:alex'))).toBeNull();
  expect(await memory.context(said('19:c;messageid=2004', '29:alex'))).toEqual(context);
  expect(Object.keys(storage.held)).toHaveLength(2_001);
});
