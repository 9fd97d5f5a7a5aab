import { describe, expect, it } from '@jest/globals';
import { MemoryStorage, type StoreItems } from 'botbuilder';
import { liaison } from '../support/liaison';
import { buttonOf, cardOf, chatWith, textOf } from './support';

const begin = 'set up the unified contact store for Exchange 2016 and Skype for Business Server 2019';
const names = 'domainUser = FABRIK\\ana\nsfbPoolFqdn = pool01.fabrik.de\nsipUri = sip:ana@fabrik.de';

describe('a form', () => {
  it('has labels, says what is required, and is answered by its button', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    await chat.say('scope = all');
    const asked = await chat.say('next');
    expect(cardOf(asked).body.filter(({ type }) => type.startsWith('Input.'))).toMatchObject([
      {
        id: 'value:domainUser',
        isRequired: true,
        label: expect.any(String),
        errorMessage: expect.any(String),
      },
      { id: 'value:sfbPoolFqdn', isRequired: true },
      { id: 'value:sipUri', isRequired: true },
    ]);
    const sent = await chat.press({
      ...buttonOf(asked, 'submit'),
      'value:domainUser': 'FABRIK\\ana',
      'value:sfbPoolFqdn': 'pool01.fabrik.de',
      'value:sipUri': 'sip:ana@fabrik.de',
    });
    expect(sent.at(-1)?.value?.walk?.commands.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('pool01.fabrik.de'),
    );
  });

  it('comes back with the message at the field that was wrong, and keeps what was right', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    await chat.say('next');
    const sent = await chat.say(
      'domainUser = FABRIK\\ana\nsfbPoolFqdn = https://pool01\nsipUri = ana@fabrik.de',
    );
    expect(sent.at(-1)?.value?.walk?.asks).toMatchObject([
      { name: 'domainUser', value: 'FABRIK\\ana' },
      { name: 'sfbPoolFqdn', value: null },
      { name: 'sipUri', value: null },
    ]);
    expect(textOf(sent)).toContain('2 values do not fit');
    const card = JSON.stringify(cardOf(sent));
    expect(card.match(/"style":"attention"/g)).toHaveLength(2);
    expect(cardOf(sent).body).toContainEqual(
      expect.objectContaining({ id: 'value:domainUser', value: 'FABRIK\\ana' }),
    );
  });
});

describe('the buttons of an older card', () => {
  it('say that the setup has moved on, and show where it is', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    const first = await chat.say('scope = all');
    await chat.say('next');
    const sent = await chat.press(buttonOf(first, 'next'));
    expect(textOf(sent)).toContain('has moved on');
    expect(sent.at(-1)?.value?.walk).toMatchObject({ step: 2, done: false });
  });

  it('pressed twice move one step, not two', async () => {
    const chat = chatWith(liaison);
    await chat.say(
      'set up instant messaging in your own Outlook on the web for Exchange 2016 and SfB Server 2019',
    );
    const first = await chat.say('umHost = separate');
    const skip = buttonOf(first, 'skip');
    await chat.press(skip);
    const again = await chat.press(skip);
    expect(again.at(-1)?.value?.walk?.step).toBe(2);
  });

  it('of a setup that is gone are declined', async () => {
    const [sent] = await chatWith(liaison).press({ kind: 'walk', do: 'next', revision: 3 });
    expect(sent?.text).toContain('older message');
  });

  it.each([
    { kind: 'walk', do: 'explode', revision: 0 },
    { kind: 'walk', do: 'next' },
    { kind: 'walk' },
  ])('with data that no card has are declined: %j', async (data) => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    const [sent] = await chat.press(data);
    expect(sent?.text).toContain('older message');
  });
});

/** Another device writes between the reading and the writing of this one, once. */
class Racing extends MemoryStorage {
  rival: (() => Promise<unknown>) | null = null;
  override async write(changes: StoreItems): Promise<void> {
    const { rival } = this;
    this.rival = null;
    if (rival && Object.keys(changes).some((key) => key.startsWith('walk/'))) await rival();
    return super.write(changes);
  }
}

