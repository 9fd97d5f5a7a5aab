import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage, type Storage } from 'botbuilder';
import { systemClock } from '../../src/clock';
import { MemoryStore } from '../../src/storage/memory';
import { alex, camille, chatOf, exchange, type Office, openOffice, tenant, threadOf, until } from './office';
import type { Sent } from './teams-stand-in';
import { channels, team } from './teams-stand-in';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const question =
  'post the checklist for partner applications with Exchange 2019 and SfB Server 2019 to the Exchange channel';
const said = (sent: Sent[]) => sent.map(({ activity }) => activity.value?.text ?? activity.text);

/** The list in the channel, posted there by Alex. */
async function posted(): Promise<{ card: Sent; where: object; list: string }> {
  await office.install();
  await office.say(alex, question);
  const [card] = office.teams.in(exchange);
  if (!card) throw new Error('nothing was posted');
  return { card, where: threadOf(card.conversation), list: card.activity.value?.checklist?.id ?? '' };
}

const shown = (card: Sent) => office.teams.sent.get(card.id)?.activity.value?.checklist;
const tick = (list: string, item: string, what = 'tick') => ({
  kind: 'checklist',
  do: what,
  list,
  item,
});

describe('a list that is posted to a channel', () => {
  it('goes to the channel that was named, and is ticked by two people on one card', async () => {
    await office.install();
    expect(said(await office.say(alex, question))).toEqual(['Posted to Exchange (Operations).']);
    const [card, ...more] = office.teams.in(exchange);
    expect(more).toEqual([]);
    expect(card?.activity.value?.checklist).toMatchObject({
      total: 4,
      done: 0,
      procedure: 'partner-applications',
    });
    const list = card?.activity.value?.checklist?.id ?? '';
    const where = threadOf(card?.conversation ?? '');
    const [one, other] = await Promise.all([
      office.press(alex, tick(list, 'i1'), where),
      office.press(camille, tick(list, 'i3'), where),
    ]);
    for (const { status, body } of [one, other]) {
      expect([status, body.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
    }
    const final = await until(() => card && shown(card)?.done === 2 && shown(card));
    expect(final?.items.map(({ by }) => by)).toEqual(['Alex Morgan', null, 'Camille Roy', null]);
    expect(office.teams.in(exchange)).toHaveLength(1);
  });

  it('is asked about where no channel was named, with buttons for those that both are in', async () => {
    await office.install();
    const [asked] = await office.say(alex, 'post the checklist for partner applications');
    expect(asked?.activity.value?.text).toMatch(/^Where shall/);
    const actions = asked?.activity.attachments?.[0]?.content.actions ?? [];
    expect(actions.map(({ title }) => title)).toEqual(['General (Operations)', 'Exchange (Operations)']);
    await office.press(alex, actions[1]?.data ?? {});
    expect(office.teams.in(exchange)).toHaveLength(1);
    await office.press(alex, actions[1]?.data ?? {});
    expect(office.teams.in(exchange)).toHaveLength(1);
  });

  it.each([
    ['Action.Execute', (list: string, where: object) => office.press(camille, tick(list, 'i2'), where)],
    [
      'Action.Submit',
      (list: string, where: object) => office.send(camille, { value: tick(list, 'i2') }, where),
    ],
    ['typing', (_: string, where: object) => office.send(camille, { text: 'cocher 2' }, where)],
  ])('is ticked by %s', async (_, act) => {
    const { card, where, list } = await posted();
    await act(list, where);
    const final = await until(() => shown(card)?.done === 1 && shown(card));
    expect(final?.items[1]).toMatchObject({ done: true, by: 'Camille Roy' });
  });

  it('tells a press that comes late what has happened, in the language of who pressed', async () => {
    const { where, list } = await posted();
    await office.press(alex, tick(list, 'i1'), where);
    const late = await office.press(camille, tick(list, 'i1'), where);
    expect(late.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: expect.stringMatching(/est déjà coché, par Alex Morgan, le \d+ \S+ 20\d\d à \d\d:\d\d\.$/),
    });
    await office.send(alex, { text: 'remove 4' }, where);
    const gone = await office.press(camille, tick(list, 'i4'), where);
    expect(gone.body.value).toBe('Ce point ne figure plus sur la liste.');
  });

  it('counts a message that Teams sends twice once', async () => {
    const { card, where, list } = await posted();
    const press = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'f:same',
      value: { action: { type: 'Action.Execute', verb: 'x', data: tick(list, 'i1') }, trigger: 'manual' },
    };
    await office.send(alex, press, where);
    await office.send(camille, { text: 'décocher 1' }, where);
    await office.send(alex, press, where);
    await until(() => shown(card)?.revision === 2);
    expect(shown(card)?.done).toBe(0);
  });

  it('turns its pages for one person alone', async () => {
    await office.install();
    await office.say(
      alex,
      'post the checklist for the whole plan with Exchange 2019 and SfB Server 2019 to Exchange',
    );
    const [card] = office.teams.in(exchange);
    const list = card?.activity.value?.checklist?.id ?? '';
    const where = threadOf(card?.conversation ?? '');
    const turned = await office.press(alex, { kind: 'checklist', do: 'page', list, page: 2 }, where);
    expect(JSON.stringify(turned.body)).toContain('Items 11 to 20');
    const edited = await until(() => {
      const edit = JSON.stringify(office.teams.sent.get(card?.id ?? ''));
      return edit.includes('userIds') && edit;
    });
    expect(edited).toContain('Items 1 to 10');
    expect(edited).toContain('"userIds":["29:alex"]');
    const again = await office.press(alex, { kind: 'checklist', do: 'refresh', list }, where);
    expect(JSON.stringify(again.body)).toContain('Items 11 to 20');
  });

  it('is given to a member by name, in any language, and asked back where the name is nobody’s', async () => {
    const { where } = await posted();
    expect(said(await office.say(alex, 'assign 2 to camille', where))[0]).toMatch(
      /^For Camille Roy: \*\*2\./,
    );
    expect(said(await office.say(camille, 'attribuer 3 à Zoé', where))).toEqual([
      'Je ne trouve personne du nom de «\u00a0Zoé\u00a0» ici.',
    ]);
  });

  it('is closed by whom it is assigned to or who made it, after a yes', async () => {
    const { card, where, list } = await posted();
    expect(said(await office.say(camille, 'fermer la liste', where))[0]).toMatch(/^Seules peuvent fermer/);
    await office.say(alex, 'assign 2 to Camille', where);
    expect(said(await office.say(camille, 'fermer la liste', where))[0]).toMatch(
      /Il y reste 4 points à faire/,
    );
    expect(said(await office.say(alex, 'yes', where))).not.toEqual(['Camille Roy closed']);
    await office.press(camille, { kind: 'checklist', do: 'decide', what: 'close', list }, where);
    await until(() => JSON.stringify(office.teams.sent.get(card.id)).includes('This checklist is closed.'));
  });

  it('gives the commands of a step on demand', async () => {
    const { where, list } = await posted();
    const before = new Set(office.teams.sent.keys());
    await office.press(alex, { kind: 'checklist', do: 'commands', list, item: 'i1' }, where);
    const [reply] = office.teams.in(exchange).filter(({ id }) => !before.has(id));
    expect(reply?.activity.text).toContain('Configure-EnterprisePartnerApplication.ps1');
    expect(reply?.activity.value).toMatchObject({ checklist: { id: list }, commands: expect.any(Array) });
  });
});

