import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Expectation, faultsOf, wrongVerdicts } from '../../bench/judge';
import { dialoguesIn, questionsIn } from '../../bench/questions';
import { type Answer, Language } from '../../src/contract';
import type { Context } from '../../src/language/reading';
import { ask, replyTo } from '../support/liaison';

interface Judged {
  said: string;
  faults: string[];
  wrong: string[];
}

const judge = (said: string, answer: Answer, expected: Expectation): Judged => ({
  said,
  faults: faultsOf(answer, expected),
  wrong: wrongVerdicts(answer, expected),
});

function judgeAll(language: Language): Judged[] {
  const alone = questionsIn(language).map((item) => judge(item.question, ask(item.question), item));
  const inDialogue = dialoguesIn(language).flatMap(({ turns }) => {
    let context: Context | null = null;
    return turns.map((turn) => {
      const reply = replyTo(turn.user, { context });
      context = reply.context;
      return judge(turn.user, reply.answer, turn);
    });
  });
  return [...alone, ...inDialogue];
}

/** The share that must be answered exactly; what misses is printed when it is not reached. */
const ENOUGH = 0.98;

describe.each(Language.options)('questions of other people (%s)', (language) => {
  let judged: Judged[];
  beforeAll(() => {
    judged = judgeAll(language);
  });

  it('are never given a wrong verdict', () => {
    expect(judged.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it('are answered exactly, but for a few', () => {
    const missed = judged.filter(({ faults }) => faults.length > 0);
    const share = 1 - missed.length / judged.length;
    expect({ enough: share >= ENOUGH, missed: share >= ENOUGH ? [] : missed }).toEqual({
      enough: true,
      missed: [],
    });
  });
});
