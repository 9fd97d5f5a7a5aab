import type { Activity } from 'botbuilder';
import { answerCard } from '../cards/answer-card';
import type { Document } from '../src/answer/document';
import type { WalkReply } from '../src/answer/walk';
import { inWalk, inWords, onCard } from './reply';

/**
 * A reply inside a walk as activities. Commands have to survive being copied, which only a message's text grants; so a
 * step with commands is a text, and after it a small card with its form and the buttons. Each carries the whole `value`.
 */
export function walkActivities({ answer, walk, document, above }: WalkReply): Partial<Activity>[] {
  const value = inWalk(answer, walk);
  const { language } = answer;
  const hasCode = document.blocks.some(({ kind }) => kind === 'code');
  if (!hasCode) return [onCard(answerCard(document, language), value)];
  const inCard = document.suggestions.length > 0;
  const text = inWords(inCard ? above : answer.text, language, value);
  if (!inCard) return [text];
  return [text, onCard(answerCard(buttonsOf(document, walk), language), value)];
}

/** The card below a text: where one is, what is asked, and what can be done. */
function buttonsOf(document: Document, walk: WalkReply['walk']): Document {
  const heading = document.blocks.findLast(({ kind }) => kind === 'heading');
  const text = heading?.kind === 'heading' ? heading.text : (walk?.title ?? '');
  const form = document.blocks.filter(({ kind }) => kind === 'form');
  return { blocks: [{ kind: 'paragraph', text: `**${text}**` }, ...form], suggestions: document.suggestions };
}
