import { escapeMarkdown } from '../../src/answer/markdown';
import type { Applied } from '../../src/checklist/apply';
import { writeMoment } from '../../src/checklist/moment';
import { type Checklist, type ChecklistEvent, type Deletion, limits } from '../../src/checklist/record';
import { type Asked, numbered } from './asked';
import type { Here } from './here';

type Bare<E> = E extends ChecklistEvent | Deletion ? Omit<E, 'id' | 'at' | 'by'> : never;
/** What is asked for; who and when are known. */
export type Wish = Bare<ChecklistEvent | Deletion>;

/** Of the wishes of one message, each is an event of its own. */
export const toEvent = (wish: Wish, { key, at, person }: Here, index: number): ChecklistEvent | Deletion => ({
  ...wish,
  id: `${key}/${index}`,
  at: at.toISOString(),
  by: person,
});

export interface Performed {
  /** As the person had it before them. */
  before: Checklist;
  /** Null where it is deleted by now. */
  list: Checklist | null;
  applied: Applied[];
}

/** Does it, and sees to it that the cards follow. Null where the list is gone. */
export async function perform(
  asked: Asked,
  before: Checklist,
  wishes: readonly Wish[],
): Promise<Performed | null> {
  const { here, office } = asked;
  const events = wishes.map((wish, at) => toEvent(wish, here, at));
  const performed = await office.board.during(before.id, () => office.lists.apply(before.id, events));
  if (performed === null) return null;
  const { list, applied } = performed;
  if (list.state === 'deleted') return { before, list: null, applied };
  if (applied.some(({ outcome }) => outcome === 'changed')) await remember(asked, list, wishes);
  return { before, list, applied };
}

/** "My checklists" are those that somebody made, has worked on, or was given an item of. */
async function remember({ office, here }: Asked, list: Checklist, wishes: readonly Wish[]): Promise<void> {
  const assigned = wishes.flatMap((wish) => (wish.kind === 'assign' && wish.to ? [wish.to] : []));
  for (const person of [here.person, ...assigned]) {
    await office.lists.putOnShelf(list.place.channel, person, list.id);
  }
}

/** What became of it, in a sentence or two. */
export function tell(asked: Asked, { before, list, applied }: Performed, wishes: readonly Wish[]): string {
  const { said } = asked.words;
  if (list === null) {
    const now = applied.some(({ outcome }) => outcome === 'changed');
    return now
      ? said.deletedBy(escapeMarkdown(asked.here.person.name), escapeMarkdown(before.title))
      : said.deleted;
  }
  const done = applied.filter(({ outcome }) => outcome === 'changed');
  const other = applied.filter(({ outcome }) => outcome !== 'changed');
  const refusals = [...new Set(other.map((one) => refusal(asked, list, one, wishes[applied.indexOf(one)])))];
  const [first] = wishes;
  const changed =
    done.length === 0 || first === undefined || first.kind === 'delete'
      ? []
      : [success(asked, before, list, done, first)];
  return changed.length + refusals.length > 0 ? [...changed, ...refusals].join(' ') : said.unchanged;
}

function success(
  { words, here }: Asked,
  before: Checklist,
  list: Checklist,
  done: readonly Applied[],
  wish: Exclude<Wish, { kind: 'delete' }>,
): string {
  const { said, card } = words;
  const items = done.flatMap((one) => (one.item ? [numbered(list, one.item)] : []));
  const [item = { number: 0, title: escapeMarkdown('') }] = items;
  const title = escapeMarkdown(list.title);
  const name = escapeMarkdown(here.person.name);
  switch (wish.kind) {
    case 'tick':
      return `${said.ticked(items)} ${sentence(card.progress(doneIn(list), list.items.length))}`;
    case 'untick':
      return `${said.unticked(items)} ${sentence(card.progress(doneIn(list), list.items.length))}`;
    case 'add':
      return said.added(items);
    case 'rename':
      return said.renamed(item);
    case 'assign':
      return wish.to === null ? said.unassigned(items) : said.assigned(items, escapeMarkdown(wish.to.name));
    case 'note':
      return wish.text === null ? said.unnoted(item) : said.noted(item);
    case 'move':
      return said.moved(item);
    case 'remove':
      // A removed item has the number that the person saw it under.
      return said.removed(done.flatMap((one) => (one.item ? [numbered(before, one.item)] : [])));
    case 'retitle':
      return said.retitled(title);
    case 'close':
      return said.closedBy(name, title);
    case 'reopen':
      return said.reopenedBy(name, title);
  }
}

function refusal(
  { words, language }: Asked,
  list: Checklist,
  { outcome, item }: Applied,
  wish: Wish | undefined,
): string {
  const { said } = words;
  const owner = escapeMarkdown(list.owner.name);
  switch (outcome) {
    case 'repeated':
      return said.repeated;
    case 'no-item':
      return said.gone;
    case 'closed':
      return said.closed;
    case 'deleted':
      return said.deleted;
    case 'full':
      return said.full(limits.items);
    case 'denied':
      return wish?.kind === 'delete' ? said.deniedDelete(owner) : said.deniedClose(owner);
    default:
      if (item !== null && wish?.kind === 'tick' && item.done !== null) {
        const moment = writeMoment(item.done.at, list.zone, language);
        return said.already(numbered(list, item), escapeMarkdown(item.done.by.name), moment);
      }
      return item !== null && wish?.kind === 'untick' ? said.notTicked(numbered(list, item)) : said.unchanged;
  }
}

const doneIn = (list: Checklist) => list.items.filter(({ done }) => done !== null).length;
const sentence = (text: string) => `${text}.`;
