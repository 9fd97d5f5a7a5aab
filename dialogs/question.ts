import type { Document } from '../src/answer/document';
import type { Answer } from '../src/contract';
import type { Context } from '../src/language/reading';
import type { Memory } from './memory';
import type { Message, Part, Taken } from './part';
import { replyWith } from './reply';

/** What answers: `openLiaison()` in the product, any function in a test. */
export interface Brain {
  reply(
    question: string,
    options: { context: Context | null; locale: string | null; today: string },
  ): { answer: Answer; document: Document; context: Context };
}

export interface QuestionOptions {
  brain: Brain;
  memory: Memory;
  /** Today's date as `2026-11-21`. */
  today: () => string;
}

/** One question and its answer: takes up the thread of the conversation, asks, sends, and keeps the thread. */
export class QuestionDialog implements Part {
  constructor(private readonly options: QuestionOptions) {}

  async take({ turn, conversation, locale, text }: Message): Promise<Taken | null> {
    if (text === '') return null;
    const { brain, memory, today } = this.options;
    const { answer, document, context } = brain.reply(text, {
      context: await memory.context(conversation),
      locale,
      today: today(),
    });
    await memory.keepContext(conversation, context);
    await turn.sendActivity(replyWith(answer, document));
    return answer;
  }
}
