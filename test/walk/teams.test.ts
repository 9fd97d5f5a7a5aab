import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import pino from 'pino';
import { loadConfig } from '../../src/config';
import { createLiaisonServer, type LiaisonServer } from '../../src/server';
import { botWords } from '../../src/words';
import type { Reply } from '../server/support';
import { fixture, postJson } from '../support/activity';
import { liaison } from '../support/liaison';
import { stateOf } from '../support/local-page';
import { chatWith, today } from './support';

let server: LiaisonServer;
let url: string;
beforeEach(async () => {
  server = createLiaisonServer({
    config: loadConfig({ PORT: '0', LOG_LEVEL: 'silent' }),
    brain: liaison,
    storage: new MemoryStorage(),
    today,
    log: pino({ enabled: false }),
  });
  url = await server.listen();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await server.close();
});

const begin = 'set up the unified contact store for Exchange 2016 and SfB Server 2019';

async function talk(activity: Record<string, unknown>): Promise<Reply[]> {
  const response = await postJson(`${url}/api/messages`, { ...activity, deliveryMode: 'expectReplies' });
  return ((await response.json()) as { activities?: Reply[] }).activities ?? [];
}

const alex = { person: '29:alex-morgan', locale: 'en-US' };
const page = (conversation: string, what: string, body: object) =>
  postJson(`${url}/local/conversations/${encodeURIComponent(conversation)}/${what}`, body);

async function history(conversation: string): Promise<{ text: string; value: { walk?: unknown } | null }[]> {
  const state = await stateOf<{
    conversations: { id: string; activities: { text: string; value: { walk?: unknown } | null }[] }[];
  }>(url);
  return state.conversations.find(({ id }) => id === conversation)?.activities ?? [];
}

describe('a form that no card of ours sends', () => {
  const press = (fields: Record<string, unknown>) =>
    talk({
      ...fixture('personal-message'),
      text: '',
      value: { kind: 'walk', do: 'submit', revision: 1, ...fields },
    });

  it.each<[string, Record<string, unknown>]>([
    ['an object', { 'value:sfbPoolFqdn': { toString: 1 } }],
    ['a list', { 'value:sfbPoolFqdn': ['pool01.fabrik.de'] }],
    ['nothing', { 'value:sfbPoolFqdn': null }],
    ['more than a field takes', { 'value:sfbPoolFqdn': 'x'.repeat(1025) }],
    [
      'more fields than there are',
      Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`value:${at}`, 'x'])),
    ],
    ['a name without end', { [`value:${'x'.repeat(101)}`]: 'x' }],
  ])('is told that it has had its day: %s', async (_, fields) => {
    await talk({ ...fixture('personal-message'), text: begin });
    const [reply] = await press(fields);
    expect(reply?.text).toBe(botWords('en').staleButton);
  });
});

