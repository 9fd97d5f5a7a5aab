import type { Block, Document } from './document';

/** One thing explained: what is said of it, where from, and what may be asked next. */
export interface Part {
  blocks: Block[];
  sources: string[];
  pages: { title: string; url: string | null; date: string }[];
  suggestions: Document['suggestions'];
}

/** Where there is nothing to say. */
export const nothing: Part = { blocks: [], sources: [], pages: [], suggestions: [] };
