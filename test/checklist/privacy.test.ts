import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stateCommand } from '../../src/cli/state';
import { systemClock } from '../../src/clock';
import { MemoryStore } from '../../src/storage/memory';
import { kindOf, partsOf } from '../../src/storage/store';
import { alex, camille, chatOf, exchange, type Office, openOffice, tenant, threadOf } from './office';
import { type Sent, team } from './teams-stand-in';

/** Cards are drawn once a second; here a second is short. */
const hurried = {
  ...systemClock,
  now: () => Date.now() * 10,
  after: (ms: number, call: () => void) => systemClock.after(ms / 10, call),
};

let store: MemoryStore;
let office: Office;
beforeEach(async () => {
  store = new MemoryStore(hurried.now);
  office = await openOffice(store, hurried);
  await office.install();
});
afterEach(() => office.close());

async function kept(...kinds: string[]): Promise<[string, Record<string, unknown>][]> {
  const all: [string, Record<string, unknown>][] = [];
  for await (const key of store.keys()) {
    const item = (await store.read([key]))[key];
    if (item && (kinds.length === 0 || kinds.includes(kindOf(key)))) all.push([key, item]);
  }
  return all;
}
/** Every text and key that is kept, keys as they read before they were encoded. */
const everything = async (): Promise<string> =>
  (await kept())
    .map(([key, item]) => `${partsOf(key).join('/')} ${decodeURIComponent(JSON.stringify(item))}`)
    .join('\n');
const said = (sent: Sent[]) => sent.map(({ activity }) => activity.value?.text ?? activity.text).join('\n');
const group = {
  conversation: {
    id: '19:weekend@thread.v2',
    conversationType: 'groupChat',
    isGroup: true,
    tenantId: tenant,
  },
  channelData: { tenant: { id: tenant } },
};
const page = (list: string) => ({ kind: 'checklist', do: 'page', list, page: 1 });

/** A team's list that both have worked on, and which Camille has before her in her own chat as well. */
async function shared(): Promise<{ where: object; list: string }> {
  await office.say(
    alex,
    'post the checklist for partner applications with Exchange 2019 and SfB Server 2019 to the Exchange channel',
  );
  const [card] = office.teams.in(exchange);
  const where = threadOf(card?.conversation ?? '');
  const list = card?.activity.value?.checklist?.id ?? '';
  await office.say(camille, 'tick 1', where);
  await office.say(camille, 'assign 2 to Camille Roy', where);
  await office.say(camille, 'remind us in 5 minutes', where);
  await office.say(camille, 'show checklist 1');
  await office.press(camille, page(list), where);
  await office.say(camille, 'does UCS work with Exchange 2016 and SfB Server?', where);
  return { where, list };
}

/** A list in her own chat, with a reminder and a question that waits. */
const ofHerOwn = async (): Promise<void> => {
  await office.say(camille, 'new checklist Relocation:\n- ring Bob about pool01.fabrik.example');
  await office.say(camille, 'remind me in 5 minutes');
  await office.say(camille, 'delete the checklist');
};

describe('a privacy request', () => {
  it('deletes the lists of the person’s own chat, and takes them out of everything that others share', async () => {
    const { list } = await shared();
    await ofHerOwn();
    expect(await everything()).toMatch(/29:camille/);

    const found = await stateCommand(store, ['export', camille.id]);
    for (const own of ['pool01.fabrik.example', 'contexts/msteams', 'checklist-shelf'])
      expect(found).toContain(own);

    await stateCommand(store, ['forget', camille.id]);
    const left = await everything();
    for (const gone of ['camille', 'Camille', 'pool01.fabrik', 'Relocation'])
      expect(left).not.toContain(gone);
    expect(JSON.parse(await stateCommand(store, ['export', camille.id])).records).toEqual({});
    const [[, team] = []] = await kept('checklist');
    expect(team).toMatchObject({
      id: list,
      items: [
        { done: { by: { id: 'forgotten', name: '–' } } },
        { assignee: { id: 'forgotten', name: '–' } },
        {},
        {},
      ],
    });
    expect(await kept('checklist')).toHaveLength(1);
    const [[, { reminders }] = ['', {}]] = await kept('checklist-reminders');
    expect(reminders).toMatchObject([{ list, by: { id: 'forgotten' } }]);
  });

  it('finds the list of a chat that no other record tells about', async () => {
    await ofHerOwn();
    await store.delete((await kept('person')).map(([key]) => key));
    await stateCommand(store, ['forget', camille.id]);
    expect(await everything()).not.toMatch(/camille|pool01\.fabrik/i);
  });

  it('leaves a list of others usable', async () => {
    const { where } = await shared();
    await stateCommand(store, ['forget', camille.id]);
    expect(said(await office.say(alex, 'tick 3', where))).toMatch(/^Ticked/);
    expect(said(await office.say(camille, 'tick 4', where))).toMatch(/^Ticked/);
  });
});