describe('two devices of one person', () => {
  it('do not overwrite each other: the later message is worked out again on what the other left', async () => {
    const storage = new Racing();
    const [desk, phone] = [chatWith(liaison, { storage }), chatWith(liaison, { storage })];
    await desk.say(begin);
    storage.rival = () => phone.say('sfbPoolFqdn = pool01.fabrik.de');
    await desk.say('domainUser = FABRIK\\ana');
    const walk = await desk.walk('next');
    expect(walk.asks.map(({ name, value }) => [name, value])).toEqual([
      ['domainUser', 'FABRIK\\ana'],
      ['sfbPoolFqdn', 'pool01.fabrik.de'],
      ['sipUri', null],
    ]);
  });

  it('pressing the same button at the same time move one step', async () => {
    const storage = new Racing();
    const [desk, phone] = [chatWith(liaison, { storage }), chatWith(liaison, { storage })];
    const skip = buttonOf(
      await desk.say('set up partner applications for Exchange 2016 and SfB Server'),
      'skip',
    );
    storage.rival = () => phone.press(skip);
    const sent = await desk.press(skip);
    expect(sent.at(-1)?.value?.walk?.step).toBe(2);
    expect(textOf(sent)).toContain('has moved on');
  });
});

describe('a stored setup', () => {
  const key = (items: Record<string, unknown>) =>
    Object.keys(items).find((each) => each.startsWith('walk/')) ?? '';
  async function changed(
    storage: MemoryStorage,
    change: (record: { walk: object }) => object,
  ): Promise<void> {
    const all = (storage as unknown as { memory: Record<string, string> }).memory;
    const name = key(all);
    const record: { walk: object } = (await storage.read([name]))[name];
    await storage.write({ [name]: { ...change(record), eTag: '*' } });
  }

  it('goes on at the same step when its procedure has a new version, and says so once', async () => {
    const storage = new MemoryStorage();
    const chat = chatWith(liaison, { storage });
    await chat.say(begin);
    await chat.say('next');
    await changed(storage, (record) => ({
      ...record,
      walk: { ...record.walk, versions: { 'unified-contact-store': 0 } },
    }));
    const sent = await chat.say('where am I');
    expect(textOf(sent)).toContain('newer description of **Unified contact store**');
    expect(sent.at(-1)?.value?.walk?.step).toBe(2);
    expect(textOf(await chat.say('where am I'))).not.toContain('newer description');
  });

  it('whose step is gone goes on at one that exists', async () => {
    const storage = new MemoryStorage();
    const chat = chatWith(liaison, { storage });
    await chat.say(begin);
    await changed(storage, (record) => ({
      ...record,
      walk: { ...record.walk, place: { kind: 'step', key: 'unified-contact-store/dropped' }, versions: {} },
    }));
    expect(await chat.walk('where am I')).toMatchObject({ step: 1, done: false });
  });

  it.each([
    { version: 2 },
    { version: 1, walk: { version: 7 } },
    { walk: 'x' },
  ])('of another form makes room for a new one only: %j', async (record) => {
    const storage = new MemoryStorage();
    const chat = chatWith(liaison, { storage });
    await chat.say(begin);
    await changed(storage, () => record);
    expect((await chat.say('next')).at(-1)?.value).toMatchObject({ intent: 'control' });
    expect((await chat.walk(begin)).step).toBe(1);
  });
});

