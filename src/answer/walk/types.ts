import type { PasteReader } from '../../commands';
import type { Answer, Cloud, Deployment, WalkView } from '../../contract';
import type { Context } from '../../language/reading';
import type { Walk, WalkScene, WalkTools } from '../../procedure/walk';
import type { Words } from '../../words';
import type { Document } from '../document';
import type { Desk } from '../tools';

/** A desk for walks: it can also read a deployment in a few words ("2016", "SfB Server 2019"). */
export interface WalkDesk extends Desk {
  checker: PasteReader;
  walks: WalkTools;
  /** Squeezed name or label → name, for what is typed before an equals sign. */
  valueNames: ReadonlyMap<string, string>;
  everyLanguage: readonly Words[];
  deploymentIn(text: string): Deployment;
  cloudIn(text: string): Cloud | null;
}

/** One reply inside a walk: what programs read, and what text and card are drawn from. */
export interface WalkReply {
  answer: Answer;
  walk: WalkView | null;
  document: Document;
  /** The text that stands above a card of its own: all but the form, which is in the card. */
  above: string;
}

/** A file that was asked for; the bot offers it as Teams wants it, or sends its text. */
export interface WalkFile {
  format: 'runbook' | 'script';
  name: string;
  description: string;
  text: string;
}

/** What one message brings about. */
export interface WalkTurn {
  walk: Walk;
  /** It was a question: to be answered as anywhere else, before these replies, which repeat the step. */
  asks: boolean;
  /** What the question goes on from, where that is the setup rather than the conversation around it. */
  thread: Context | null;
  replies: WalkReply[];
  file: WalkFile | null;
}

export type { Walk, WalkScene };
