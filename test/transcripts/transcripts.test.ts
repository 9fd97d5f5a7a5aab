import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Activity, ActivityTypes, MemoryStorage, TestAdapter } from 'botbuilder';
import pino from 'pino';
import { LiaisonBot } from '../../src/bot';
import { systemClock } from '../../src/clock';
import { closedDoor } from '../support/closed-door';
import { today } from '../support/day';
import { liaison } from '../support/liaison';
import { inProject } from '../support/project';
import { readTranscript } from '../support/transcript';

const folder = inProject('test/transcripts');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.chat'))
  .sort();

/** What a reader sees of a reply: the text of the activity's value, which card and message are both drawn from. */
const spoken = (reply: Partial<Activity>): string =>
  (reply.value as { text?: string } | undefined)?.text ?? reply.text ?? '';
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\*\*|`/g, '');

/** All activities of one turn. */
function repliesOf(adapter: TestAdapter): Partial<Activity>[] {
  const replies: Partial<Activity>[] = [];
  for (let reply = adapter.getNextReply(); reply; reply = adapter.getNextReply()) replies.push(reply);
  return replies;
}

/** Fields of a `value:` line, compared as deep as they are written. */
function matching(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asMatcher(each)]));
}

function asMatcher(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asMatcher);
  if (typeof value === 'object' && value !== null) return expect.objectContaining(matching(value));
  return value;
}

describe.each(files)('%s', (file) => {
  const transcript = readTranscript(path.join(folder, file));

  it(transcript.title, async () => {
    const storage = new MemoryStorage();
    const adapter = new TestAdapter(async (turn) => {
      // A new bot for each message: what is not stored does not survive.
      const bot = new LiaisonBot({
        brain: liaison,
        storage,
        today: () => today,
        log: pino({ enabled: false }),
        door: closedDoor,
        clock: systemClock,
      });
      await bot.run(turn);
    });
    for (const { line, user, bot: said, values } of transcript.exchanges) {
      await adapter
        .send({ type: ActivityTypes.Message, text: user, locale: transcript.locale } as Activity)
        .startTest();
      const replies = repliesOf(adapter);
      const where = `${file}:${line} ${user}`;
      const text = replies.map((reply) => plain(spoken(reply))).join('\n');
      for (const part of said)
        expect({ where, text }).toEqual({ where, text: expect.stringContaining(plain(part)) });
      // Of several activities a program reads the last; an answer in the middle of a setup comes before it.
      for (const value of values)
        expect({ where, values: replies.map((reply) => reply.value) }).toEqual({
          where,
          values: expect.arrayContaining([expect.objectContaining(matching(value))]),
        });
    }
  });
});
