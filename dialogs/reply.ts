import { type Activity, ActivityTypes, AttachmentLayoutTypes, CardFactory } from 'botbuilder';
import { answerCard } from '../cards/answer-card';
import type { AdaptiveCard } from '../cards/schema';
import { welcomeCard } from '../cards/welcome-card';
import type { Document } from '../src/answer/document';
import type { Answer, Language, WalkView } from '../src/contract';

/**
 * One activity a reply, and in it the card or the text, never both: Teams splits an activity that has both into two
 * messages, shows the same content twice, and gives no id with which the card could be edited later.
 * The whole text is in `value.text` in each case, so that a program need not care which form it got.
 */
export const replyWith = (answer: Answer, document: Document): Partial<Activity> =>
  belongsOnCard(document)
    ? onCard(answerCard(document, answer.language), answer)
    : inWords(answer.text, answer.language, answer);

/** As programs read an answer in the middle of a setup: with where that stands. */
export const inWalk = <A extends Answer>(answer: A, walk: WalkView | null = null): A & { walk?: WalkView } =>
  walk === null ? answer : { ...answer, walk };

/** A sentence or two, with what programs read where there is something for them. */
export const inWords = (text: string, language: Language, value?: Answer): Partial<Activity> => ({
  type: ActivityTypes.Message,
  locale: language,
  text,
  textFormat: 'markdown',
  ...(value && { value }),
});

/** The summary is what a toast and the list of chats show: the answer again, without Markdown's marks. */
export const onCard = (card: AdaptiveCard, value?: Answer): Partial<Activity> => ({
  type: ActivityTypes.Message,
  locale: card.lang,
  summary: card.speak,
  attachmentLayout: AttachmentLayoutTypes.List,
  attachments: [CardFactory.adaptiveCard(card)],
  ...(value && { value }),
});

/** Nobody asked anything, so it carries no Answer. */
export const welcomeIn = (language: Language): Partial<Activity> => onCard(welcomeCard(language));

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
