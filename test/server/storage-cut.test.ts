import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StoreItems } from 'botbuilder';
import { MemoryStore } from '../../src/storage/memory';
import { patient } from '../../src/storage/patience';
import type { Store } from '../../src/storage/store';
import { alex, camille, type Office, openOffice } from '../checklist/office';
import type { Sent } from '../checklist/teams-stand-in';
import { FakeClock } from '../support/fake-clock';

type Operation = 'read' | 'write' | 'delete' | 'remove';

/** A storage whose operations fail, or are never answered, while they are said to. */
class Frail extends MemoryStore {
  cut: readonly Operation[] = [];
  hangs = false;

  override read(keys: string[]): Promise<StoreItems> {
    return this.#unlessCut('read', () => super.read(keys));
  }
  override write(changes: StoreItems): Promise<void> {
    return this.#unlessCut('write', () => super.write(changes));
  }
  override delete(keys: string[]): Promise<void> {
    return this.#unlessCut('delete', () => super.delete(keys));
  }
  override remove(key: string, eTag: string): Promise<void> {
    return this.#unlessCut('remove', () => super.remove(key, eTag));
  }

  #unlessCut<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
    if (!this.cut.includes(operation)) return work();
    return this.hangs ? new Promise(() => {}) : Promise.reject(new Error('connection lost'));
  }
}

let clock: FakeClock;
let storage: Frail;
let store: Store;
let office: Office;
beforeEach(async () => {
  clock = new FakeClock();
  storage = new Frail(clock.now);
  store = patient(storage, clock);
  office = await openOffice(store, clock);
});
afterEach(async () => {
  storage.cut = [];
  await clock.passWhile(office.close());
});

const textOf = (sent: Sent[]) =>
  sent
    .filter(({ activity }) => activity.type === 'message')
    .map(({ activity }) => activity.value?.text ?? activity.text)
    .join('\n');
const say = async (text: string) => textOf(await clock.passWhile(office.say(alex, text)));

const everything: Operation[] = ['read', 'write', 'delete', 'remove'];
const ways: [string, Operation[], boolean][] = [
  ['fails', everything, false],
  ['fails to read', ['read'], false],
  ['fails to write', ['write', 'delete', 'remove'], false],
  ['never answers', everything, true],
  ['never answers a write', ['write'], true],
];

describe.each(ways)('a storage that %s in the middle', (_, cut, hangs) => {
  it('costs no answer, keeps nothing by halves, and is used again when it is back', async () => {
    expect(await say('does UCS work with Exchange 2010?')).toMatch(/^\*\*No/m);
    const made = await clock.passWhile(office.say(alex, 'a checklist for partner applications'));
    const list = made.at(-1)?.activity.value?.checklist;
    const tick = (item: string) =>
      clock.passWhile(
        office.press(alex, { kind: 'checklist', do: 'tick', list: list?.id, item, revision: list?.revision }),
      );
    expect((await tick('i1')).body.type).toBe('application/vnd.microsoft.card.adaptive');

    storage.cut = cut;
    storage.hangs = hangs;
    const before = clock.now();
    expect(await say('does OWA presence work with Exchange Online and SfB Server?')).toMatch(
      /Presence in Outlook on the web/,
    );
    // Teams brings a message again after fifteen seconds.
    expect(clock.now() - before).toBeLessThan(12_000);
    const refused = await tick('i2');
    expect([refused.status, refused.body.value]).toEqual([
      200,
      expect.stringMatching(/^This cannot be saved at the moment/),
    ]);
    await clock.pass(10_000);

    storage.cut = [];
    await clock.pass(60_000);
    expect((await tick('i2')).body.type).toBe('application/vnd.microsoft.card.adaptive');
    const { revision, done } = (await clock.passWhile(office.say(alex, 'show the list'))).at(-1)?.activity
      .value?.checklist ?? { revision: -1, done: -1 };
    expect([revision, done]).toEqual([2, 2]);
    expect(await say('does UCS work with Exchange 2010?')).toMatch(/^\*\*No/m);
    expect(await say('and with Exchange 2016?')).toMatch(/^.*Unified contact store.*Exchange 2016/im);
    expect(await office.ready()).toBe(200);
  });
});

it.each([
  ['suivant', alex, /^L’enregistrement est impossible/],
  ['annuler la configuration', alex, /^L’enregistrement est impossible/],
  ['oui', alex, /^L’enregistrement est impossible/],
  ['next', alex, /^This cannot be saved/],
  ['suivant', camille, /^L’enregistrement est impossible/],
  ['cancel the setup', camille, /^This cannot be saved/],
])('the refusal of what cannot be kept is in the language of the words: “%s”', async (text, who, said) => {
  storage.cut = everything;
  expect(textOf(await clock.passWhile(office.say(who, text)))).toMatch(said);
});

describe('patience', () => {
  it('waits three seconds for a call, then for none for five, and then asks again', async () => {
    await store.write({ 'walk/a': { a: 1 } });
    storage.cut = ['read'];
    storage.hangs = true;
    const begun = clock.now();
    await expect(clock.passWhile(store.read(['walk/a']))).rejects.toThrow('The storage does not answer.');
    expect(clock.now() - begun).toBeLessThan(3_200);
    await expect(store.write({ 'walk/b': { a: 1 } })).rejects.toThrow('did not answer a moment ago');
    storage.cut = [];
    await clock.pass(5_000);
    expect(await store.read(['walk/a', 'walk/b'])).toEqual({ 'walk/a': expect.objectContaining({ a: 1 }) });
  });

  it('leaves conflicts and errors as they are, and goes on asking after them', async () => {
    await store.write({ 'walk/a': { a: 1 } });
    await expect(store.write({ 'walk/a': { a: 2, eTag: 'other' } })).rejects.toThrow('in between');
    storage.cut = ['read'];
    await expect(store.read(['walk/a'])).rejects.toThrow('connection lost');
    storage.cut = [];
    expect(await store.read(['walk/a'])).toMatchObject({ 'walk/a': { a: 1 } });
  });
});
