import type { Activity } from 'botbuilder';
import { checklistCard, checklistSummary } from '../../cards/checklist-card';
import { type Button, noticeCard } from '../../cards/checklist-notice';
import { checklistText } from '../../cards/checklist-text';
import type { Alert } from '../../src/answer/document';
import { escapeMarkdown } from '../../src/answer/markdown';
import { unanswered } from '../../src/answer/unanswered';
import type { AnyChecklist } from '../../src/checklist/record';
import { type ChecklistValue, checklistValue } from '../../src/checklist/view';
import type { Answer, Language } from '../../src/contract';
import { fits } from '../../src/delivery/size';
import { checklistWords } from '../../src/words/checklist';
import { inWords, onCard } from '../reply';

/** As programs read a reply about a checklist: an Answer, and the list where one is shown. */
export type ChecklistReply = Answer & { checklist?: ChecklistValue };

export function replyValue(
  question: string,
  language: Language,
  text: string,
  list: AnyChecklist | null,
): ChecklistReply {
  return {
    ...unanswered(question),
    language,
    intent: 'checklist',
    procedure: list !== null && list.state !== 'deleted' ? list.origin.procedure : null,
    text,
    ...(list !== null && { checklist: checklistValue(list) }),
  };
}

/** The list itself, as it is posted first and as each edit replaces it. */
export function listActivity(
  list: AnyChecklist,
  {
    page = null,
    pages = {},
    notes = [],
  }: { page?: number | null; pages?: Readonly<Record<string, number>>; notes?: readonly Alert[] } = {},
  value: ChecklistReply = replyValue('', list.language, checklistText(list), list),
): Partial<Activity> {
  const card = checklistCard(list, { page, viewers: Object.keys(pages), notes });
  // The items stand in the value as data and as text; a message that is too large would not arrive at all.
  const values = [value, { ...value, text: checklistSummary(list) }];
  return values.map((one) => onCard(card, one)).find(fits) ?? onCard(card);
}

/** What stands in the place of a list for somebody who may no longer see it. */
export function barredActivity({ language, place }: AnyChecklist): Partial<Activity> {
  const name = place.name === null ? null : escapeMarkdown(place.name);
  const text = checklistWords(language).none.notMember(name);
  return onCard(noticeCard(language, text, []), replyValue('', language, text, null));
}

/** A sentence as a message, or on a card where buttons go with it. */
export function saidActivity(value: ChecklistReply, buttons: readonly Button[] = []): Partial<Activity> {
  const { language, text } = value;
  return buttons.length === 0
    ? inWords(text, language, value)
    : onCard(noticeCard(language, text, buttons), value);
}
