import type { Brain } from './brain';
import type { Memory } from './memory';
import type { Message, Part, Taken } from './part';
import type { ProfileStore } from './profile';
import { inWalk, replyWith } from './reply';

export interface QuestionOptions {
  brain: Brain;
  memory: Memory;
  profiles: ProfileStore;
  /** Today's date as `2026-11-21`. */
  today: () => string;
  /** Parts that make more of an answer than a reply, in their order; null leaves it as it is. */
  followers?: readonly Follower[];
}

/** What was answered, before it is sent. */
export type Answered = ReturnType<Brain['reply']>;
export type Follower = (message: Message, answered: Answered) => Promise<Taken | null>;

/** One question and its answer: takes up the thread of the conversation, asks, sends, and keeps the thread. */
export class QuestionDialog implements Part {
  constructor(private readonly options: QuestionOptions) {}

  async take(message: Message): Promise<Taken | null> {
    const { turn, conversation, locale, text } = message;
    if (text === '') return null;
    const { brain, memory, profiles, today, followers = [] } = this.options;
    // Answers rest on what was shipped: they go on, without their thread, while the storage is down.
    const [context, profile] = await Promise.all([
      message.thread ?? memory.context(conversation).catch(() => null),
      profiles.read(message).catch(() => null),
    ]);
    const answered = brain.reply(text, { context, locale, today: today(), profile });
    const { document } = answered;
    const answer = inWalk(answered.answer, message.walk);
    // While the disk writes, the answer goes out; the turn ends when both are done, and the next message comes after it.
    const kept = memory.keepContext(conversation, answered.context).catch(() => {});
    try {
      for (const follow of followers) {
        const taken = await follow(message, answered);
        if (taken !== null) return taken;
      }
      await turn.sendActivity(replyWith(answer, document));
      return { intent: answer.intent, language: answer.language, answer };
    } finally {
      await kept;
    }
  }
}
