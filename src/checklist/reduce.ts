import type { ChecklistEvent, Content, Item } from './record';

/** One event's effect. Everything that a list shows comes about here, and here only. */
export function reduce(content: Content, event: ChecklistEvent): Content {
  const edit = (change: (item: Item) => Item): Content => ({
    ...content,
    items: content.items.map((item) => ('item' in event && item.id === event.item ? change(item) : item)),
  });
  const mark = { by: event.by, at: event.at };
  switch (event.kind) {
    case 'tick':
      return edit((item) => ({ ...item, done: mark }));
    case 'untick':
      return edit((item) => ({ ...item, done: null }));
    case 'rename':
      return edit((item) => ({ ...item, title: event.title }));
    case 'assign':
      return edit((item) => ({ ...item, assignee: event.to }));
    case 'note':
      return edit((item) => ({ ...item, note: event.text === null ? null : { ...mark, text: event.text } }));
    case 'add':
      return { ...content, items: [...content.items, newItem(event)] };
    case 'remove':
      return { ...content, items: content.items.filter(({ id }) => id !== event.item) };
    case 'move':
      return { ...content, items: moved(content.items, event.item, event.to) };
    case 'retitle':
      return { ...content, title: event.title };
    case 'close':
      return { ...content, state: 'closed' };
    case 'reopen':
      return { ...content, state: 'open' };
  }
}

export function newItem({ item, title, step }: { item: string; title: string; step: Item['step'] }): Item {
  return { id: item, title, step, done: null, assignee: null, note: null };
}

function moved(items: readonly Item[], id: string, to: number): Item[] {
  const item = items.find((one) => one.id === id);
  const others = items.filter((one) => one.id !== id);
  return item ? [...others.slice(0, to), item, ...others.slice(to)] : others;
}
