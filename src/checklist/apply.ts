import {
  type AnyChecklist,
  type Checklist,
  type ChecklistEvent,
  type Deletion,
  type Item,
  limits,
  type Tombstone,
} from './record';
import { reduce } from './reduce';

export type Outcome =
  | 'changed'
  /** The same press or message once more, as when Teams sends it again. */
  | 'repeated'
  /** It was so already. */
  | 'unchanged'
  | 'no-item'
  | 'closed'
  | 'deleted'
  | 'full'
  /** Only the owner, or whom an item is assigned to, may close and reopen; only the owner may delete. */
  | 'denied';

export interface Applied<List extends AnyChecklist = AnyChecklist> {
  list: List;
  outcome: Outcome;
  /** Of the item that it was about, as it is now; null where there is none. */
  item: Item | null;
}

/** Does to a list what a person asked for, or says why not. What is not `changed` leaves the list as it was. */
export function apply(list: Checklist, asked: ChecklistEvent): Applied<Checklist>;
export function apply(list: AnyChecklist, asked: ChecklistEvent | Deletion): Applied;
export function apply(list: AnyChecklist, asked: ChecklistEvent | Deletion): Applied {
  if (list.state === 'deleted') {
    return { list, outcome: asked.kind === 'delete' ? 'unchanged' : 'deleted', item: null };
  }
  if (asked.kind === 'delete') {
    return list.owner.id === asked.by.id
      ? { list: buried(list), outcome: 'changed', item: null }
      : { list, outcome: 'denied', item: null };
  }
  const event = asked.kind === 'add' ? { ...asked, item: `i${list.lastItem + 1}` } : asked;
  const before = 'item' in event ? (list.items.find(({ id }) => id === event.item) ?? null) : null;
  const outcome = judge(list, event, before);
  if (outcome !== 'changed') return { list, outcome, item: before };
  const content = reduce(list, event);
  const changed = compact({
    ...list,
    ...content,
    revision: list.revision + 1,
    lastItem: event.kind === 'add' ? list.lastItem + 1 : list.lastItem,
    events: [...list.events, event],
  });
  const item = 'item' in event ? (changed.items.find(({ id }) => id === event.item) ?? before) : null;
  return { list: changed, outcome, item };
}

function judge(list: Checklist, event: ChecklistEvent, item: Item | null): Outcome {
  if (list.events.some(({ id }) => id === event.id)) return 'repeated';
  if (['close', 'reopen'].includes(event.kind) && !mayDecide(list, event)) return 'denied';
  if (event.kind === 'close') return list.state === 'closed' ? 'unchanged' : 'changed';
  if (event.kind === 'reopen') return list.state === 'open' ? 'unchanged' : 'changed';
  if (list.state === 'closed') return 'closed';
  if (event.kind === 'add') return list.items.length >= limits.items ? 'full' : 'changed';
  if (event.kind === 'retitle') return event.title === list.title ? 'unchanged' : 'changed';
  if (item === null) return 'no-item';
  return isSo(list, event, item) ? 'unchanged' : 'changed';
}

const mayDecide = ({ owner, items }: Checklist, { by }: ChecklistEvent): boolean =>
  by.id === owner.id || items.some(({ assignee }) => assignee?.id === by.id);

function buried({ id, schema, revision, language, place, home, posts }: Checklist): Tombstone {
  return { schema, id, state: 'deleted', revision: revision + 1, language, place, home, posts };
}

function isSo(list: Checklist, event: ChecklistEvent, item: Item): boolean {
  switch (event.kind) {
    case 'tick':
      return item.done !== null;
    case 'untick':
      return item.done === null;
    case 'rename':
      return item.title === event.title;
    case 'assign':
      return item.assignee?.id === event.to?.id;
    case 'note':
      return (item.note?.text ?? null) === event.text;
    case 'move':
      return list.items.indexOf(item) === Math.min(event.to, list.items.length - 1);
    default:
      return false;
  }
}

/** A list that lives for months keeps its last events; what the older ones made is its new beginning. */
function compact(list: Checklist): Checklist {
  if (list.events.length <= limits.events) return list;
  const old = list.events.slice(0, limits.events / 5);
  return { ...list, base: old.reduce(reduce, list.base), events: list.events.slice(old.length) };
}
