import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fixture, postJson } from '../support/activity';
import { type Running, startServer } from './support';

let running: Running;
beforeEach(async () => {
  running = await startServer();
});
afterEach(() => running.close());

const question = 'does UCS work with Exchange 2010?';
const questions = () => running.brain.asked.map((asked) => asked.question);

describe('a message', () => {
  it.each(['personal-message', 'group-message', 'channel-message'])('is answered: %s', async (name) => {
    const [reply, ...more] = await running.talk(fixture(name));
    expect(more).toEqual([]);
    expect(reply).toMatchObject({
      type: 'message',
      text: `**Asked:** ${question}`,
      textFormat: 'markdown',
      value: { question, language: 'en', text: `**Asked:** ${question}` },
    });
    expect(reply?.attachments ?? []).toEqual([]);
  });

  it('that needs buttons is answered by a card without text, which says the same in its summary', async () => {
    const [reply] = await running.talk({ ...fixture('personal-message'), text: 'a card, please' });
    expect(reply).toMatchObject({
      summary: expect.stringContaining('a card, please'),
      value: { question: 'a card, please' },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } }],
    });
    expect(reply?.text).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['of blanks', ' \n '],
    ['a bare mention', '<at>Liaison</at> '],
    ['missing', undefined],
  ])('that is %s gets help', async (_, text) => {
    await running.talk({ ...fixture('channel-message'), text });
    expect(questions()).toEqual(['help']);
  });

  it('that is empty gets help in the language of the locale', async () => {
    await running.talk({ ...fixture('personal-message'), text: '', locale: 'fr-CA' });
    expect(questions()).toEqual(['aide']);
  });

  it.each([
    ['emoji', '🤷🏽‍♀️ UCS? 👍'],
    ['right to left', 'האם UCS עובד עם Exchange 2010؟'],
    ['control characters', 'UCS\u0000\u0007 \u202Etest'],
    ['half a surrogate pair', 'UCS \ud83d'],
    ['a long line', 'x'.repeat(200_000)],
  ])('with %s is answered', async (_, text) => {
    expect(await running.talk({ ...fixture('personal-message'), text })).toHaveLength(1);
  });

  it('is asked on the day of the clock that was handed in', async () => {
    await running.talk(fixture('personal-message'));
    expect(running.brain.asked[0]?.today).toBe('2026-11-21');
  });
});

describe('the context of a conversation', () => {
  const terms = () => running.brain.asked.at(-1)?.context?.terms ?? null;

  it('is kept from one message to the next', async () => {
    await running.talk({ ...fixture('personal-message'), text: 'first' });
    expect(terms()).toBeNull();
    await running.talk({ ...fixture('personal-message'), text: 'second' });
    expect(terms()).toEqual(['first']);
  });

  it.each([
    ['another person of a group', 'group-message', { from: { id: '29:camille', name: 'Camille Roy' } }, null],
    ['the same person of a group', 'group-message', {}, ['first']],
    ['another thread of a channel', 'channel-message', { conversation: channelThread('2') }, null],
    ['another conversation', 'personal-message', { conversation: { id: 'a:2' } }, null],
    ['another channel', 'personal-message', { channelId: 'webchat' }, null],
  ])('for %s starts as it should', async (_, name, change, expected) => {
    await running.talk({ ...fixture(name), text: 'first' });
    await running.talk({ ...fixture(name), ...change, text: 'second' });
    expect(terms()).toEqual(expected);
  });

  it('is gone after an uninstall', async () => {
    await running.talk({ ...fixture('personal-message'), text: 'first' });
    await running.talk({ ...fixture('installed'), action: 'remove' });
    await running.talk({ ...fixture('personal-message'), text: 'second' });
    expect(terms()).toBeNull();
  });

  it('is gone after an uninstall for every member and every thread of a team, and for nobody else', async () => {
    const channel = fixture('channel-message');
    const camille = { ...channel, from: { id: '29:camille', name: 'Camille Roy' } };
    const thread = { ...channel, conversation: channelThread('2') };
    const elsewhere = {
      ...channel,
      channelData: { team: { id: '19:other@thread.tacv2' } },
      conversation: { ...channelThread('3') },
    };
    const everybody = [channel, camille, thread, elsewhere];
    await Promise.all(everybody.map((one) => running.talk({ ...one, text: 'first' })));
    const team = { id: '19:team@thread.tacv2' };
    await running.talk({
      ...fixture('installed'),
      action: 'remove',
      channelData: { team },
      conversation: { id: team.id, conversationType: 'channel', isGroup: true },
    });
    const kept: unknown[] = [];
    for (const one of everybody) {
      await running.talk({ ...one, text: 'second' });
      kept.push(terms());
    }
    expect(kept).toEqual([null, null, null, ['first']]);
  });
});