describe('names', () => {
  it.each([
    ['lines', 'sfbPoolFqdn = pool01.fabrik.de\nsipUri = sip:ana@fabrik.de'],
    ['colons', 'sfbPoolFqdn: pool01.fabrik.de\nsipUri: sip:ana@fabrik.de'],
    ['no blanks', 'sfbPoolFqdn=pool01.fabrik.de\nsipUri=sip:ana@fabrik.de'],
    ['one line with a comma', 'sfbPoolFqdn = pool01.fabrik.de, sipUri = sip:ana@fabrik.de'],
    ['one line with "and"', 'sfbPoolFqdn = pool01.fabrik.de and sipUri = sip:ana@fabrik.de'],
    ['quotation marks', 'sfbPoolFqdn = "pool01.fabrik.de"\nsipUri = “sip:ana@fabrik.de”'],
    [
      'labels',
      'FQDN of the Front End pool: pool01.fabrik.de\nSIP address of a test user = sip:ana@fabrik.de',
    ],
    [
      'French labels',
      'Nom de domaine complet du pool frontal = pool01.fabrik.de\nsip uri = sip:ana@fabrik.de',
    ],
    ['bullets and code', '- `sfbPoolFqdn` = `pool01.fabrik.de`\n- `sipUri` = `sip:ana@fabrik.de`'],
    ['verbs', 'sfbPoolFqdn is pool01.fabrik.de\nsipUri is sip:ana@fabrik.de'],
    ['nothing between', 'sfbPoolFqdn pool01.fabrik.de\nsipUri sip:ana@fabrik.de'],
    ['full stops', 'sfbPoolFqdn = pool01.fabrik.de.\nsipUri = sip:ana@fabrik.de.'],
    ['kind words', 'our sfbPoolFqdn = pool01.fabrik.de, please\nthe sipUri = sip:ana@fabrik.de, thanks'],
    ['braces', '{sfbPoolFqdn} = pool01.fabrik.de\n{sipUri} = sip:ana@fabrik.de'],
  ])('can be typed with %s', async (_, text) => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    await chat.say('next');
    const { asks } = await chat.walk(text);
    expect(Object.fromEntries(asks.map(({ name, value }) => [name, value]))).toEqual({
      domainUser: null,
      sfbPoolFqdn: 'pool01.fabrik.de',
      sipUri: 'sip:ana@fabrik.de',
    });
  });

  it('that nobody knows are said to be unknown, with those that there are', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    const sent = await chat.say('poolName = pool01.fabrik.de');
    expect(textOf(sent)).toMatch(/no value named `poolName`.*`sfbPoolFqdn`/);
  });

  it('that nobody knows in the whole plan are answered by what the step asks for', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up everything for Exchange 2016 and SfB Server 2019');
    const text = textOf(await chat.say('poolName = pool01.fabrik.de'));
    expect(text).toContain('no value named `poolName` at this step; I take `certificate`.');
    expect(text).not.toContain('`photoPath`');
  });

  it('that have a value already are no question any more', async () => {
    const chat = chatWith(liaison);
    const text = textOf(await chat.say('set up partner applications for Exchange 2016 and SfB Server 2019'));
    const [asked = '', given = ''] = text.split('Instead of the form');
    expect(asked).toMatch(/one value of yours:\n\n- \*\*Metadata address of the Front End pool/);
    expect(given).toContain('`exchangeScripts = C:\\Program Files');
  });

  it('that may be any words are taken for none in silence', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up voice mail for Exchange 2016 and SfB Server 2015');
    await chat.say('digits = 3\ncountryCode = 33');
    const sent = await chat.say('Paris Dial Plan');
    expect(textOf(sent)).toContain('type `dialPlan = Paris Dial Plan`');
    expect(sent.at(-1)?.value?.walk?.asks[0]).toMatchObject({ name: 'dialPlan', value: null });
  });

  it('of a cloud can be its name', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up owa-online for Exchange Online and SfB Server 2019');
    await chat.say('next');
    await chat.say('provider = new');
    const { commands } = await chat.walk('proxyFqdn = GCC High');
    expect(commands.at(-1)?.text).toContain('"exap.um.office365.us"');
  });

  it('alone are enough where one is asked', async () => {
    const chat = chatWith(liaison);
    await chat.say(
      'set up OAuth settings of Skype for Business Server for Exchange 2016 and SfB Server 2019',
    );
    const walk = await chat.walk('https://autodiscover.fabrik.de/autodiscover/autodiscover.svc');
    expect(walk.commands.at(-1)?.text).toContain(
      '"https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    );
  });

  it('given later change the commands that follow, and the steps already done are named', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up partner applications for Exchange 2016 and SfB Server 2019');
    await chat.say('sfbPoolFqdn = pool01.fabrik.de');
    await chat.say('next');
    const sent = await chat.say('sfbPoolFqdn = pool02.fabrik.de');
    expect(textOf(sent)).toContain('Make Skype for Business a partner of Exchange');
    expect((await chat.walk('back')).commands.at(-1)?.text).toContain(
      'https://pool02.fabrik.de/metadata/json/1',
    );
  });

  it.each([
    '"; Remove-Item C:\\',
    '$(whoami)',
    '`whoami`',
    "x' ; y",
  ])('that try to become a second command stay text, or are refused: %s', async (value) => {
    const chat = chatWith(liaison);
    await chat.say('set up photos for Exchange 2016 and SfB Server 2019');
    const sent = await chat.say(`user = ${value}\nphotoPath = C:\\p\\a.jpg\nphotoUpload = direct`);
    const commands = sent.at(-1)?.value?.walk?.commands ?? [];
    for (const { text } of commands) expect(text).not.toMatch(/[^`]\$\(whoami|[^`"]" ?;|(?<!`)`whoami/);
  });
});

