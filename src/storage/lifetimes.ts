import { kindOf } from './store';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * How long a record lives after it was last written, by the first part of its key.
 * What a person may want to come back to lives long; what only serves the moment is gone by the end of it.
 */
const lifetimes: Record<string, number> = {
  context: 30 * day,
  // Written when a context is new, not each time it is.
  contexts: 400 * day,
  walk: 90 * day,
  profile: 400 * day,
  person: 400 * day,
  // Teams tells of one installation with several activities within seconds; a later one is a new acquaintance.
  welcome: 2 * minute,
  // Teams repeats an activity for minutes, not for hours.
  turn: 60 * minute,
  probe: minute,
};
/** Teams go back to last year's checklists. */
const otherwise = 400 * day;

/** When a record that is written at `now` goes, in milliseconds since 1970. */
export function expiryOf(key: string, now: number): number {
  return now + (lifetimes[kindOf(key)] ?? otherwise);
}