describe('an installation', () => {
  it('is welcomed once, however many activities tell of it', async () => {
    const replies = await Promise.all(
      ['installed', 'members-added', 'installed', 'members-added'].map((name) => running.talk(fixture(name))),
    );
    expect(replies.flat()).toEqual([expect.objectContaining({ summary: expect.stringMatching(/Exchange/) })]);
    expect(replies.flat()[0]?.value).toBeUndefined();
    expect((await running.talk(fixture('members-added'))).flat()).toEqual([]);
  });

  it('is welcomed in the language of the locale', async () => {
    const [reply] = await running.talk({ ...fixture('installed'), locale: 'fr-FR' });
    expect(reply?.summary).toMatch(/Entreprise/);
  });

  it('is welcomed again after an uninstall', async () => {
    await running.talk(fixture('installed'));
    await running.talk({ ...fixture('installed'), action: 'remove' });
    expect(await running.talk(fixture('installed'))).toHaveLength(1);
  });

  it.each([
    ['a colleague who joins the team', 'colleague-added', {}],
    ['an upgrade of the app', 'installed', { action: 'add-upgrade' }],
  ])('is not what %s is taken for', async (_, name, change) => {
    expect(await running.talk({ ...fixture(name), ...change })).toEqual([]);
  });
});

describe('a button', () => {
  it('of Action.Submit is answered as if its question had been typed', async () => {
    const [reply] = await running.talk(fixture('card-submit'));
    expect(reply?.value).toMatchObject({ question: 'tell me more' });
  });

  it.each([
    ['of another kind', { kind: 'delete', id: 1 }],
    ['with nothing to say', { kind: 'ask', say: ' ' }],
    ['with far too much to say', { kind: 'ask', say: 'x'.repeat(2001) }],
    ['with a number', { kind: 'ask', say: 5 }],
    ['that is a string', 'ask'],
    ['that is a list', ['ask']],
  ])('%s is declined kindly', async (_, value) => {
    const [reply] = await running.talk({ ...fixture('card-submit'), value });
    expect(reply?.text).toMatch(/^This button belongs to an older message/);
    expect(questions()).toEqual([]);
  });

  it('of Action.Execute is acknowledged, and its answer is a message', async () => {
    const { url } = running;
    const here = { ...fixture('card-execute'), serviceUrl: `${url}/`, conversation: { id: 'a:alex-morgan' } };
    const response = await postJson(`${url}/api/messages`, here);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'The answer is in the conversation.',
    });
    expect(questions()).toEqual(['tell me more']);
  });

  it('of Action.Execute without data is declined kindly', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'x' }, trigger: 'manual' };
    const here = { ...fixture('card-execute'), serviceUrl: `${running.url}/`, value };
    const response = await postJson(`${running.url}/api/messages`, here);
    expect(await response.json()).toMatchObject({ value: expect.stringMatching(/^This button/) });
  });
});

describe('what is no question', () => {
  it.each(['message-edited', 'message-deleted', 'reaction'])('is accepted in silence: %s', async (name) => {
    expect(await running.talk(fixture(name))).toEqual([]);
    expect(questions()).toEqual([]);
  });

  it.each([
    'typing',
    'event',
    'endOfConversation',
    'trace',
    'somethingNew',
  ])('is accepted in silence: an activity of type %s', async (type) => {
    expect(await running.talk({ ...fixture('personal-message'), type })).toEqual([]);
  });
});

describe('a failure', () => {
  it.each([
    ['en-US', /^That did not work.* ([0-9a-f]{8})\.$/],
    ['fr-FR', /^La réponse n’a pas abouti.* ([0-9a-f]{8})\.$/],
  ])('is told in a sentence with a number that the log has too (%s)', async (locale, sentence) => {
    const [reply] = await running.talk({ ...fixture('personal-message'), text: 'fail', locale });
    const number = sentence.exec(reply?.text ?? '')?.[1];
    expect(running.logged.join('')).toContain(`"id":"${number}"`);
  });

  it('shows the person no inside, and puts no words of theirs in the log', async () => {
    const [reply] = await running.talk({ ...fixture('personal-message'), text: 'fail' });
    expect(JSON.stringify(reply)).not.toMatch(/secret|Error|\.ts/);
    await running.talk({ ...fixture('personal-message'), text: 'my-own-words' });
    expect(running.logged.join('')).not.toMatch(/secret of|my-own-words|Alex/);
  });
});

function channelThread(root: string) {
  return { conversationType: 'channel', isGroup: true, id: `19:channel@thread.tacv2;messageid=${root}` };
}
