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
  wordings: readonly string[];
  expression: RegExp;
}

/** Nobody says one such thing in more words; a ticket or a mail holds every wording somewhere. */
const MOST_WORDS = 90;

/** Finds what is said, the way that asks for most first. Wordings are those of `src/words/README.md`. */
export function createToldReader(all: readonly Told[]): (text: string) => string[] {
  const ways = all
    .flatMap(({ id, said }) =>
      said.map((wordings): Way => ({ id, wordings, expression: expressionOf(wordings) })),
    )
    .toSorted((one, other) => other.wordings.length - one.wordings.length);
  const mayBe = indexOf(ways);
  return (text) => {
    if (text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return [];
    const near = mayBe(text);
    return unique(ways.filter((way) => near.has(way) && way.expression.test(text)).map(({ id }) => id));
  };
}

const expressionOf = (wordings: readonly string[]): RegExp =>
  new RegExp(`^${wordings.map((wording) => `(?=.*?\\b${anyOf([wording])}(?!\\w))`).join('')}`);

/** Letters of a word's beginning that ways are kept by. */
const KEY = 3;
/** Letters that stand for themselves: as many as a key has, or a whole short word. */
const LITERAL = new RegExp(`^(?:[a-z0-9]{${KEY}}(?![?*{])|[a-z0-9]{1,${KEY - 1}}(?= |$))`);

/** How the words begin with which a wording can begin; null where that cannot be told. */
function keysOf(wording: string): string[] | null {
  const keys = wording.split('|').map((alternative) => LITERAL.exec(alternative)?.[0] ?? null);
  return keys.every((key) => key !== null) ? unique(keys) : null;
}

/** Spares the expressions of most ways: each is looked for only where a word begins like the rarest of its wordings. */
function indexOf(ways: readonly Way[]): (text: string) => ReadonlySet<Way> {
  const frequency = new Map<string, number>();
  const keyed = ways.map((way) => ({
    way,
    choices: way.wordings.map(keysOf).filter((keys) => keys !== null),
  }));
  for (const { choices } of keyed)
    for (const key of choices.flat()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const commonest = (keys: readonly string[]) => Math.max(...keys.map((key) => frequency.get(key) ?? 0));
  const always: Way[] = [];
  const byKey = new Map<string, Way[]>();
  for (const { way, choices } of keyed) {
    const [rarest] = choices.toSorted((one, other) => commonest(one) - commonest(other));
    if (rarest === undefined) always.push(way);
    else for (const key of rarest) byKey.set(key, [...(byKey.get(key) ?? []), way]);
  }
  return (text) => {
    const near = new Set(always);
    for (const word of text.split(/\W+/))
      for (const way of byKey.get(word.slice(0, KEY)) ?? []) near.add(way);
    return near;
  };
}