describe('in a channel', () => {
  it('says that setups run in the personal chat, and begins it there', async () => {
    const channel = '19:coexistence@thread.tacv2';
    await page(channel, 'messages', { ...alex, text: `@Liaison ${begin}`, thread: null });
    const said = (await history(channel)).at(-1);
    expect(said?.text).toContain('runs in the personal chat');
    expect(said?.text).toContain('I have opened it there');
    expect(said?.value).not.toHaveProperty('walk');
    expect((await history('a:alex-morgan')).at(-1)?.value?.walk).toMatchObject({
      procedure: 'unified-contact-store',
      step: 1,
    });
    await page('a:alex-morgan', 'messages', { ...alex, text: 'scope = all', thread: null });
    expect((await history('a:alex-morgan')).at(-1)?.value?.walk).toMatchObject({
      step: 1,
      commands: expect.any(Array),
    });
  });

  it.each([
    'channel-message',
    'group-message',
  ])('gives a link where the chat cannot be opened (%s)', async (name) => {
    const [reply] = await talk({ ...fixture(name), text: begin });
    expect(reply?.text).toMatch(/\(https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3A/);
  });

  it('has no steps: a control word finds nothing under way', async () => {
    const [reply] = await talk({ ...fixture('channel-message'), text: 'next' });
    expect(reply?.value).toMatchObject({ intent: 'control' });
    expect(reply?.value).not.toHaveProperty('walk');
  });
});

const consent = 'application/vnd.microsoft.teams.card.file.consent';

describe('the filled runbook', () => {
  const chatting = {
    ...fixture('personal-message'),
    conversation: { id: 'a:1', conversationType: 'personal' },
  };

  async function offered(word: string) {
    await talk({ ...chatting, text: begin });
    await talk({ ...chatting, text: 'scope = all\nsfbPoolFqdn = pool01.fabrik.de' });
    const replies = await talk({ ...chatting, text: word });
    return {
      replies,
      file: replies
        .flatMap(({ attachments }) => attachments ?? [])
        .find(({ contentType }) => contentType === consent) as unknown as {
        name: string;
        content: { sizeInBytes: number; acceptContext: object; declineContext: object };
      },
    };
  }
  const answer = (action: string, context: object, uploadInfo: object) =>
    talk({
      ...chatting,
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action, context, uploadInfo },
    });

  it.each([
    ['runbook', 'unified-contact-store-runbook.md'],
    ['script', 'unified-contact-store-script.ps1'],
  ])('is offered in Teams with the consent card: %s', async (word, name) => {
    const { replies, file } = await offered(word);
    expect(file).toMatchObject({ name, content: { sizeInBytes: expect.any(Number) } });
    expect(replies.at(-1)?.value).toHaveProperty('walk');
  });

  it.each([
    'https://smba.infra.gov.teams.microsoft.us/teams/',
    'https://smba.infra.dod.teams.microsoft.us/teams/',
    'https://msteams.botframework.azure.cn/teams/',
  ])('is sent as text in a cloud where bots get no files: %s', async (serviceUrl) => {
    await talk({ ...chatting, text: begin, serviceUrl });
    const replies = await talk({ ...chatting, text: 'script', serviceUrl });
    expect(JSON.stringify(replies)).not.toContain(consent);
    expect(replies.map(({ text }) => text).join('\n')).toContain('```powershell');
  });

  it('is put where Teams says, after the person agreed', async () => {
    const { file } = await offered('script');
    const real = fetch;
    const put = jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (input, init) =>
        String(input).includes('sharepoint.com') ? new Response('', { status: 201 }) : real(input, init),
      );
    const uploadUrl = 'https://fabrik-my.sharepoint.com/upload?id=1';
    const replies = await answer('accept', file.content.acceptContext, {
      uploadUrl,
      contentUrl: 'https://fabrik-my.sharepoint.com/file',
      name: 'x.ps1',
      uniqueId: '1',
      fileType: 'ps1',
    });
    const sent = put.mock.calls.find(([to]) => String(to) === uploadUrl)?.[1];
    expect(String(sent?.body)).toContain('Set-CsUserServicesPolicy -Identity global -UcsAllowed $True');
    expect(sent?.headers).toMatchObject({
      'content-range': `bytes 0-${file.content.sizeInBytes - 1}/${file.content.sizeInBytes}`,
    });
    expect(JSON.stringify(replies)).toContain('file.info');
  });

  it.each([
    'https://evil.example/upload',
    'http://fabrik-my.sharepoint.com/x',
    'https://sharepoint.com.evil.example/',
    'file:///etc/passwd',
  ])('is never put anywhere else: %s; its text is sent instead', async (uploadUrl) => {
    const { file } = await offered('script');
    const real = fetch;
    const asked: string[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      asked.push(String(input));
      return real(input, init);
    });
    const replies = await answer('accept', file.content.acceptContext, { uploadUrl });
    expect(asked.filter((each) => !each.startsWith(url))).toEqual([]);
    expect(replies.map(({ text }) => text).join('\n')).toContain('UcsAllowed $True');
  });

  it('is not saved where the person declines', async () => {
    const { file } = await offered('runbook');
    expect((await answer('decline', file.content.declineContext, {})).map(({ text }) => text)).toContain(
      'Nothing was saved.',
    );
  });

  it.each([
    { kind: 'other' },
    { kind: 'walk-file', format: 'script', procedure: 'plan' },
  ])('of no setup is declined kindly: %j', async (context) => {
    await talk({ ...chatting, text: begin });
    const [reply] = await answer('accept', context, { uploadUrl: 'https://fabrik-my.sharepoint.com/x' });
    expect(reply?.text).toMatch(/no longer/);
  });

  it('is sent as messages elsewhere, code as code', async () => {
    const chat = chatWith(liaison);
    await chat.say(begin);
    const sent = await chat.say('script');
    expect(sent[0]?.text).toMatch(/^```powershell\n[\s\S]*\n```$/);
    expect(sent.at(-1)?.value).toHaveProperty('walk');
    expect((await chat.say('runbook'))[0]?.text).toMatch(/^# Unified contact store/);
  });

  it('of a long way comes in pieces that fit a message', async () => {
    const chat = chatWith(liaison);
    await chat.say('set up the whole integration for Exchange 2016 and SfB Server 2019');
    for (const word of ['runbook', 'script']) {
      const sent = await chat.say(word);
      expect(sent.length).toBeGreaterThan(2);
      for (const { text } of sent) {
        expect(Buffer.byteLength(text ?? '')).toBeLessThan(28_000);
        expect((text?.match(/^```/gm) ?? []).length % 2).toBe(0);
      }
    }
  });
});

it('after the app is removed, nothing of a setup is left', async () => {
  const chatting = fixture('personal-message');
  await talk({ ...chatting, text: begin });
  await talk({ ...fixture('installed'), action: 'remove' });
  const [reply] = await talk({ ...chatting, text: 'resume' });
  expect(reply?.value).not.toHaveProperty('walk');
});
