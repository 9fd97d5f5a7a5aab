import { anyOf } from '../text/any-of';

/** What goes wrong in a procedure (`<procedure>/<failure>`), and how people tell of it. */
export interface Symptom {
  id: string;
  /** Each list is one way to tell of it: all its wordings, in any order. */
  said: readonly (readonly string[])[];
}

/** Nobody tells of one thing that goes wrong in more words; a ticket or a mail holds every wording somewhere. */
const MOST_WORDS = 90;

/** Finds what somebody says goes wrong, the way that asks for most first. Wordings are those of `src/words/README.md`. */
export function createSymptomReader(symptoms: readonly Symptom[]) {
  const ways = symptoms
    .flatMap(({ id, said }) => said.map((all) => ({ id, told: told(all), count: all.length })))
    .toSorted((one, other) => other.count - one.count);
  // One look for the wording that says most of each way spares every third message all the others.
  const any = new RegExp(`\\b${anyOf(symptoms.flatMap(({ said }) => said.map(rarest)))}(?!\\w)`);
  return (text: string): string[] => {
    if (!any.test(text) || text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return [];
    return [...new Set(ways.filter((way) => way.told.test(text)).map(({ id }) => id))];
  };
}

/**
 * Of wordings that must all stand there, the one that other messages are least likely to hold: it has no short word, and
 * does not look at the beginning, as those do that only exclude.
 */
const rarest = (all: readonly string[]): string =>
  all.reduce((one, other) => (shortest(other) > shortest(one) ? other : one), '');
const shortest = (wording: string): number =>
  wording.startsWith('^') ? 0 : Math.min(...wording.split('|').map(({ length }) => length));

const told = (all: readonly string[]): RegExp =>
  new RegExp(`^${all.map((wording) => `(?=.*?\\b${anyOf([wording])}(?!\\w))`).join('')}`);
