import type { Storage, TurnContext } from 'botbuilder';
import type { Document } from '../src/answer/document';
import type { Answer } from '../src/contract';
import type { Context } from '../src/language/reading';
import { type Conversation, Memory } from './memory';
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
  storage: Storage;
  /** Today's date as `2026-11-21`. */
  today: () => string;
}

/** One question and its answer: takes up the thread of the conversation, asks, sends, and keeps the thread. */
export class QuestionDialog {
  readonly memory: Memory;

  constructor(private readonly options: QuestionOptions) {
    this.memory = new Memory(options.storage);
  }

  async ask(turn: TurnContext, conversation: Conversation, question: string): Promise<Answer> {
    const { brain, today } = this.options;
    const { answer, document, context } = brain.reply(question, {
      context: await this.memory.context(conversation),
      locale: turn.activity.locale ?? null,
      today: today(),
    });
    await this.memory.keepContext(conversation, context);
    await turn.sendActivity(replyWith(answer, document));
    return answer;
  }
}
