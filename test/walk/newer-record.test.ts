import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StoreItems } from 'botbuilder';
import { MemoryStore } from '../../src/storage/memory';
import { kindOf } from '../../src/storage/store';
import { liaison } from '../support/liaison';
import { type Chat, chatWith, textOf } from './support';

let store: MemoryStore;
let chat: Chat;
/** As if a newer version had been there, and was taken back: its records have a form of which this one knows nothing. */
beforeEach(async () => {
  store = new MemoryStore(Date.now);
  chat = chatWith(liaison, { storage: store });
  await chat.say('we run Exchange 2016 and SfB Server 2019');
  await chat.say('does the archive work?');
  await chat.say('set up the unified contact store');
  await chat.say('scope = all');
  for (const [key, { eTag: _, ...record }] of Object.entries(await kept())) {
    await store.write({ [key]: { version: 2, newer: record } });
  }
});

async function kept(): Promise<StoreItems> {
  const all: StoreItems = {};
  for await (const key of store.keys()) Object.assign(all, await store.read([key]));
  return all;
}
const ofKind = async (kind: string) =>
  Object.entries(await kept()).find(([key]) => kindOf(key) === kind)?.[1];

describe.each(['walk', 'profile', 'contexts'])('a record of a newer version: %s', (kind) => {
  it.each([
    'next',
    'does UCS work with Exchange 2016 and SfB Server?',
    'what do you know about me?',
    'we run Exchange 2019',
    'scope = none',
  ])('is not overwritten by “%s”', async (text) => {
    const before = await ofKind(kind);
    expect(before).toMatchObject({ version: 2 });
    expect(await chat.say(text)).not.toEqual([]);
    expect(await ofKind(kind)).toEqual(before);
  });
});

it.each([
  ['next', /^Your setup was saved by another version of Liaison.*It stays as it is/],
  [
    'annuler',
    /^Votre configuration a été enregistrée par une autre version de Liaison.*Elle reste telle quelle/,
  ],
  ['scope = none', /^Your setup was saved by another version/],
  ['what do you know about me?', /^What you told me was saved by another version/],
  ['nous utilisons Exchange 2019', /^Ce que vous m’avez indiqué a été enregistré par une autre version/],
  ['does UCS work with Exchange 2016 and SfB Server?', /\*\*Yes\.\*\*/],
])('“%s” is told so, where it needs the record', async (text, told) => {
  expect(textOf(await chat.say(text))).toMatch(told);
});

it('a button of a setup that cannot be read says so', async () => {
  const sent = await chat.press({ kind: 'walk', do: 'next', revision: 1 });
  expect(textOf(sent)).toMatch(/^Your setup was saved by another version/);
});

it('a new setup takes the place of one that cannot be read, and says so first', async () => {
  const [first, ...rest] = await chat.say('set up OAuth for Exchange 2019 and SfB Server 2019');
  expect(first?.text).toMatch(/^You had begun a setup before.*takes its place/);
  expect(rest.at(-1)?.value?.walk).toBeDefined();
  expect(await ofKind('walk')).toMatchObject({ version: 1, left: null });
});

it('“forget me” deletes what cannot be read', async () => {
  expect(textOf(await chat.say('forget me'))).toMatch(/^Forgotten/);
  expect(await ofKind('profile')).toBeUndefined();
  expect(await ofKind('walk')).toBeUndefined();
});
