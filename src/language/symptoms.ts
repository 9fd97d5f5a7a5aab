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
  // Most messages tell of nothing: one look for the wording that says most of each way spares all the others.
  const any = new RegExp(`\\b${anyOf(symptoms.flatMap(({ said }) => said.map(longest)))}(?!\\w)`);
  return (text: string): string[] => {
    if (!any.test(text) || text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return [];
    return [...new Set(ways.filter((way) => way.told.test(text)).map(({ id }) => id))];
  };
}

const longest = (all: readonly string[]): string =>
  all.reduce((one, other) => (other.length > one.length ? other : one), '');

const told = (all: readonly string[]): RegExp =>
  new RegExp(`^${all.map((wording) => `(?=.*?\\b${anyOf([wording])}(?!\\w))`).join('')}`);
