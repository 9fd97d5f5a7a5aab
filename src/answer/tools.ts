import type { PasteReader } from '../commands';
import type { Answer, Language } from '../contract';
import type { Knowledge } from '../knowledge';
import type { Words } from '../words';
import type { Sentences } from '../words/sentences';
import type { Document } from './document';

/** What `answer` is handed from outside. `today` is an ISO date: nothing here asks the clock. */
export interface Tools {
  knowledge: Knowledge;
  words(language: Language): Words;
  checker: PasteReader;
  today: string;
}

/** The tools with the language chosen: what each handler works with. */
export interface Desk {
  knowledge: Knowledge;
  words: Words;
  say: Sentences;
  checker: PasteReader;
  today: string;
  language: Language;
}

/** What a handler returns; fields it leaves out follow from the reading or stay empty. */
export interface Reply {
  document: Document;
  fields?: Partial<Omit<Answer, 'question' | 'language' | 'text'>>;
  /** The procedure that the conversation goes on from, where that is another than the one asked about. */
  spokenOf?: string | null;
  /** Which commands it shows (`<procedure>/<step>/<purpose>/<group>`). */
  shown?: string[];
}