describe('a request', () => {
  it.each([
    [
      'without the deployment is asked back what is run',
      'set up partner applications',
      { title: 'Your deployment' },
    ],
    [
      'of two products without more is for the whole way',
      'set up Exchange 2016 with SfB Server 2015',
      { procedure: 'plan', step: 1 },
    ],
    [
      'of two products that leave one part of it is for that part',
      'configurer Skype Entreprise Online avec Exchange 2016 en local',
      { procedure: 'oauth-online-on-premises' },
    ],
    [
      'by a name in French, whatever products follow',
      'guidez-moi pour la découverte automatique sur Exchange 2016 avec SfB Server 2015',
      { procedure: 'autodiscover' },
    ],
    [
      'that does not fit ends at once',
      'set up UCS for Exchange 2010 and SfB Server',
      { done: true, commands: [] },
    ],
    [
      'by the id of a procedure is understood',
      'walk me through owa-online for Exchange Online and SfB Server 2019',
      { procedure: 'owa-online', step: 1 },
    ],
    [
      'in French is understood',
      'configurer le magasin de contacts unifié avec Exchange 2016 et SfB Server',
      { procedure: 'unified-contact-store' },
    ],
  ])('%s', async (_, text, expected) => {
    expect(await chatWith(liaison).walk(text)).toMatchObject(expected);
  });

  it.each([
    ['set up partner applications for Exchange 2007 and SfB Server', 'Exchange 2007'],
    ['set up the whole integration for Exchange 2025 and SfB Server 2015', 'no such version'],
  ])('for a version that no document covers begins nothing, and says why: %s', async (text, said) => {
    const sent = await chatWith(liaison).say(text);
    expect(textOf(sent)).toContain(said);
    expect(sent.at(-1)?.value?.walk).toBeUndefined();
  });

  it('says what is retired before it asks for anything', async () => {
    const sent = await chatWith(liaison).say('set up Skype for Business Online with Exchange on premises');
    expect(textOf(sent).indexOf('Retired.')).toBe(2);
    expect(sent.at(-1)?.value?.walk?.asks.map(({ name }) => name)).toEqual(['exchange', 'skype']);
  });

  it('for another setup takes the place of the one under way, which resume brings back at the end', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up partner applications for Exchange 2016 and SfB Server 2019');
    await chat.say('skip');
    const sent = await chat.say('set up autodiscover on Exchange for Exchange 2016 and SfB Server 2019');
    expect(textOf(sent)).toContain('**Partner applications** that was under way is left');
    expect((await chat.walk('skip')).done).toBe(true);
    expect(await chat.walk('resume')).toMatchObject({ procedure: 'partner-applications', step: 2 });
  });

  it('for everything is the plan, of which a part can be left out at a word', async () => {
    const chat = chatWith(liaison);
    const walk = await chat.walk('set up everything for Exchange 2016 and SfB Server 2019');
    expect(walk).toMatchObject({ procedure: 'plan', step: 1 });
    const sent = await chat.say('skip part');
    expect(textOf(sent)).toContain('the part **Server-to-server certificates** (3 steps)');
    expect(sent.at(-1)?.value?.walk).toMatchObject({ step: 4 });
    expect((await chat.walk('back')).step).toBe(3);
  });

  it('knows a cloud when it is said before it is asked', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up owa-online for Exchange Online and SfB Server 2019');
    await chat.say('GCC High');
    await chat.say('next');
    expect((await chat.walk('provider = new')).commands.at(-1)?.text).toContain('exap.um.office365.us');
  });

  it('goes through the plan by its parts, and says what falls away and why', async () => {
    const sent = await chatWith(liaison).say(
      'set up the whole integration for Exchange Online and SfB Server 2019',
    );
    expect(textOf(sent)).toMatch(
      /Not part of your setup[\s\S]*Autodiscover on Exchange\. With mailboxes only in Exchange Online/,
    );
    expect(sent.at(-1)?.value?.walk).toMatchObject({ procedure: 'plan', step: 1 });
  });
});

