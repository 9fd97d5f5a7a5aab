import type { AnyChecklist, Checklist, Item } from './record';

/** A list as programs read it in the `value` of a reply (the answer contract, "Checklist"). */
export interface ChecklistValue {
  id: string;
  title: string;
  procedure: string | null;
  revision: number;
  items: { id: string; title: string; done: boolean; by: string | null; at: string | null }[];
  done: number;
  total: number;
}

export function checklistValue(list: AnyChecklist): ChecklistValue {
  if (list.state === 'deleted') {
    const { id, revision } = list;
    return { id, title: '–', procedure: null, revision, items: [], done: 0, total: 0 };
  }
  return {
    id: list.id,
    title: list.title,
    procedure: list.origin.procedure,
    revision: list.revision,
    items: list.items.map(({ id, title, done }) => ({
      id,
      title,
      done: done !== null,
      by: done?.by.name ?? null,
      at: done?.at ?? null,
    })),
    ...progress(list),
  };
}

export function progress({ items }: Pick<Checklist, 'items'>): { done: number; total: number } {
  return { done: items.filter(({ done }) => done !== null).length, total: items.length };
}

/** The first that is not done. */
export const nextItem = ({ items }: Pick<Checklist, 'items'>): Item | null =>
  items.find(({ done }) => done === null) ?? null;

export const numberOf = ({ items }: Pick<Checklist, 'items'>, id: string): number =>
  items.findIndex((item) => item.id === id) + 1;

export const pageSize = 10;

export const pagesOf = ({ items }: Pick<Checklist, 'items'>): number =>
  Math.max(1, Math.ceil(items.length / pageSize));

/** Counted from 1: the one asked for if it is there, else the one where work goes on. */
export function pageOf(list: Pick<Checklist, 'items'>, asked: number | null): number {
  if (asked !== null) return Math.min(Math.max(asked, 1), pagesOf(list));
  const next = nextItem(list);
  return next === null ? 1 : Math.ceil(numberOf(list, next.id) / pageSize);
}
