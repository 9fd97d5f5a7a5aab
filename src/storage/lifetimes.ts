const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Every kind of record there is, the first part of its key, and how long one lives after it was last written. What a
 * person may want to come back to lives long; what only serves the moment is gone by the end of it.
 * docs/what-it-stores.md and the privacy page have a line for each.
 */
export const lifetimes = {
  context: 30 * day,
  // Written when a context is new, not each time it is.
  contexts: 400 * day,
  walk: 90 * day,
  profile: 400 * day,
  person: 400 * day,
  // Teams tells of one installation with several activities within seconds; a later one is a new acquaintance.
  welcome: 2 * minute,
  // Teams repeats an activity for minutes, not for hours.
  turn: hour,
  // Teams go back to last year's checklists.
  checklist: 400 * day,
  'checklist-book': 400 * day,
  'checklist-place': 400 * day,
  'checklist-shelf': 400 * day,
  'checklist-views': 400 * day,
  'checklist-shown': 400 * day,
  'checklist-work': 400 * day,
  'checklist-teams': 400 * day,
  'checklist-reminders': 400 * day,
  probe: minute,
};
export type Kind = keyof typeof lifetimes;

/** Of what a newer version may have written, so that a copy of its records loses none. */
const otherwise = 400 * day;

/** When a record that is written at `now` goes, in milliseconds since 1970. */
export function expiryOf(key: string, now: number): number {
  const [kind = ''] = key.split('/', 1);
  return now + (Object.hasOwn(lifetimes, kind) ? lifetimes[kind as Kind] : otherwise);
}