describe('“forget me”', () => {
  const walked = async () => {
    await office.say(camille, 'set up UCS for Exchange 2016 and SfB Server 2019');
    await office.say(camille, 'scope = all');
    await office.say(camille, 'sfbPoolFqdn = pool01.fabrik.example');
  };

  it.each([
    { place: 'the channel', where: threadOf(`${exchange};messageid=1`), elsewhere: [] },
    { place: 'a group', where: group, elsewhere: [camille.id] },
    { place: 'the personal chat', where: chatOf(camille), elsewhere: [camille.id] },
  ])('in $place forgets the setup of the personal chat, and all threads there and here', async ({
    where,
    elsewhere,
  }) => {
    await office.say(camille, 'we run Exchange 2016 and SfB Server 2019');
    await office.say(camille, 'does UCS work with Exchange 2016?', threadOf(`${exchange};messageid=2`));
    await office.say(alex, 'does UCS work with Exchange 2016?', threadOf(`${exchange};messageid=1`));
    await walked();
    expect(await everything()).toContain('pool01.fabrik.example');
    expect(said(await office.say(camille, 'oublie-moi', where))).toMatch(/^C’est oublié/);
    expect(await everything()).not.toContain('pool01.fabrik.example');
    expect(await kept('walk', 'profile')).toEqual([]);
    const threads = (await kept('context')).map(([key]) => partsOf(key).at(-1));
    expect(threads.sort()).toEqual([alex.id, ...elsewhere]);
  });

  it('forgets a setup that was begun from a channel, where nobody has written in the personal chat', async () => {
    const channel = threadOf(`${exchange};messageid=1`);
    await office.say(camille, 'set up UCS for Exchange 2016 and SfB Server 2019', channel);
    expect(await kept('walk')).toHaveLength(1);
    await office.say(camille, 'forget me', channel);
    expect(await kept('walk')).toEqual([]);
  });
});

describe('removing the app', () => {
  const remove = (where: object, who = alex) =>
    office.send(who, { type: 'installationUpdate', action: 'remove' }, where);
  const ofLists = async () =>
    (await kept())
      .filter(([key]) => kindOf(key).startsWith('checklist'))
      .filter(([key]) => !/^checklist-(shelf|teams|work|reminders)/.test(key))
      .map(([key]) => key);

  it('from a team deletes its checklists, and all that hangs on them', async () => {
    await shared();
    await office.say(alex, 'new checklist Ours:\n- one', threadOf(`${exchange};messageid=7`));
    await remove({ ...threadOf(team.id), channelData: { tenant: { id: tenant }, team } });
    expect(await kept('checklist', 'checklist-views', 'checklist-shown')).toEqual([]);
    const places = (await kept('checklist-place')).map(([key]) => partsOf(key).at(-1));
    expect(places).not.toContain(team.id);
    const books = (await kept('checklist-book')).map(([key]) => partsOf(key).at(-1));
    expect(books).not.toContain(exchange);
    expect((await kept('checklist-reminders'))[0]?.[1].reminders ?? []).toEqual([]);
    expect(said(await office.say(alex, 'my checklists'))).toMatch(/no checklist/i);
  });

  it('from a group deletes its checklists, and none of others', async () => {
    await office.say(alex, 'new checklist Group:\n- one', group);
    await ofHerOwn();
    const before = await ofLists();
    await remove(group);
    const left = await ofLists();
    expect(left.length).toBeLessThan(before.length);
    expect((await kept('checklist')).map(([, { title }]) => title)).toEqual(['Relocation']);
  });

  it('from the personal chat deletes its checklists, and none that have become a team’s', async () => {
    const { list } = await shared();
    await office.say(alex, 'new checklist My own:\n- one');
    await remove(chatOf(alex));
    expect((await kept('checklist')).map(([, { id }]) => id)).toEqual([list]);
    expect((await kept('checklist-shelf')).map(([key]) => partsOf(key).at(-1))).toEqual([camille.id]);
  });

  it('deletes lists that were kept before there was an index of a place’s lists, once they were used since', async () => {
    const { where } = await shared();
    await store.delete((await kept('checklist-place')).map(([key]) => key));
    const later = await openOffice(store, hurried);
    await later.say(camille, 'tick 2', where);
    await later.close();
    await remove({ ...threadOf(team.id), channelData: { tenant: { id: tenant }, team } });
    expect(await kept('checklist')).toEqual([]);
  });
});