describe('what is over', () => {
  it('leaves thanks and questions to others, and opens again at a word', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    expect(await chat.walk('cancel')).toMatchObject({ done: true });
    expect((await chat.say('thanks')).at(-1)?.value).not.toHaveProperty('walk');
    expect((await chat.say('next')).at(-1)?.value).not.toHaveProperty('walk');
    expect(await chat.walk('resume')).toMatchObject({ step: 1, done: false });
  });

  it('ends with what was done, skipped, and left without a look', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up partner applications for Exchange 2016 and SfB Server 2019');
    await chat.say('sfbPoolFqdn = pool01.fabrik.de');
    await chat.say('ApplicationIdentifier : 00000004-0000-0ff1-ce00-000000000000\nEnabled : True');
    await chat.say('next');
    await chat.say('skip');
    await chat.say('domain = fabrik.de');
    await chat.say('next');
    const text = textOf(await chat.say('skip'));
    expect(text).toMatch(/Done and checked \(1\)\n\n- Make Skype for Business a partner of Exchange/);
    expect(text).not.toMatch(/Done and checked[^#]*Restart IIS/);
    expect(text).toMatch(/no output was compared \(1\)\n\n- Make Exchange a partner/);
    expect(text).toMatch(/Skipped \(2\)\n\n- Restart IIS on every Exchange server\n- Test the connection/);
  });
});

describe('every reply inside a setup', () => {
  it('carries the walk, also the answer to a question in the middle', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    const sent = await chat.say(
      'does presence in OWA work with Exchange 2010 and Skype for Business Online?',
    );
    expect(sent.length).toBeGreaterThan(1);
    for (const { value } of sent)
      expect(value?.walk).toMatchObject({ procedure: 'unified-contact-store', step: 1 });
    expect(sent.at(-1)?.value?.verdicts).toMatchObject([{ feature: 'owa-presence', support: 'no' }]);
  });
});

it('names that were given are told on demand', async () => {
  const chat = chatWith(liaison);
  await chat.say(begin);
  await chat.say('next');
  await chat.say(names);
  expect(textOf(await chat.say('my values'))).toContain('pool01.fabrik.de');
});
