import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import { type Running, startServer } from '../server/support';
import { postJson } from '../support/activity';
import { stateOf } from '../support/local-page';

const alex = { person: '29:alex-morgan', locale: 'en-US' };
const camille = { person: '29:camille-roy', locale: 'fr-FR' };
const chat = 'a:alex-morgan';
const channel = '19:coexistence@thread.tacv2';

interface Activity {
  id: string;
  kind: string;
  thread: string | null;
  from: { id: string; name: string };
  text: string;
  attachments: unknown[];
  value: { question?: string } | null;
  edited: boolean;
}

/** A storage that lets nobody read before it is released. */
class Slow extends MemoryStorage {
  asked: Promise<void>;
  release = () => {};
  #askedFor = () => {};
  readonly #released: Promise<void>;
  constructor() {
    super();
    this.asked = new Promise((done) => {
      this.#askedFor = done;
    });
    this.#released = new Promise((done) => {
      this.release = done;
    });
  }
  override async read(keys: string[]) {
    this.#askedFor();
    await this.#released;
    return super.read(keys);
  }
}

let running: Running;
beforeEach(async () => {
  running = await startServer();
});
afterEach(() => running.close());

const at = (path: string) => `${running.url}${path}`;
const encode = encodeURIComponent;
const act = (conversation: string, what: string, body: object) =>
  postJson(at(`/local/conversations/${encode(conversation)}/${what}`), body);
const say = (conversation: string, who: object, text: string, thread: string | null = null) =>
  act(conversation, 'messages', { ...who, text, thread });
const v3 = (path: string) => at(`/v3/${path}`);
const send = (method: string, url: string, body: object) =>
  fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function history(conversation: string): Promise<Activity[]> {
  const state = await stateOf<{ conversations: { id: string; activities: Activity[] }[] }>(running.url);
  return state.conversations.find(({ id }) => id === conversation)?.activities ?? [];
}

