import type { Block, Document } from './document';

/** One thing explained: what is said of it, where from, and what may be asked next. */
export interface Explanation {
  /** None where there is nothing to say. */
  blocks: Block[];
  sources: readonly string[];
  pages: readonly { title: string; url: string | null; date: string }[];
  suggestions: Document['suggestions'];
}

export const explanation = (said: Partial<Explanation>): Explanation => ({
  blocks: [],
  sources: [],
  pages: [],
  suggestions: [],
  ...said,
});
