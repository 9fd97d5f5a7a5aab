/**
 * What a reply says, once, before it becomes Markdown (`markdown.ts`) or an Adaptive Card (`cards/`).
 * Both are drawn from the same blocks, so that a card and its text cannot say different things.
 * Texts are Markdown with inline marks only (bold, code, links); anything a person typed is escaped first.
 */
export type Block =
  | { kind: 'verdict'; support: 'yes' | 'no' | 'conditional' | 'unknown'; text: string }
  | { kind: 'alert'; tone: 'warning' | 'info' | 'good' | 'bad'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; columns: string[]; rows: string[][] }
  | { kind: 'code'; label: string; language: 'powershell' | 'console' | 'text'; text: string }
  | { kind: 'sources'; items: { title: string; url: string | null; date: string }[] };

/** A button: `say` is sent as if the person had typed it, so that every button has a typed form. */
export interface Suggestion {
  title: string;
  say: string;
}

export interface Document {
  blocks: Block[];
  /** At most six reach a card. */
  suggestions: Suggestion[];
}