describe('after a setup', () => {
  it.each([
    'checklist',
    'make a checklist for partner applications',
  ])('“%s” is one for it, with its names filled in', async (text) => {
    await office.say(alex, 'set up partner applications with Exchange 2019 and SfB Server 2019');
    await office.say(alex, 'sfbMetadataUrl = https://pool.contoso.example/metadata/json/1');
    const [list] = await office.say(alex, text);
    expect(list?.activity.value?.checklist).toMatchObject({ procedure: 'partner-applications', total: 4 });
    const [reply] = await office.say(alex, 'commands for 1');
    expect(reply?.activity.text).toContain('https://pool.contoso.example/metadata/json/1');
  });
});

describe('posting', () => {
  const at = (pattern: RegExp) => (method: string, path: string) => pattern.test(`${method} ${path}`);
  it.each([
    [
      'the bot was removed',
      { status: 403, code: 'BotNotInConversationRoster' },
      /is not a member of .* any more/,
    ],
    ['the bot is blocked', { status: 403, code: 'ConversationBlockedByUser' }, /has blocked it/],
    ['only some may post', { status: 403, code: 'NotEnoughPermissions' }, /no permission to write/],
    ['the app is off', { status: 403, code: 'BotDisabledByAdmin' }, /turned Liaison off/],
    [
      'the team is archived',
      { status: 403, code: 'Forbidden', message: 'The team is archived.' },
      /archived team/,
    ],
    ['the channel is gone', { status: 404, code: 'ConversationNotFound' }, /is not there any more/],
    [
      'the request is wrong',
      { status: 400, code: 'BadArgument' },
      /refused the message for Exchange \(Operations\), and would refuse it again/,
    ],
    ['the card is too large', { status: 413, code: 'MessageSizeTooBig' }, /too large/],
  ])('where %s says so, and keeps nothing', async (_, refusal, sentence) => {
    await office.install();
    const matches = at(/^POST \/v3\/conversations$/);
    office.teams.refuse = (method, path) => (matches(method, path) ? refusal : null);
    const [reply] = said(await office.say(alex, question));
    expect(reply).toMatch(sentence);
    expect(reply).toMatch(/Nothing was posted\.$/);
    expect(office.teams.in(exchange)).toEqual([]);
    const [mine] = await office.say(alex, 'my checklists');
    expect(mine?.activity.value?.text).toMatch(/0 of 4 done$/);
  });

  it('needs a team that both are in', async () => {
    expect(said(await office.say(alex, question))[0]).toMatch(/^I am in no team that you are a member of/);
    await office.install();
    office.teams.members.set(team.id, [camille]);
    expect(said(await office.say(alex, question))[0]).toMatch(/^I am in no team that you are a member of/);
    office.teams.members.set(team.id, [alex]);
    await office.install('remove');
    expect(said(await office.say(alex, question))[0]).toMatch(/^I am in no team that you are a member of/);
  });

  it('names the channels there are where the one that was named is not among them', async () => {
    await office.install();
    const [reply] = said(await office.say(alex, 'post the checklist for partner applications to Marketing'));
    expect(reply).toBe(
      'I know no channel called “Marketing” that I could post to. There are: General (Operations) and Exchange (Operations).',
    );
  });

  it.each([
    ['General', 3],
    ['Ops (EU) General', 1],
    ['General (Ops (EU))', 1],
    ['(EU)', 1],
  ])('to “%s” finds %i channels, whatever signs the names of teams hold', async (name, count) => {
    await office.install();
    await office.addTeam('19:eu@thread.tacv2', 'Ops (EU)');
    await office.addTeam('19:sales@thread.tacv2', 'Sales');
    const [reply] = await office.say(alex, `post the checklist for partner applications to ${name}`);
    const actions = reply?.activity.attachments?.[0]?.content.actions ?? [];
    expect(actions.map(({ title }) => title)).toEqual(
      count === 1 ? [] : ['General (Operations)', 'General (Ops (EU))', 'General (Sales)'],
    );
    const lists = office.teams.in('19:eu@thread.tacv2').filter(({ activity }) => activity.value?.checklist);
    expect(lists).toHaveLength(count === 1 ? 1 : 0);
  });

  it('of what could not be kept is taken back', async () => {
    let down = false;
    const memory = new MemoryStorage();
    const failing: Storage = {
      read: (keys) => memory.read(keys),
      write: (changes) => (down ? Promise.reject(new Error('disk full')) : memory.write(changes)),
      delete: (keys) => memory.delete(keys),
    };
    const other = await openOffice(failing);
    try {
      await other.install();
      const [asked] = await other.say(alex, 'post the checklist for partner applications');
      other.teams.refuse = (method, path) => {
        if (method === 'POST' && path === '/v3/conversations') down = true;
        return null;
      };
      const data = asked?.activity.attachments?.[0]?.content.actions?.[1]?.data ?? {};
      const { body } = await other.press(alex, data);
      expect(body.value).toMatch(/^This cannot be saved at the moment/);
      expect(other.teams.in(exchange)).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('a list of a team', () => {
  it.each([
    ['of another organisation', { tenant: { id: 'another' } }, 'That checklist is not there any more.'],
    ['who has left the team', {}, 'Only members of Exchange (Operations) may see or change this checklist.'],
  ])('is closed to somebody %s, whatever their button says', async (_, channelData, sentence) => {
    const { card, list } = await posted();
    office.teams.members.set(exchange, [alex]);
    const other = { ...camille, locale: 'en-US' };
    const where = { ...chatOf(other), channelData: { tenant: { id: tenant }, ...channelData } };
    for (const wish of ['tick', 'commands', 'show', 'form', 'add', 'decide']) {
      const data = { ...tick(list, 'i1', wish), what: 'delete', text: 'x' };
      expect((await office.press(other, data, where)).body.value).toBe(sentence);
    }
    expect(shown(card)?.revision).toBe(0);
    expect((await office.press(alex, tick(list, 'i1'))).body.type).toBe(
      'application/vnd.microsoft.card.adaptive',
    );
  });

  it('is shown to nobody who has left it: not by number, not by name, not by what they had on their screen', async () => {
    const { where, list } = await posted();
    const chat = async (text: string) => said(await office.say(alex, text));
    await office.say(alex, 'show checklist 1');
    await office.say(alex, 'delete the checklist');
    for (const { id } of channels) office.teams.members.set(id, [camille]);
    await office.press(camille, tick(list, 'i1'), where);
    const barred = 'Only members of Exchange (Operations) may see or change this checklist.';
    const his = () => office.teams.in(chatOf(alex).conversation.id);
    await until(() => his().filter(({ activity }) => activity.value?.text === barred).length === 1);
    expect(his().filter(({ edits, activity }) => edits > 0 && activity.value?.checklist)).toEqual([]);
    const before = his().length;
    expect(await chat('yes')).toEqual([barred]);
    expect(await chat('tick 1')).toEqual([barred]);
    for (const text of ['show checklist 1', 'my checklists'])
      expect((await chat(text)).join()).toMatch(/^You have no checklist\./);
    expect(
      his()
        .slice(before)
        .some(({ activity }) => activity.value?.checklist),
    ).toBe(false);
    await office.press(camille, tick(list, 'i2'), where);
    await until(() => office.teams.in(exchange)[0]?.activity.value?.checklist?.done === 2);
    expect(his().filter(({ edits }) => edits > 1)).toEqual([]);
  });

  it('is reminded of where it is, whoever looked at it since, and whoever set the reminder is told where that fails', async () => {
    let ahead = 0;
    const other = await openOffice(new MemoryStorage(), {
      ...systemClock,
      now: () => Date.now() + ahead,
      after: (ms, work) => systemClock.after(Math.min(ms, 50), work),
    });
    try {
      await other.install();
      await other.say(alex, question);
      const where = threadOf(other.teams.in(exchange)[0]?.conversation ?? '');
      expect(said(await other.say(camille, 'rappelle-nous dans 5 minutes', where))[0]).toMatch(
        /^Je rappellerai .* à tout le monde ici/,
      );
      await other.say(alex, 'show checklist 1');
      expect(said(await other.say(alex, 'remind us in 20 minutes'))[0]).toMatch(
        /^I will remind everybody in Exchange \(Operations\) of/,
      );
      const told = (sentence: RegExp, place: string) =>
        until(() => other.teams.in(place).some(({ activity }) => sentence.test(activity.value?.text ?? '')));
      ahead = 6 * 60_000;
      await told(/^Rappel de \*\*Partner applications\*\*, demandé par Camille Roy/, where.conversation.id);
      other.teams.refuse = (method, path) =>
        method === 'POST' && path.includes(exchange)
          ? { status: 403, code: 'BotNotInConversationRoster' }
          : null;
      ahead = 21 * 60_000;
      await told(/^The reminder of .* could not be sent\. Liaison is not a member of Exchange/, 'a:alex');
      expect(said(other.teams.in('a:alex')).join()).not.toContain('Rappel');
    } finally {
      await other.close();
    }
  });

  it('keeps its card in the channel, however often somebody looks at it elsewhere', async () => {
    const { card, where, list } = await posted();
    for (let look = 0; look < 6; look++) await office.say(alex, 'show checklist 1');
    await office.press(camille, tick(list, 'i1'), where);
    await until(() => shown(card)?.done === 1);
    expect(said(await office.say(camille, 'cocher 2', where))[0]).toMatch(/^Coché/);
    const his = office.teams.in(chatOf(alex).conversation.id);
    await until(() => office.teams.sent.get(his.at(-1)?.id ?? '')?.activity.value?.checklist?.done === 2);
  });

  it('is reset only after a question, and keeps its items', async () => {
    const { where } = await posted();
    const chat = async (text: string) => said(await office.say(alex, text, where)).join();
    expect(await chat('reset the checklist')).toBe('Nothing is ticked, so there is nothing to reset.');
    await chat('tick 1-2');
    expect(await chat('reset the checklist')).toMatch(/2 ticks are taken back; the list itself stays\.$/);
    expect(await chat('no')).toBe('Nothing was changed.');
    await chat('reset the checklist');
    expect(await chat('yes')).toMatch(/0 of 4 done\.$/);
  });

  it('that was deleted leaves nothing of what people wrote, and no name of a server', async () => {
    const store = new MemoryStore(() => Date.parse('2026-11-21T09:00:00Z'));
    const other = await openOffice(store);
    try {
      await other.say(alex, 'set up partner applications with Exchange 2019 and SfB Server 2019');
      await other.say(alex, 'sfbPoolFqdn = pool.secret.contoso.example');
      await other.say(alex, 'checklist');
      await other.say(alex, 'note 1: call Bob');
      await other.say(alex, 'delete the checklist');
      const [reply] = said(await other.say(alex, 'yes'));
      expect(reply).toBe('Alex Morgan deleted **Partner applications**.');
      for await (const key of store.keys()) {
        if (!key.startsWith('checklist/')) continue;
        const record = JSON.stringify((await store.read([key]))[key]);
        expect(record).toContain('"state":"deleted"');
        expect(record).not.toMatch(/secret|Bob|Alex|Partner|29:alex/);
      }
    } finally {
      await other.close();
    }
  });

  it('that was deleted is gone, and its card says so', async () => {
    const { card, where, list } = await posted();
    await office.say(alex, 'delete the checklist', where);
    await office.say(alex, 'yes', where);
    await until(() => JSON.stringify(office.teams.sent.get(card.id)).includes('This checklist was deleted.'));
    expect(JSON.stringify(office.teams.sent.get(card.id))).not.toContain('partner of Exchange');
    expect((await office.press(alex, tick(list, 'i1'), where)).body.value).toBe(
      'This checklist was deleted.',
    );
  });
});

describe('while the storage is down', () => {
  it('ticks are refused with a sentence, answers go on, and all is well again by itself', async () => {
    let down = false;
    const memory = new MemoryStorage();
    const guard = <T>(work: () => Promise<T>) => (down ? Promise.reject(new Error('no storage')) : work());
    const other = await openOffice({
      read: (keys) => guard(() => memory.read(keys)),
      write: (changes) => guard(() => memory.write(changes)),
      delete: (keys) => guard(() => memory.delete(keys)),
    });
    try {
      await other.install();
      await other.say(alex, question);
      const [card] = other.teams.in(exchange);
      const list = card?.activity.value?.checklist?.id ?? '';
      const where = threadOf(card?.conversation ?? '');
      down = true;
      for (const [person, sentence] of [
        [alex, /^This cannot be saved at the moment/],
        [camille, /^L’enregistrement est impossible pour le moment/],
      ] as const) {
        expect((await other.press(person, tick(list, 'i1'), where)).body.value).toMatch(sentence);
      }
      expect(said(await other.say(alex, 'tick 1', where))).toEqual([
        expect.stringMatching(/^This cannot be saved/),
      ]);
      const [answer] = await other.say(alex, 'does UCS work with Exchange 2016 and SfB Server?');
      expect(answer?.activity.value).toMatchObject({ intent: 'support', verdicts: [{ support: 'yes' }] });
      expect(other.logged.join('')).not.toContain('no storage');
      expect(await other.ready()).toBe(503);
      down = false;
      await other.press(alex, tick(list, 'i1'), where);
      await until(() => other.teams.sent.get(card?.id ?? '')?.activity.value?.checklist?.done === 1);
      await until(async () => (await other.ready()) === 200);
    } finally {
      down = false;
      await other.close();
    }
  });
});
