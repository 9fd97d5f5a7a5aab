import type { Language } from '../contract';
import { type Checklist, limits, type Origin, type Person, type Place, type StepRef } from './record';
import { newItem } from './reduce';

/** A title and its items, before anybody owns it. */
export interface Draft {
  title: string;
  items: readonly { title: string; step: StepRef | null }[];
  origin: Origin;
}

export interface Beginning {
  id: string;
  owner: Person;
  at: string;
  language: Language;
  zone: string;
  place: Place;
  /** The conversation with its thread. */
  thread: string;
}

/** A list at revision 0. Items past the limit are left out: `left` says how many, so that the person can be told. */
export function createChecklist(draft: Draft, beginning: Beginning): { list: Checklist; left: number } {
  const items = draft.items
    .slice(0, limits.items)
    .map(({ title, step }, at) => newItem({ item: `i${at + 1}`, title: oneLine(title), step }));
  const content = { title: oneLine(draft.title), state: 'open' as const, items };
  const { id, owner, at, language, zone, place, thread } = beginning;
  return {
    list: {
      schema: 2,
      id,
      revision: 0,
      origin: draft.origin,
      language,
      zone,
      owner,
      createdAt: at,
      place,
      home: { conversation: thread, activity: null, serviceUrl: place.serviceUrl },
      posts: [],
      lastItem: items.length,
      ...content,
      base: content,
      events: [],
    },
    left: draft.items.length - items.length,
  };
}

export const noOrigin: Origin = {
  procedure: null,
  deployment: { exchange: null, skype: null },
  cloud: null,
  values: {},
};

/** Lines that a person typed or pasted as items, without the signs that people set before them. */
export function itemsFromLines(lines: readonly string[]): Draft['items'] {
  return lines
    .map((line) => oneLine(line.replace(/^\s*(?:[-*•–☐☑✔]|\[[ x]?\]|\d{1,3}[.)])\s+/i, '')))
    .filter((title) => title !== '')
    .map((title) => ({ title, step: null }));
}

/** One line, without control characters, within the limit. */
export function oneLine(text: string, most: number = limits.title): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const points = [...line];
  return points.length <= most && line.length <= most
    ? line
    : `${points
        .slice(0, most - 1)
        .join('')
        .slice(0, most - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
