import type { Checklists } from '../src/answer/checklists';
import type { Document } from '../src/answer/document';
import type { People, Profile } from '../src/answer/profile';
import type { Walks } from '../src/answer/walk';
import type { Answer } from '../src/contract';
import type { Context, Reading } from '../src/language/reading';

/** What answers: `openLiaison()` in the product, any function in a test. */
export interface Brain {
  reply(
    question: string,
    options: { context: Context | null; locale: string | null; today: string; profile?: Profile | null },
  ): { answer: Answer; document: Document; context: Context };
  /** What a message asks, without an answer to it. */
  read(question: string, options: { context: Context | null; locale: string | null }): Reading;
  walks: Walks;
  people: People;
  checklists: Checklists;
}
