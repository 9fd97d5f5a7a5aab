import { escapeMarkdown } from '../src/answer/markdown';
import { writeMoment } from '../src/checklist/moment';
import type { Checklist, Item, Person } from '../src/checklist/record';
import { numberOf, progress } from '../src/checklist/view';
import { checklistWords } from '../src/words/checklist';
import { clip } from '../src/words/clip';
import type { ChecklistAction } from './checklist-data';
import { text } from './parts';
import type { Container, ExecuteAction, TextBlock } from './schema';

/** Execute where the client knows it, Submit where it does not; the data is one and the same. */
export function press(title: string, data: ChecklistAction): ExecuteAction {
  return {
    type: 'Action.Execute',
    verb: `checklist/${data.do}`,
    title,
    data,
    fallback: {
      type: 'Action.Submit',
      title: clip(title, 40),
      data: { ...data, msteams: { feedback: { hide: true } } },
    },
  };
}

const barLength = 16;

/**
 * A bar of signs: a coloured column is too pale to see in some themes, and an image would come from elsewhere. The
 * numbers above it say the same in words.
 */
export function progressBar(list: Checklist): TextBlock {
  const { done, total } = progress(list);
  // Full only when all is done, and not empty once anything is.
  const full =
    total === 0
      ? 0
      : Math.min(Math.ceil((done / total) * barLength), done < total ? barLength - 1 : barLength);
  return text(`${'█'.repeat(full)}${'░'.repeat(barLength - full)}`, { color: 'Good', spacing: 'Small' });
}

export interface RowLimits {
  title: number;
  name: number;
  note: number;
  /** Of what a press does, for screen readers. */
  label: number;
}

/** One item: a press anywhere on it ticks or unticks, as the sign before it shows. */
export function itemRow(list: Checklist, item: Item, limits: RowLimits): Container {
  const words = checklistWords(list.language);
  const numbered = { number: numberOf(list, item.id), title: clip(item.title, limits.title) };
  // Everything that can be read on the row is in its name: whoever speaks to a computer says what they see.
  const read = detailsOf(list, item, limits, (typed) => typed);
  const named = (what: string) => clip([what, ...read].join('. '), limits.label);
  const below = detailsOf(list, item, limits, (typed) => escapeMarkdown(typed, typed.length));
  const open = list.state === 'open';
  const data = { kind: 'checklist', list: list.id, item: item.id } as const;
  return {
    type: 'Container',
    spacing: 'Small',
    ...(open && {
      selectAction: item.done
        ? press(named(words.card.untick(numbered)), { ...data, do: 'untick' })
        : press(named(words.card.tick(numbered)), { ...data, do: 'tick' }),
    }),
    items: [
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            width: 'auto',
            items: [text(item.done ? '☑' : '☐', { size: 'Medium', ...(item.done && { color: 'Good' }) })],
          },
          {
            type: 'Column',
            width: 'stretch',
            verticalContentAlignment: 'Center',
            items: [
              // A full stop after a number would begin a numbered list in the text's Markdown.
              text(`${numbered.number}\\. ${escapeMarkdown(numbered.title)}`, {
                ...(item.done && { isSubtle: true }),
              }),
              ...below.map((line) => text(line, { size: 'Small', isSubtle: true, spacing: 'None' })),
            ],
          },
        ],
      },
    ],
  };
}

/**
 * Who did it, for whom it is, what was noted. `shown` makes what people typed safe for where it is to stand; the words
 * around it are left alone, no-break spaces included.
 */
export function detailsOf(
  list: Checklist,
  item: Item,
  limits: Pick<RowLimits, 'name' | 'note'>,
  shown: (typed: string) => string,
): string[] {
  const { card } = checklistWords(list.language);
  const name = (person: Person) => shown(clip(person.name, limits.name));
  return [
    ...(item.done === null
      ? []
      : [card.doneBy(name(item.done.by), writeMoment(item.done.at, list.zone, list.language))]),
    ...(item.assignee === null ? [] : [card.assigned(name(item.assignee))]),
    ...(item.note === null ? [] : [card.note(shown(clip(item.note.text, limits.note)), name(item.note.by))]),
  ];
}
