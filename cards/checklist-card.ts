import type { Alert } from '../src/answer/document';
import { escapeMarkdown, withoutMarks } from '../src/answer/markdown';
import type { AnyChecklist, Checklist, Tombstone } from '../src/checklist/record';
import { nextItem, numberOf, pageOf, pageSize, pagesOf, progress } from '../src/checklist/view';
import { checklistWords } from '../src/words/checklist';
import { clip } from '../src/words/clip';
import { maxBytes } from './answer-card';
import { cardOf } from './card';
import { itemRow, press, progressBar, type RowLimits } from './checklist-parts';
import { alertBox, text } from './parts';
import type { AdaptiveCard, Element, ExecuteAction } from './schema';

export interface ChecklistView {
  /** Counted from 1; null is the page where work goes on, and what the shared card shows. */
  page: number | null;
  /** Who has turned a page: Teams asks anew for what each of them was looking at when the card changes. */
  viewers: readonly string[];
  /** What whoever made the list should know before anybody starts: on its first card only. */
  notes?: readonly Alert[];
}

/** Longer texts are cut on the card first; the whole of them stays in the list, its export and its text. */
const roomy: RowLimits = { title: 200, name: 100, note: 200, label: 320 };
const tight: RowLimits = { title: 80, name: 30, note: 50, label: 60 };

/** The shared card of a list, in the language of who made it. What it shows is right without a refresh. */
export function checklistCard(list: AnyChecklist, view: ChecklistView): AdaptiveCard {
  if (list.state === 'deleted') return deletedCard(list);
  const whole = draw(list, view, roomy);
  return Buffer.byteLength(JSON.stringify(whole)) <= maxBytes ? whole : draw(list, view, tight);
}

function draw(
  list: Checklist,
  { page: asked, viewers, notes = [] }: ChecklistView,
  limits: RowLimits,
): AdaptiveCard {
  const page = pageOf(list, asked);
  const from = (page - 1) * pageSize;
  const shown = list.items.slice(from, from + pageSize);
  const { card } = checklistWords(list.language);
  const range = card.range(from + 1, from + shown.length, list.items.length);
  return cardOf({
    language: list.language,
    speak: checklistSummary(list),
    ...(viewers.length > 0 && {
      refresh: {
        action: press(list.title, { kind: 'checklist', do: 'refresh', list: list.id }),
        userIds: [...viewers],
      },
    }),
    body: [
      ...notes.map(alertBox),
      text(escapeMarkdown(list.title), { weight: 'Bolder', size: 'Large', style: 'heading' }),
      ...head(list),
      ...shown.map((item) => itemRow(list, item, limits)),
      ...(pagesOf(list) > 1 ? [text(range, { size: 'Small', isSubtle: true, spacing: 'Medium' })] : []),
    ],
    actions: buttons(list, page),
  });
}

const deletedCard = ({ language }: Tombstone): AdaptiveCard => {
  const { deleted } = checklistWords(language).card;
  return cardOf({ language, speak: deleted, body: [text(deleted)] });
};

function head(list: Checklist): Element[] {
  const { card } = checklistWords(list.language);
  return [
    text(statusLine(list), { spacing: 'Small' }),
    ...(list.items.length > 0 ? [progressBar(list)] : []),
    ...(list.state === 'open' && list.items.length > 0
      ? [text(card.typed, { size: 'Small', isSubtle: true, spacing: 'Small' })]
      : []),
  ];
}

/** How far it is and what is next, in one line. */
function statusLine(list: Checklist): string {
  const { card } = checklistWords(list.language);
  const { done, total } = progress(list);
  if (total === 0) return card.empty;
  const next = nextItem(list);
  const more =
    list.state === 'closed'
      ? card.closed
      : next === null
        ? card.allDone
        : card.next({ number: numberOf(list, next.id), title: escapeMarkdown(clip(next.title, 90)) });
  return `**${card.progress(done, total)}** · ${more}`;
}

/** What a notification shows and a screen reader begins with. */
export function checklistSummary(list: AnyChecklist): string {
  const { card } = checklistWords(list.language);
  if (list.state === 'deleted') return card.deleted;
  return card.summary(list.title, withoutMarks(statusLine(list)));
}

/** Six at most, as the rules for bots in Teams demand. */
function buttons(list: Checklist, page: number): ExecuteAction[] {
  const { button } = checklistWords(list.language);
  const on = { kind: 'checklist', list: list.id } as const;
  if (list.state === 'closed') {
    return [
      ...turns(list, page),
      press(button.reopen, { ...on, do: 'ask', what: 'reopen' }),
      press(button.delete, { ...on, do: 'ask', what: 'delete' }),
    ];
  }
  const next = list.items.find(({ done, step }) => done === null && step !== null);
  const withCommands = next !== undefined && next === nextItem(list);
  return [
    ...turns(list, page),
    ...(withCommands
      ? [press(button.commands(numberOf(list, next.id)), { ...on, do: 'commands', item: next.id })]
      : []),
    press(button.change, { ...on, do: 'form' }),
    ...(list.place.kind === 'personal' ? [press(button.post, { ...on, do: 'where' })] : []),
    press(button.close, { ...on, do: 'ask', what: 'close' }),
  ];
}

function turns(list: Checklist, page: number): ExecuteAction[] {
  const { button } = checklistWords(list.language);
  const to = (title: string, target: number) =>
    press(title, { kind: 'checklist', do: 'page', list: list.id, page: target });
  return [
    ...(page > 1 ? [to(button.previous, page - 1)] : []),
    ...(page < pagesOf(list) ? [to(button.following, page + 1)] : []),
  ];
}
