import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MemoryStore } from '../../src/storage/memory';
import { kindOf } from '../../src/storage/store';
import { alex, camille, type Office, openOffice } from './office';

let store: MemoryStore;
let office: Office;
let list: string;
/** As if a newer version had been there, and was taken back: it wrote the list in a form of which this one knows nothing. */
beforeEach(async () => {
  store = new MemoryStore(Date.now);
  office = await openOffice(store);
  const [shown] = await office.say(alex, 'checklist: Friday\n- one\n- two');
  list = shown?.activity.value?.checklist?.id ?? '';
  for await (const key of store.keys()) {
    if (kindOf(key) === 'checklist') await store.write({ [key]: newer });
  }
});
afterEach(() => office.close());

const newer = { schema: 99, newer: true };

async function kept(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const key of store.keys())
    if (kindOf(key) === 'checklist') found.push((await store.read([key]))[key]);
  return found;
}

it.each([
  ['show the checklist', /saved by another version of Liaison, and I cannot read it/],
  ['cocher 1', /enregistré par une autre version de Liaison, et je ne sais pas le lire/],
])('“%s” is told that a newer version wrote the list, which stays as it is', async (text, told) => {
  const [said] = await office.say(alex, text);
  expect(said?.activity.text).toMatch(told);
  expect(await kept()).toEqual([expect.objectContaining(newer)]);
});

it('a press is told so too, and the log names no failure of the storage', async () => {
  const { body } = await office.press(camille, { kind: 'checklist', do: 'tick', list, item: 'i1' });
  expect(body.value).toMatch(/enregistré par une autre version de Liaison/);
  const log = office.logged.join('');
  expect(log).toContain('UnreadableRecordError');
  expect(log).not.toContain('StorageDownError');
});