describe('a person on the page', () => {
  it('is welcomed the first time, and not again', async () => {
    for (let visit = 0; visit < 3; visit++) await act(chat, 'open', alex);
    expect(await history(chat)).toEqual([
      expect.objectContaining({ from: expect.objectContaining({ name: 'Liaison' }) }),
    ]);
  });

  it('gets an answer, on the way that Teams takes', async () => {
    expect((await say(chat, alex, 'UCS?')).status).toBe(200);
    expect(await history(chat)).toMatchObject([
      { text: 'UCS?', from: { name: 'Alex Morgan' }, thread: null },
      { text: '**Asked:** UCS?', from: { name: 'Liaison' }, value: { question: 'UCS?' } },
    ]);
  });

  it('in the channel mentions Liaison, which hears the words without the mention, and answers in the thread', async () => {
    await say(channel, camille, '@Liaison UCS ?');
    const [asked, answered] = await history(channel);
    expect(running.brain.asked[0]?.question).toBe('UCS ?');
    expect(answered).toMatchObject({ thread: asked?.id, value: { question: 'UCS ?' } });
    await say(channel, camille, 'et 2016 ?', asked?.id);
    expect((await history(channel)).map(({ thread }) => thread)).toEqual([
      null,
      asked?.id,
      asked?.id,
      asked?.id,
    ]);
  });

  it.each([
    ['Action.Submit', false],
    ['Action.Execute', true],
  ])('presses a button (%s) and gets its answer', async (_, execute) => {
    await say(chat, alex, 'a card');
    const card = (await history(chat)).at(-1);
    const data = { kind: 'ask', say: 'tell me more' };
    await act(chat, 'actions', { ...alex, card: card?.id, title: 'More', data, verb: null, execute });
    expect((await history(chat)).slice(2)).toMatchObject([
      { kind: 'press', text: 'More' },
      { kind: 'message', value: { question: 'tell me more' } },
    ]);
  });

  it('starts over: the messages and what Liaison remembers are gone, and it says hello again', async () => {
    await act(chat, 'open', alex);
    await say(chat, alex, 'UCS?');
    await act(chat, 'clear', alex);
    expect(await history(chat)).toHaveLength(1);
    await say(chat, alex, 'and 2016?');
    expect(running.brain.asked.at(-1)?.context).toBeNull();
  });

  it.each([
    ['who does not exist', { ...alex, person: '29:nobody' }, 404],
    ['in a chat of somebody else', camille, 404],
    ['with nothing to say', { ...alex, text: '  ' }, 400],
    ['with far too much to say', { ...alex, text: 'x'.repeat(20_001) }, 400],
    ['with a number to say', { ...alex, text: 5 }, 400],
  ])('%s is refused', async (_, body, status) => {
    const response = await act(chat, 'messages', { text: 'UCS?', thread: null, ...body });
    expect(response.status).toBe(status);
    expect(running.brain.asked).toEqual([]);
  });

  it('is shown on one stream what there is, and then what changes, so that nothing falls between', async () => {
    await act(chat, 'open', alex);
    const stop = new AbortController();
    const events = await fetch(at('/local/events'), { signal: stop.signal });
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await say(chat, alex, 'UCS?');
    let seen = '';
    while (!seen.includes('**Asked:** UCS?')) seen += (await reader?.read())?.value ?? '';
    stop.abort();
    const [state, ...changes] = seen.split('\n\n').filter((event) => event !== '');
    expect(state).toMatch(/^event: state$/m);
    const shown = JSON.parse(/^data: (.*)$/m.exec(state ?? '')?.[1] ?? '') as {
      conversations: { id: string; activities: Activity[] }[];
    };
    expect(shown.conversations.find(({ id }) => id === chat)?.activities).toHaveLength(1);
    expect(changes.filter((event) => event.includes('"type":"message"'))).toHaveLength(2);
  });

  it('who writes while Liaison is being installed reads its welcome before the answer', async () => {
    const slow = new Slow();
    await running.close();
    running = await startServer({}, { storage: slow });
    const opened = act(chat, 'open', alex);
    await slow.asked;
    const answered = say(chat, alex, 'UCS?');
    // A round trip later, what was said has arrived.
    await history(chat);
    slow.release();
    await Promise.all([opened, answered]);
    expect((await history(chat)).map(({ text, from }) => text || from.name)).toEqual([
      'Liaison',
      'UCS?',
      '**Asked:** UCS?',
    ]);
  });

  it('is told what happens as it happens', async () => {
    const stop = new AbortController();
    const events = await fetch(at('/local/events'), { signal: stop.signal });
    expect(events.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    await say(chat, alex, 'UCS?');
    let seen = '';
    while (!seen.includes('**Asked:** UCS?')) seen += (await reader?.read())?.value ?? '';
    expect(seen.match(/"type":"message","conversation":"a:alex-morgan"/g)).toHaveLength(2);
    stop.abort();
  });
});

describe('the stand-in for the Bot Connector', () => {
  const message = { type: 'message', text: 'hello' };

  it('takes a message, its edit and its deletion', async () => {
    const sent = await postJson(v3(`conversations/${chat}/activities`), message);
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const one = v3(`conversations/${chat}/activities/${id}`);
    expect((await send('PUT', one, { ...message, text: 'hello again' })).status).toBe(200);
    expect(await history(chat)).toMatchObject([{ id, text: 'hello again', edited: true }]);
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(200);
    expect(await history(chat)).toEqual([]);
    expect((await send('PUT', one, message)).status).toBe(404);
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(404);
  });

  it('keeps a reply in the thread that its conversation id names', async () => {
    const id = encode(`${channel};messageid=17`);
    await postJson(v3(`conversations/${id}/activities/17`), message);
    expect(await history(channel)).toMatchObject([{ thread: '17', text: 'hello' }]);
  });

  it('opens the one chat with a person, however often it is asked', async () => {
    const members = [{ id: '29:camille-roy' }];
    const ids = await Promise.all(
      [1, 2].map(async () => (await postJson(v3('conversations'), { members, isGroup: false })).json()),
    );
    expect(ids).toMatchObject([{ id: 'a:camille-roy' }, { id: 'a:camille-roy' }]);
  });

  it('starts a post in a channel, and gives the id of its thread', async () => {
    const channelData = { channel: { id: channel } };
    const response = await postJson(v3('conversations'), { isGroup: true, channelData, activity: message });
    const [post] = await history(channel);
    expect(await response.json()).toMatchObject({
      id: `${channel};messageid=${post?.id}`,
      activityId: post?.id,
    });
  });

  it('opens a group chat with both', async () => {
    const members = [{ id: '29:camille-roy' }, { id: '29:alex-morgan' }];
    const { id } = (await (await postJson(v3('conversations'), { isGroup: true, members })).json()) as {
      id: string;
    };
    const listed = (await (await fetch(v3(`conversations/${encode(id)}/members`))).json()) as {
      name: string;
    }[];
    expect(listed.map(({ name }) => name)).toEqual(['Camille Roy', 'Alex Morgan']);
  });

  it('pages through members', async () => {
    const paged = v3(`conversations/${encode(channel)}/pagedmembers?pageSize=1`);
    const first = (await (await fetch(paged)).json()) as { members: object[]; continuationToken: string };
    const second = await (await fetch(`${paged}&continuationToken=${first.continuationToken}`)).json();
    expect(first.members).toMatchObject([
      { name: 'Alex Morgan', userPrincipalName: 'alex.morgan@contoso.example' },
    ]);
    expect(second).toEqual({ members: [expect.objectContaining({ name: 'Camille Roy' })] });
  });

  it.each([
    ['a member', `conversations/${chat}/members/29:alex-morgan`, { name: 'Alex Morgan', userRole: 'user' }],
    [
      'a team',
      'teams/19:collaboration@thread.tacv2',
      { name: 'Collaboration', channelCount: 2, memberCount: 2 },
    ],
    [
      'a team’s channels',
      'teams/19:collaboration@thread.tacv2/conversations',
      { conversations: [{ name: null }, { id: channel, name: 'Coexistence' }] },
    ],
  ])('describes %s', async (_, path, expected) => {
    expect(await (await fetch(v3(path))).json()).toMatchObject(expected);
  });

  it.each([
    ['GET', 'conversations/nowhere/members', null, 404],
    ['GET', `conversations/${chat}/members/29:camille-roy`, null, 404],
    ['GET', 'teams/nowhere', null, 404],
    ['POST', 'conversations/nowhere/activities', message, 404],
    ['POST', `conversations/${chat}/activities`, { text: 'no type' }, 400],
    ['POST', `conversations/${chat}/activities`, { type: 'message', attachments: 5 }, 400],
    ['POST', `conversations/${chat}/activities`, { type: 'message', text: 'x'.repeat(60_000) }, 413],
    ['POST', 'conversations', { members: [{ id: '29:nobody' }] }, 400],
    ['POST', 'conversations', { members: [] }, 400],
    ['POST', 'conversations', { channelData: { channel: { id: 'nowhere' } } }, 404],
  ])('refuses %s %s with %j as Teams does', async (method, path, body, status) => {
    const response = await (body ? send(method, v3(path), body) : fetch(v3(path)));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: { code: expect.any(String), message: expect.any(String) },
    });
  });

  it('keeps the last 300 messages of a conversation', async () => {
    for (let count = 0; count < 305; count++) {
      await postJson(v3(`conversations/${chat}/activities`), { ...message, text: String(count) });
    }
    const texts = (await history(chat)).map(({ text }) => text);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([300, '5', '304']);
  });
});

describe('the page', () => {
  it('comes with all that it names, from this server alone', async () => {
    const html = await (await fetch(at('/'))).text();
    const named = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !path.startsWith('/page/'))).toEqual([]);
    const found = await Promise.all(named.map(async (path) => (await fetch(at(path))).status));
    expect(found).toEqual(named.map(() => 200));
  });

  it('has a policy that allows nothing inline and nothing foreign', async () => {
    const policy = (await fetch(at('/'))).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('says the same in both languages', async () => {
    const [en, fr] = await Promise.all(
      ['en', 'fr'].map(async (language) => (await fetch(at(`/page/strings/${language}.json`))).json()),
    );
    const shape = (strings: object) =>
      Object.entries(strings).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.length : placeholders(value),
      ]);
    expect(shape(fr as object)).toEqual(shape(en as object));
  });
});

const placeholders = (sentence: string) => sentence.match(/\{\w+\}/g) ?? [];
