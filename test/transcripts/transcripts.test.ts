import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Activity, ActivityTypes, MemoryStorage, TestAdapter } from 'botbuilder';
import pino from 'pino';
import { LiaisonBot } from '../../src/bot';
import { type Liaison, openLiaison } from '../../src/liaison';
import { readTranscript } from '../support/transcript';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.chat'));

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

/** What a reader sees of a reply: the text of the activity's value, which card and message are both drawn from. */
const spoken = (reply: Partial<Activity>): string =>
  (reply.value as { text?: string } | undefined)?.text ?? reply.text ?? '';
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\*\*|`/g, '');

describe.each(files)('%s', (file) => {
  const transcript = readTranscript(path.join(__dirname, file));

  it(transcript.title, async () => {
    const bot = new LiaisonBot({
      brain: liaison,
      storage: new MemoryStorage(),
      today: () => '2026-11-21',
      log: pino({ enabled: false }),
    });
    const adapter = new TestAdapter(async (turn) => bot.run(turn));
    for (const { line, user, bot: said, values } of transcript.exchanges) {
      await adapter
        .send({ type: ActivityTypes.Message, text: user, locale: transcript.locale } as Activity)
        .startTest();
      const reply = adapter.getNextReply();
      const where = `${file}:${line} ${user}`;
      for (const part of said)
        expect({ where, text: plain(spoken(reply)) }).toEqual({
          where,
          text: expect.stringContaining(plain(part)),
        });
      for (const value of values) expect({ where, value: reply.value }).toMatchObject({ where, value });
    }
  });
});
