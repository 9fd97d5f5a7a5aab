import { type Activity, ActivityTypes } from 'botbuilder';
import { answerCard } from '../cards/answer-card';
import type { Document } from '../src/answer/document';
import type { WalkReply } from '../src/answer/walk';
import { asCard } from './reply';

/**
 * A reply inside a walk as activities. Commands have to survive being copied, which only a message's text grants; so a
 * step with commands is a text, and after it a small card with its form and the buttons. Each carries the whole `value`.
 */
export function walkActivities({ answer, walk, document, above }: WalkReply): Partial<Activity>[] {
  const value = walk === null ? answer : { ...answer, walk };
  const message = { type: ActivityTypes.Message, locale: answer.language, value };
  const hasCode = document.blocks.some(({ kind }) => kind === 'code');
  if (!hasCode) return [{ ...message, ...asCard(answerCard(document, answer.language)) }];
  const inCard = document.suggestions.length > 0;
  const text = { ...message, text: inCard ? above : answer.text, textFormat: 'markdown' };
  if (!inCard) return [text];
  return [text, { ...message, ...asCard(answerCard(buttonsOf(document, walk), answer.language)) }];
}

/** The card below a text: where one is, what is asked, and what can be done. */
function buttonsOf(document: Document, walk: WalkReply['walk']): Document {
  const heading = document.blocks.findLast(({ kind }) => kind === 'heading');
  const text = heading?.kind === 'heading' ? heading.text : (walk?.title ?? '');
  const form = document.blocks.filter(({ kind }) => kind === 'form');
  return { blocks: [{ kind: 'paragraph', text: `**${text}**` }, ...form], suggestions: document.suggestions };
}
