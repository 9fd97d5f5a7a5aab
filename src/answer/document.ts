import type { Dated } from '../knowledge/schema';
import type { Ask } from '../procedure';

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
  | { kind: 'sources'; items: { title: string; url: string | null; date: string; dated?: Dated }[] }
  /** Fields on the card; in the text a list of what is asked, and how to type it. */
  | { kind: 'form'; lead: string; fields: Field[]; typed: string }
  /** What the buttons of the card do, for those who type; not on the card. */
  | { kind: 'typed'; text: string };

/** What somebody should know, and how urgently. */
export type Alert = Extract<Block, { kind: 'alert' }>;

/** One value that is asked for, as it stands in the form. */
export interface Field extends Ask {
  /** Why what was given does not fit; null where nothing is wrong. */
  error: string | null;
  required: boolean;
}

/** A button: `say` is sent as if the person had typed it, so that every button has a typed form. */
export interface Suggestion {
  title: string;
  say: string;
  /** Inside a guided setup: what the button does, and of which state of the walk it is. */
  walk?: { do: WalkDeed; revision: number };
}

export interface Document {
  blocks: Block[];
  /** At most six reach a card. */
  suggestions: Suggestion[];
}

/** What a button of a guided setup can do. */
export const walkDeeds = [
  'next',
  'back',
  'skip',
  'skip-part',
  'restart',
  'cancel',
  'resume',
  'show-all',
  'where',
  'undo',
  'undo-all',
  'values',
  'submit',
  'again',
  'runbook',
  'script',
] as const;
export type WalkDeed = (typeof walkDeeds)[number];
