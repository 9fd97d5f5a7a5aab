import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import type { ActionData } from '../cards/data';
import type { Answer, Language, WalkView } from '../src/contract';
import type { Context } from '../src/language/reading';
import type { Conversation } from './memory';

export type Scope = 'personal' | 'groupChat' | 'channel';

/** One message to Liaison, by whichever way it came: typed, or by a button of one of its cards. */
export interface Message {
  turn: TurnContext;
  conversation: Conversation;
  scope: Scope;
  /** Who wrote or pressed; ids as the channel gives them. */
  person: { id: string; name: string };
  locale: string | null;
  /** What was typed, or what a button says in the person's place; empty where `action` says it all. */
  text: string;
  /** A button that is no words: which one, and what stood in its form. */
  action: Exclude<ActionData, { kind: 'ask' }> | null;
  /** The setup in the middle of which it is asked: whoever answers tells programs of it, too. */
  walk?: WalkView | null;
  /** What it goes on from, where that is not what was said last in the conversation. */
  thread?: Context | null;
}

/** What became of a message, for the log: never its text. */
export interface Taken {
  intent: string;
  language: Language;
  /** What programs read in the reply, where it was one answer. */
  answer?: Answer;
  /** What Action.Execute gets back, where that is more than a hint at the conversation. */
  invoke?: AdaptiveCardInvokeResponse;
}

/**
 * One of the things that Liaison does in a chat. A message is offered to the parts in their order; the first that does
 * not return null has answered it. The last one, the question dialog, takes every message that has words.
 */
export interface Part {
  take(message: Message): Promise<Taken | null>;
}
