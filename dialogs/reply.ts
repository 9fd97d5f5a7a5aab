import { type Activity, ActivityTypes, AttachmentLayoutTypes } from 'botbuilder';
import { answerCard } from '../cards/answer-card';
import type { AdaptiveCard } from '../cards/schema';
import { welcomeCard } from '../cards/welcome-card';
import type { Document } from '../src/answer/document';
import type { Answer, Language } from '../src/contract';

/**
 * One activity a reply, and in it the card or the text, never both: Teams splits an activity that has both into two
 * messages, shows the same content twice, and gives no id with which the card could be edited later.
 * The whole text is in `value.text` in each case, so that a program need not care which form it got.
 */
export function replyWith(answer: Answer, document: Document): Partial<Activity> {
  const form = belongsOnCard(document)
    ? asCard(answerCard(document, answer.language))
    : { text: answer.text, textFormat: 'markdown' };
  return { type: ActivityTypes.Message, locale: answer.language, value: answer, ...form };
}

/** A sentence or two, with what programs read where there is something for them. */
export const inWords = (text: string, language: Language, value?: Answer): Partial<Activity> => ({
  type: ActivityTypes.Message,
  locale: language,
  text,
  textFormat: 'markdown',
  ...(value === undefined ? {} : { value }),
});

/** Nobody asked anything, so it carries no Answer. */
export function welcomeIn(language: Language): Partial<Activity> {
  return { type: ActivityTypes.Message, locale: language, ...asCard(welcomeCard(language)) };
}

/** The summary is what a toast and the list of chats show: the answer again, without Markdown's marks. */
export function asCard(card: AdaptiveCard): Partial<Activity> {
  return {
    summary: card.speak,
    attachmentLayout: AttachmentLayoutTypes.List,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

/**
 * A card where Markdown does not do: Teams draws no table and no button from it. But a command has to survive being
 * copied, and only a code block in a message's text does (a card breaks it into lines, and drops signs on some clients);
 * the text lists what the buttons would have said, to be typed.
 */
function belongsOnCard({ blocks, suggestions }: Document): boolean {
  const has = (kind: Document['blocks'][number]['kind']) => blocks.some((block) => block.kind === kind);
  if (has('table')) return true;
  return !has('code') && (has('verdict') || suggestions.length > 0);
}
