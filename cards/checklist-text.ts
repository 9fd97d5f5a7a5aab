import { escapeMarkdown } from '../src/answer/markdown';
import { type AnyChecklist, limits } from '../src/checklist/record';
import { progress } from '../src/checklist/view';
import { checklistWords } from '../src/words/checklist';
import { detailsOf } from './checklist-parts';

const whole = { name: limits.name, note: limits.note };

/** The whole list as text: what the card says, for clients and programs that draw none. */
export function checklistText(list: AnyChecklist): string {
  const { card } = checklistWords(list.language);
  if (list.state === 'deleted') return card.deleted;
  const { done, total } = progress(list);
  const lines = list.items.map((item, at) => {
    const details = detailsOf(list, item, whole, (typed) => escapeMarkdown(typed, typed.length));
    const sign = item.done ? '☑' : '☐';
    return [`${at + 1}. ${sign} ${escapeMarkdown(item.title)}`, ...details].join(' – ');
  });
  return [
    `**${escapeMarkdown(list.title)}** – ${total === 0 ? card.empty : card.progress(done, total)}`,
    ...(list.state === 'closed' ? [card.closed] : []),
    lines.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
