import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import pino from 'pino';
import { openChecker } from '../../src/commands';
import { loadConfig } from '../../src/config';
import { Answer, WalkView } from '../../src/contract';
import { createLiaisonServer, type LiaisonServer } from '../../src/server';
import { wordsFor } from '../../src/words';
import { knowledge, procedures } from '../procedure/support';
import { fixture, postJson } from '../support/activity';
import { liaison } from '../support/liaison';
import { today } from './support';

/** Knows the contract and nothing else: posts activities as Teams does, reads the value of the last reply. */
const Value = Answer.extend({ walk: WalkView });

let checker: Awaited<ReturnType<typeof openChecker>>;
let server: LiaisonServer | null = null;
let url = '';
const storage = new MemoryStorage();

async function restart(): Promise<void> {
  await server?.close();
  server = createLiaisonServer({
    config: loadConfig({ PORT: '0', LOG_LEVEL: 'silent' }),
    brain: liaison,
    storage,
    today,
    log: pino({ enabled: false }),
  });
  url = await server.listen();
}

beforeAll(async () => {
  checker = await openChecker(knowledge);
  await restart();
});
afterAll(() => server?.close());

async function say(conversation: string, text: string, locale: string): Promise<WalkView> {
  const response = await postJson(`${url}/api/messages`, {
    ...fixture('personal-message'),
    conversation: { id: conversation, conversationType: 'personal' },
    deliveryMode: 'expectReplies',
    locale,
    text,
  });
  const { activities } = (await response.json()) as { activities: { type: string; value?: unknown }[] };
  return Value.parse(activities.filter(({ type }) => type === 'message').at(-1)?.value).walk;
}

const spoken = {
  en: { locale: 'en-GB', begin: 'Set up', next: 'next', back: 'back' },
  fr: { locale: 'fr-FR', begin: 'Configurer', next: 'suivant', back: 'retour' },
};

describe.each(['en', 'fr'] as const)('a program that only knows the contract (%s)', (language) => {
  const { locale, begin, next, back } = spoken[language];

  it.each(procedures)('walks %s to its end, the server restarted on the way', async (procedure) => {
    const conversation = `${language}-${procedure}`;
    const name = wordsFor(language).procedures[procedure]?.name;
    let walk = await say(conversation, `${begin} ${name}`, locale);
    expect(walk.procedure).toBe(procedure);
    let commands = 0;
    for (let turn = 0; !walk.done && turn < 150; turn++) {
      if (turn === 3) await restart();
      const open = walk.asks.filter(({ value }) => value === null);
      if (open.length > 0) {
        expect(walk.commands).toEqual([]);
        walk = await say(conversation, open.map((ask) => `${ask.name} = ${ask.example}`).join('\n'), locale);
        continue;
      }
      for (const { text } of walk.commands) {
        commands++;
        expect(text).not.toMatch(/\{[a-z]\w*\}/);
        const found = checker.check(text, { language, cloud: null, deployment: null });
        expect({ text, errors: found.filter(({ severity }) => severity === 'error') }).toEqual({
          text,
          errors: [],
        });
      }
      const there = await say(conversation, next, locale);
      if (turn % 7 === 2) {
        expect(await say(conversation, back, locale)).toEqual(walk);
        expect(await say(conversation, next, locale)).toEqual(there);
      }
      walk = there;
    }
    expect(walk).toMatchObject({ done: true, step: walk.steps });
    expect(commands).toBeGreaterThan(0);
  });
});
