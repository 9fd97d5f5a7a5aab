import { anyOf } from '../text/any-of';
import { unique } from '../text/unique';

/** What people tell or ask in words of their own: what goes wrong in a procedure, a question that documents settle. */
export interface Told {
  id: string;
  /** Each list is one way to say it: all its wordings, in any order. */
  said: readonly (readonly string[])[];
}

interface Way {
  id: string;
  /** Its place among all: the ways that ask for most come first. */
  rank: number;
  expression: RegExp;
  /** How words begin that it needs: one of each list. */
  needs: readonly (readonly string[])[];
}

/** Nobody says one such thing in more words; a ticket or a mail holds every wording somewhere. */
const MOST_WORDS = 90;

/** The words of a message, and how they begin: made once, for all that is looked for in them. */
export interface Spoken {
  words: readonly string[];
  text: string;
  beginnings: ReadonlySet<string>;
}

export const spokenIn = (words: readonly string[], text: string): Spoken => ({
  words,
  text,
  beginnings: new Set(words.map(beginningOf)),
});

/** Finds what the words say, the way that asks for most first. Wordings are those of `src/words/README.md`. */
export function createToldReader(all: readonly Told[]): (spoken: Spoken) => string[] {
  const ways = all
    .flatMap(({ id, said }) => said.map((wordings) => ({ id, wordings })))
    .toSorted((one, other) => other.wordings.length - one.wordings.length)
    .map(
      ({ id, wordings }, rank): Way => ({
        id,
        rank,
        expression: expressionOf(wordings),
        needs: wordings.map(beginningsOf).filter((beginnings) => beginnings !== null),
      }),
    );
  const candidatesAmong = indexOf(ways);
  return ({ words, text, beginnings }) => {
    if (words.length > MOST_WORDS) return [];
    const candidates = candidatesAmong(beginnings);
    return unique(candidates.filter(({ expression }) => expression.test(text)).map(({ id }) => id));
  };
}

const expressionOf = (wordings: readonly string[]): RegExp =>
  new RegExp(`^${wordings.map((wording) => `(?=.*?\\b${anyOf([wording])}(?!\\w))`).join('')}`);

/** Letters of a word's beginning that ways are told by. */
const LETTERS = 3;
const beginningOf = (word: string): string => word.slice(0, LETTERS);
/** Letters that stand for themselves: as many as a beginning has, or a whole short word. */
const LITERAL = new RegExp(`^(?:[a-z0-9]{${LETTERS}}(?![?*{])|[a-z0-9]{1,${LETTERS - 1}}(?= |$))`);

/** How the words begin with which a wording can begin; null where that cannot be told. */
function beginningsOf(wording: string): string[] | null {
  const beginnings = wording.split('|').map((alternative) => LITERAL.exec(alternative)?.[0] ?? null);
  return beginnings.every((beginning) => beginning !== null) ? unique(beginnings) : null;
}

/** Spares the expressions of nearly all ways: only those are tried that find a beginning for each of their wordings. */
function indexOf(ways: readonly Way[]): (beginnings: ReadonlySet<string>) => Way[] {
  const frequency = new Map<string, number>();
  for (const { needs } of ways)
    for (const beginning of needs.flat()) frequency.set(beginning, (frequency.get(beginning) ?? 0) + 1);
  const commonest = (some: readonly string[]) => Math.max(...some.map((one) => frequency.get(one) ?? 0));
  const always: Way[] = [];
  const byRarest = new Map<string, Way[]>();
  for (const way of ways) {
    const [rarest] = way.needs.toSorted((one, other) => commonest(one) - commonest(other));
    if (rarest === undefined) always.push(way);
    else for (const beginning of rarest) byRarest.set(beginning, [...(byRarest.get(beginning) ?? []), way]);
  }
  return (beginnings) => {
    const found = new Set(always);
    for (const beginning of beginnings)
      for (const way of byRarest.get(beginning) ?? [])
        if (way.needs.every((some) => some.some((one) => beginnings.has(one)))) found.add(way);
    return [...found].toSorted((one, other) => one.rank - other.rank);
  };
}
