import type { Brain } from './brain';
import type { Memory } from './memory';
import type { Message, Part, Taken } from './part';
import { type ProfileStore, personOf } from './profile';
import { replyWith } from './reply';

export interface QuestionOptions {
  brain: Brain;
  memory: Memory;
  profiles: ProfileStore;
  /** Today's date as `2026-11-21`. */
  today: () => string;
}

/** One question and its answer: takes up the thread of the conversation, asks, sends, and keeps the thread. */
export class QuestionDialog implements Part {
  constructor(private readonly options: QuestionOptions) {}

  async take(message: Message): Promise<Taken | null> {
    const { turn, conversation, locale, text } = message;
    if (text === '') return null;
    const { brain, memory, profiles, today } = this.options;
    const { answer, document, context } = brain.reply(text, {
      context: await memory.context(conversation),
      locale,
      today: today(),
      profile: await profiles.read(personOf(message)),
    });
    await memory.keepContext(conversation, context);
    await turn.sendActivity(replyWith(answer, document));
    return answer;
  }
}
