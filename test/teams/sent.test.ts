import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOf } from '../../src/delivery/size';
import { botWords } from '../../src/words';
import { alex, camille, chatOf, exchange, type Office, openOffice, threadOf } from '../checklist/office';

/** What a person typed comes back in `value.question`, and in Teams whoever is in the channel could read it there. */
describe('a password that somebody typed stands nowhere in what Liaison sends', () => {
  const S = 'Sommer2026!';
  const channel = threadOf(exchange);

  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it.each<[string, object, string[]]>([
    ['in a question', channel, [`my password is ${S}, do photos work with Exchange 2016?`]],
    ['in a paste', channel, [`Import-CsCertificate -Path C:\\a.pfx -Password ${S}`]],
    ['in a setup that begins elsewhere', channel, [`password: ${S}\nset up the plan for Exchange 2016`]],
    [
      'in a setup',
      chatOf(alex),
      [
        'set up the unified contact store for Exchange 2016 and SfB Server 2019',
        `password: ${S}`,
        `what is OAuth? password: ${S}`,
        `Import-CsCertificate -Password ${S}`,
        `net use X: \\\\s\\a ${S}`,
        'cancel',
      ],
    ],
    [
      'about a checklist',
      chatOf(alex),
      [
        'checklist for partner applications with Exchange 2016 and SfB Server 2019',
        `commands for 1, password: ${S}`,
        `remind me tomorrow, password: ${S}`,
        `tick 99, password: ${S}`,
      ],
    ],
  ])('%s', async (_, where, texts) => {
    for (const text of texts) {
      const said = await office.say(alex, text, where);
      expect(said.length).toBeGreaterThan(0);
      expect(JSON.stringify(said)).not.toContain(S);
    }
  });
});

describe('what is pasted is answered, however long the answer', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    // As Teams does: whatever is larger does not arrive.
    office.teams.refuse = (method, _, body) =>
      method !== 'GET' && bytesOf(body) > 100 * 1024 ? { status: 413, code: 'MessageSizeTooBig' } : null;
  });
  afterAll(() => office.close());

  const wrong = (at: number, more = '') =>
    `New-CsHostingProvider -Identity "Exchange Online ${at}${more}" -Enabld $True -ProxyFqdn "exap.um.outlok.com"`;
  const lines = (count: number, more = '') =>
    Array.from({ length: count }, (_, at) => wrong(at, more)).join('\n');

  it.each([1, 2, 8])('%i commands: with all that programs read', async (count) => {
    const [said] = await office.say(alex, `is this right?\n${lines(count)}`);
    expect(said?.activity.value).toMatchObject({ intent: 'check', text: said?.activity.text });
    expect(said?.activity.value?.findings).toHaveLength(5 * count);
  });

  it.each([12, 20, 100, 400])('%i commands: with the worst of what programs read', async (count) => {
    const question = `is this right?\n${lines(count)}`;
    const [said, ...more] = await office.say(alex, question);
    expect([said?.activity.value?.intent, more]).toEqual(['check', []]);
    const findings = said?.activity.value?.findings as { severity: string }[];
    expect(findings.length).toBeGreaterThan(10);
    expect(findings[0]?.severity).toBe('error');
    expect(question.startsWith(String(said?.activity.value?.question).replace(/…$/, ''))).toBe(true);
  });

  it('with all of it where the replies come in the response, which Teams has no part in', async () => {
    const activity = { text: `is this right?\n${lines(12)}`, deliveryMode: 'expectReplies' };
    const { body } = await office.send(alex, activity);
    const [said] = (body as { activities?: { value: { findings: unknown[] } }[] }).activities ?? [];
    expect(said?.value.findings).toHaveLength(60);
  });

  it.each([
    ['en', alex, 'is this right?'],
    ['fr', camille, 'est-ce correct ?'],
  ] as const)('a text longer than a message ends with a word about it, and between commands (%s)', async (language, person, asked) => {
    const [said] = await office.say(person, `${asked}\n${lines(100, 'x'.repeat(1_500))}`);
    const text = said?.activity.text ?? '';
    expect(text.endsWith(`\n\`\`\`\n\n${botWords(language).cut}`)).toBe(true);
    expect(text.length).toBeGreaterThan(30_000);
    expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
  });

  it('a list of as many items as there may be, each as long as it may be', async () => {
    const items = Array.from({ length: 100 }, (_, at) => `- ${at} ${'é'.repeat(190)}`).join('\n');
    const said = await office.say(alex, `checklist Everything:\n${items}`, chatOf(alex));
    expect(said.map(({ activity }) => activity.attachments?.length)).toContain(1);
    const posted = await office.say(alex, `checklist Everything:\n${items}`, threadOf(exchange));
    expect(posted.map(({ activity }) => activity.attachments?.length)).toContain(1);
  });
});
