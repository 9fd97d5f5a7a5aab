import { beforeAll } from '@jest/globals';
import type { Answer } from '../../src/contract';
import type { Reading } from '../../src/language/reading';
import type { Liaison, Reply, ReplyOptions } from '../../src/liaison';
import { today } from './day';
import { openedLiaison } from './opened';

/** There before the first test of each file that imports it. */
export let liaison: Liaison;
beforeAll(async () => {
  liaison = await openedLiaison();
});

/** Said to somebody new, on the day that the tests are set on, unless told otherwise. */
export const replyTo = (question: string, options: Partial<ReplyOptions> = {}): Reply =>
  liaison.reply(question, { context: null, locale: null, today, ...options });

export const ask = (question: string, options: Partial<ReplyOptions> = {}): Answer =>
  replyTo(question, options).answer;

/** The answer to the last of these questions, each asked in the conversation of those before. */
export function askInTurn(...questions: readonly string[]): Answer {
  const [first = '', ...others] = questions;
  const begun = replyTo(first);
  return others.reduce(({ context }, question) => replyTo(question, { context }), begun).answer;
}

export const read = (question: string): Reading => liaison.read(question, { context: null, locale: null });
