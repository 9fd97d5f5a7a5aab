import type { Document } from '../src/answer/document';
import { toMarkdown, withoutMarks } from '../src/answer/markdown';
import type { Language } from '../src/contract';
import { mostThatFits } from '../src/most-that-fits';
import { sentencesFor } from '../src/words';
import { clip } from '../src/words/clip';
import type { Sentences } from '../src/words/sentences';
import { cardOf } from './card';
import { action, blockElements, text } from './parts';
import type { AdaptiveCard, Element, SubmitAction } from './schema';

/** Some ways into Teams refuse a message of 28 KB; names, mentions and the envelope need room too. */
export const maxBytes = 25 * 1024;
const mostActions = 6;
/** Read aloud and shown in notifications: the answer, not the whole of it. */
const longestSpeech = 600;
const longestFallback = 2000;

/** Draws a Document as an Adaptive Card 1.5. What does not fit is left out from the end, and the card says so. */
export function answerCard(document: Document, language: Language): AdaptiveCard<SubmitAction> {
  const say = sentencesFor(language);
  const actions = document.suggestions.slice(0, mostActions).map(action);
  const plain = plainText(document, say);
  const speak = clip(plain, longestSpeech);
  const fallbackText = clip(plain, longestFallback);
  const card = (body: Element[]) => cardOf({ language, speak, fallbackText, body, actions });

  const body = document.blocks
    .filter((block) => block.kind !== 'sources')
    .flatMap((block) => blockElements(block, say));
  const sources = document.blocks
    .filter((block) => block.kind === 'sources')
    .flatMap((block) => blockElements(block, say));
  const whole = card([...body, ...sources]);
  if (bytes(whole) <= maxBytes) return whole;
  return shorten(body, sources, card, say);
}

/** As many elements as fit; the sources stay while they take less than a third. */
function shorten(
  body: readonly Element[],
  sources: readonly Element[],
  card: (body: Element[]) => AdaptiveCard<SubmitAction>,
  say: Sentences,
): AdaptiveCard<SubmitAction> {
  const kept = bytes(sources) < maxBytes / 3 ? sources : sources.slice(0, 9);
  const dropped = sources.length - kept.length;
  const attempt = (count: number) =>
    card([
      ...body.slice(0, count),
      text(say.card.left(body.length - count + dropped), { isSubtle: true, spacing: 'Medium' }),
      ...kept,
    ]);
  return attempt(mostThatFits(body.length, (count) => bytes(attempt(count)) <= maxBytes) ?? 0);
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The text of the document without Markdown's marks: for screen readers and clients that draw no cards. */
export function plainText(document: Document, say: Sentences): string {
  const lines = toMarkdown({ ...document, suggestions: [] }, say)
    .replace(/^`{3,}.*$/gm, '')
    .replace(/\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)/g, '$1')
    .replace(/^\|(?:\s*-{3}\s*\|)+$/gm, '')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/`/g, '');
  return withoutMarks(lines)
    .replace(/^\|\s*|\s*\|$/gm, '')
    .replace(/\s*\|\s*/g, ' – ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
