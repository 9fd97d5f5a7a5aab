import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  alex,
  camille,
  chatOf,
  exchange,
  type Office,
  openOffice,
  tenant,
  threadOf,
} from '../checklist/office';
import type { Sent } from '../checklist/teams-stand-in';
import { commandsOf, openPackage } from '../manifest/support';
import { inProject } from '../support/project';

/** The rules that the Teams store has for bots, one by one, from outside. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let count = 0;
/** Somebody new, so that no conversation goes on from another test. */
function newcomer(language: 'en' | 'fr') {
  count += 1;
  return { ...(language === 'en' ? alex : camille), id: `29:newcomer-${count}` };
}

const intentOf = (sent: Sent[]) => sent.at(-1)?.activity.value?.intent;
const textOf = (sent: Sent[]) =>
  sent.map(({ activity }) => activity.text ?? activity.value?.text ?? '').join('\n');
const buttonsOf = (sent: Sent[]) =>
  sent.flatMap(({ activity }) => activity.attachments?.[0]?.content.actions ?? []);
const messages = (sent: Sent[]) => sent.filter(({ activity }) => activity.type === 'message');
const anyCase = (word: string) => [word, word.toUpperCase(), `${word[0]?.toUpperCase()}${word.slice(1)}`];

/** A button to press, or words to say that were named as such. */
const waysOn = (sent: Sent[]): number =>
  buttonsOf(sent).length + (textOf(sent).match(/^- .*\?$|^- .*`|\]\(https/gm) ?? []).length;

const words = {
  en: { greeting: ['hi', 'hello'], help: 'help' },
  fr: { greeting: ['bonjour', 'salut'], help: 'aide' },
};
const spoken = (['en', 'fr'] as const).flatMap((language) => [
  ...words[language].greeting.flatMap((word) =>
    anyCase(word).map((said) => [said, language, 'greeting'] as const),
  ),
  ...anyCase(words[language].help).map((said) => [said, language, 'help'] as const),
]);

describe('a greeting and a call for help', () => {
  it.each([
    ...spoken,
    ['HeLp', 'en', 'help'],
    ['hello', 'fr', 'greeting'],
  ] as const)('“%s” is understood (%s), with buttons to go on', async (said, language, intent) => {
    const sent = await office.say(newcomer(language), said);
    expect([intentOf(sent), messages(sent).length]).toEqual([intent, 1]);
    expect(buttonsOf(sent).length).toBeGreaterThan(2);
  });
});

describe('the welcome', () => {
  const arrive = async (person: typeof alex) => {
    const where = chatOf(person);
    const before = new Set(office.teams.sent.keys());
    const membersAdded = [{ id: '28:liaison' }, { id: person.id }];
    await office.send(person, { type: 'conversationUpdate', membersAdded }, where);
    await office.send(person, { type: 'installationUpdate', action: 'add' }, where);
    await office.send(person, { type: 'conversationUpdate', membersAdded }, where);
    return office.teams.in(where.conversation.id).filter(({ id }) => !before.has(id));
  };

  it.each([
    'en',
    'fr',
  ] as const)('comes once, and each of its buttons has an answer (%s)', async (language) => {
    const person = newcomer(language);
    const sent = await arrive(person);
    expect(sent).toHaveLength(1);
    const buttons = buttonsOf(sent);
    expect(buttons.length).toBeGreaterThan(3);
    for (const { data } of buttons) {
      const reply = await office.say(person, String(data.say));
      expect([data.say, intentOf(reply)]).toEqual([data.say, expect.not.stringMatching(/^none$/)]);
    }
  });

  it('is not said again when somebody asks for help', async () => {
    const person = newcomer('en');
    const [welcome] = await arrive(person);
    const [help] = await office.say(person, 'help');
    expect(help?.activity.attachments).not.toEqual(welcome?.activity.attachments);
    expect(await arrive(person)).toEqual([]);
  });

  it('is said once in a team, and to nobody who joins it', async () => {
    await office.install();
    const before = office.teams.sent.size;
    const general = '19:team@thread.tacv2';
    const membersAdded = [{ id: camille.id }];
    await office.send(alex, { type: 'conversationUpdate', membersAdded }, threadOf(general));
    expect(office.teams.sent.size).toBe(before);
  });
});

describe('nonsense', () => {
  const nonsense = [
    'asdf qwer zxcv',
    '42',
    '???',
    '🤷',
    '<script>alert(1)</script>',
    'play some music',
    '/start',
    'x'.repeat(5000),
  ];
  it.each(
    (['en', 'fr'] as const).flatMap((language) =>
      nonsense.map((said) => [said.slice(0, 30), language, said] as const),
    ),
  )('“%s” (%s) gets one answer, and a way on', async (_, language, said) => {
    const sent = await office.say(newcomer(language), said);
    expect(messages(sent)).toHaveLength(1);
    expect(textOf(sent)).not.toContain('<script>');
    expect(buttonsOf(sent).length).toBeGreaterThan(0);
  });
});

/** One question of each kind, from the lists of commands; what they lead to is pressed in its turn. */
describe.each(['en', 'fr'] as const)('every reply (%s)', (language) => {
  const commands = commandsOf(openPackage(), language).filter(({ scope }) => scope === 'personal');
  const asked = commands.map(({ title }) => title);
  const sayings = new Map<string, Sent[]>();
  const ask = async (person: typeof alex, said: string) => {
    if (sayings.has(said)) return [];
    const sent = await office.say(person, said);
    sayings.set(said, sent);
    return sent;
  };

  beforeAll(async () => {
    for (const said of asked) {
      const person = newcomer(language);
      const next = buttonsOf(await ask(person, said)).flatMap(({ data }) =>
        data.say ? [String(data.say)] : [],
      );
      for (const one of next) await ask(person, one);
    }
  });

  it('leads on: none is a dead end', () => {
    expect(sayings.size).toBeGreaterThan(30);
    const ends = [...sayings].filter(([, sent]) => waysOn(sent) === 0).map(([said]) => said);
    expect(ends).toEqual([]);
  });

  it('is an answer: no button leads outside of what Liaison knows', () => {
    const lost = [...sayings].filter(([, sent]) => intentOf(sent) === 'none').map(([said]) => said);
    expect(lost).toEqual([]);
  });

  it('is one or two messages, never more', () => {
    const many = [...sayings].filter(([, sent]) => messages(sent).length > 2).map(([said]) => said);
    expect(many).toEqual([]);
  });

  it('is followed by nothing: no sign of writing comes after it', () => {
    const late = [...sayings]
      .filter(([, sent]) => sent.at(-1)?.activity.type !== 'message')
      .map(([said]) => said);
    expect(late).toEqual([]);
  });

  it('on help stays in Teams: nothing in it leads elsewhere', async () => {
    const sent = await office.say(newcomer(language), words[language].help);
    expect(JSON.stringify(sent)).not.toMatch(/\]\(https?:|Action\.OpenUrl/);
  });

  it('has links that say where they go', () => {
    const links = [...sayings].flatMap(([, sent]) =>
      [...JSON.stringify(sent).matchAll(/\[([^[\]]*)\]\((\w+:[^)\s]*)/g)].map(([, label = '', to = '']) => [
        label,
        to,
      ]),
    );
    expect(links.length).toBeGreaterThan(20);
    const bad = links.filter(
      ([label = '', to = '']) =>
        !to.startsWith('https://') || label.length < 6 || /^(click )?here$|^link$|^ici$|^lien$/i.test(label),
    );
    expect(bad).toEqual([]);
  });
});

describe('a workflow of one person', () => {
  const group = {
    conversation: {
      id: '19:group@thread.v2',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: tenant,
    },
  };
  it.each([
    ['a channel', () => threadOf(`${exchange};messageid=1`)],
    ['a group chat', () => group],
  ])('does not start in %s: it says where it does', async (_, where) => {
    for (const [person, said, sentence] of [
      [alex, 'set up partner applications', /personal chat/],
      [camille, 'configurer les applications partenaires', /conversation privée/],
    ] as const) {
      const place = where();
      const sent = messages(await office.say(person, said, place));
      expect(textOf(sent)).toMatch(sentence);
      expect(sent.every(({ activity }) => activity.value?.walk === undefined)).toBe(true);
      const after = messages(await office.say(person, 'next', place));
      expect(after.every(({ activity }) => activity.value?.walk === undefined)).toBe(true);
    }
  });
});

it('has one name everywhere: package, manifest, page and welcome', async () => {
  const { manifest, french } = openPackage();
  const page = readFileSync(inProject('src/local/page/index.html'), 'utf8');
  const person = newcomer('en');
  await office.send(person, { type: 'installationUpdate', action: 'add' });
  const { conversation } = chatOf(person);
  const welcome = JSON.stringify(office.teams.in(conversation.id));
  expect([manifest.name.short, french['name.short'], manifest.developer.name]).toEqual(
    Array(3).fill('Liaison'),
  );
  expect(page).toContain('<title>Liaison</title>');
  expect(welcome).toContain('Liaison');
});
