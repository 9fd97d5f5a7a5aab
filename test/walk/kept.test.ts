import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StoreItems } from 'botbuilder';
import { Placeholder } from '../../src/knowledge/procedure';
import { MemoryStore } from '../../src/storage/memory';
import { kindOf } from '../../src/storage/store';
import { liaison } from '../support/liaison';
import { type Chat, chatWith, textOf } from './support';

const told = 'we run Exchange 2016 and Skype for Business Server 2019';

describe('what a person runs', () => {
  it.each([
    ['en-US', told, 'Exchange 2016 and Skype for Business Server 2019'],
    [
      'en-US',
      'We are on Exchange SE and SfB Server SE.',
      'Exchange SE and Skype for Business Server Subscription Edition',
    ],
    ['en-US', 'I use Exchange Online', 'Exchange Online'],
    ['en-US', 'our cloud is GCC High', 'GCC High'],
    [
      'fr-FR',
      'nous utilisons Exchange 2013 et Skype Entreprise Server 2015',
      'Exchange 2013 et Skype Entreprise Server 2015',
    ],
    ['fr-FR', 'on est sur Exchange 2019 et SfB Server 2019', 'Exchange 2019 et Skype Entreprise Server 2019'],
  ])('%s: "%s" is remembered, shown, and forgotten', async (locale, statement, shown) => {
    const chat = chatWith(liaison, { locale });
    const french = locale === 'fr-FR';
    expect(textOf(await chat.say(statement))).toContain(shown);
    expect(textOf(await chat.say(french ? 'que sais-tu de moi ?' : 'what do you know about me?'))).toContain(
      shown,
    );
    await chat.say(french ? 'oublie-moi' : 'forget me');
    expect(textOf(await chat.say(french ? 'que sais-tu de moi ?' : 'what do you know about me?'))).toContain(
      french ? 'Je n’ai retenu aucun environnement' : 'I have no environment or language on record',
    );
  });

  it('is used where a question leaves it out, and that is said', async () => {
    const chat = chatWith(liaison);
    await chat.say(told);
    const [sent] = await chat.say('does the unified contact store work?');
    expect(sent?.value).toMatchObject({
      intent: 'support',
      verdicts: [{ exchange: '2016', skype: 'server-2019', support: 'yes' }],
    });
    expect(sent?.value?.text).toMatch(/^You did not say what you run; I took Exchange 2016/);
  });

  it('never stands against what a question says', async () => {
    const chat = chatWith(liaison);
    await chat.say(told);
    const [sent] = await chat.say(
      'does the unified contact store work with Exchange 2010 and Skype for Business Server 2015?',
    );
    expect(sent?.value).toMatchObject({
      verdicts: [{ exchange: '2010', skype: 'server-2015', support: 'no' }],
    });
    expect(sent?.value?.text).not.toContain('You did not say');
  });

  it('fills in the side that was left out, and no more', async () => {
    const chat = chatWith(liaison);
    await chat.say(told);
    const [sent] = await chat.say('does the unified contact store work with Exchange 2010?');
    expect(sent?.value).toMatchObject({
      verdicts: [{ exchange: '2010', skype: 'server-2019', support: 'no' }],
    });
  });

  it.each([
    'which deployments support the unified contact store?',
    'compare Exchange 2010 + SfB Server with Exchange 2016 + SfB Server',
    'what does VerificationLevel mean?',
  ])('changes nothing in %s', async (question) => {
    const chat = chatWith(liaison);
    const [plain] = await chatWith(liaison).say(question);
    await chat.say(told);
    const [sent] = await chat.say(question);
    expect(sent?.value?.verdicts).toEqual(plain?.value?.verdicts);
  });

  it('saves the question at the beginning of a setup', async () => {
    const chat = chatWith(liaison);
    await chat.say(told);
    const walk = await chat.walk('set up partner applications');
    expect(walk).toMatchObject({ step: 1, title: 'Make Skype for Business a partner of Exchange' });
  });

  it('is taken as the answer where a setup asks for it, and remembered too', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up partner applications');
    expect((await chat.walk(told)).title).toBe('Make Skype for Business a partner of Exchange');
    await chat.say('cancel');
    expect(textOf(await chat.say('my profile'))).toContain('Exchange 2016');
  });

  it('belongs to one person', async () => {
    const chat = chatWith(liaison);
    const as = (id: string, text: string) =>
      chat.send({
        text,
        from: { id, name: id },
        conversation: { id: 'g', isGroup: true, conversationType: 'groupChat', name: 'g' },
      });
    await as('ana', told);
    expect(textOf(await as('ana', 'what do you know about me'))).toContain('Exchange 2016');
    expect(textOf(await as('ben', 'what do you know about me'))).toContain(
      'no environment or language on record',
    );
  });

  it.each([
    'we run Exchange 2016, does UCS work?',
    'we have a problem with Exchange 2016 presence',
    'we have problems with Exchange 2016',
    'we are on the way to Exchange SE',
    'nous avons un souci avec Exchange 2016',
    'do we run Exchange 2016?',
  ])('is not taken from "%s"', async (text) => {
    const chat = chatWith(liaison);
    await chat.say(text);
    expect(textOf(await chat.say('what do you know about me'))).toContain(
      'no environment or language on record',
    );
  });
});

const first = 'set up everything with Exchange 2016 and SfB Server 2019';
const next = 'set up the unified contact store for Exchange 2016 and SfB Server 2019';

describe('the next setup', () => {
  it.each([
    ['sfbPoolFqdn = pool01.fabrik.de', true],
    ['domain = fabrik.de', true],
    ['tenantDomain = fabrik.onmicrosoft.com', true],
    ['user = Alex Morgan', false],
    ['policy = Branch', false],
    ['photoPath = C:\\Photos\\alex.jpg', false],
  ])('with %s in the last one, has it: %s', async (line, kept) => {
    const chat = chatWith(liaison);
    await chat.say(first);
    const [name] = line.split(' = ');
    expect(textOf(await chat.say(line))).toContain(`Noted: \`${name}\`.`);
    const opened = textOf(await chat.say(next));
    const said = `Kept from your last setup: \`${name}\`.`;
    expect(opened).toMatch(/unified contact store/i);
    expect([...new Set(opened.match(/Kept from.*?\./g))]).toEqual(kept ? [said] : []);
  });
});

describe('a placeholder', () => {
  it.each([
    [{}, false],
    [{ keep: true }, true],
    [{ keep: false }, true],
    [{ derive: [{ from: 'domain', as: '{}' }] }, true],
    [{ keep: true, derive: [{ from: 'domain', as: '{}' }] }, false],
    [{ keep: true, kind: 'choice', values: ['a'] }, false],
  ])('says whether it is kept, where that is a question: %j', (parts, right) => {
    const made = Placeholder.safeParse({ name: 'edgeServer', kind: 'text', example: 'edge', ...parts });
    expect(made.success).toBe(right);
    if (!right) expect(made.error?.message).toContain('say whether the next setup has it');
  });
});

describe('where a newer version was, and was taken back', () => {
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
});
