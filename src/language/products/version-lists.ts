import { BREAKS } from '../tokens/grammar';
import { addVersion, type Mention, versionsOf } from './mention';
import { accepts } from './nearest';
import type { Scene, VersionSaid } from './scene';

/** The mention that took the version before, and where that stands. */
export interface LastVersion {
  mention: Mention;
  end: number;
}

/** "2010, 2013 and 2016" adds to the version before; "2010… no wait, 2016" takes its place. Neither: false. */
export function goesOn(modifier: VersionSaid, { mention, end }: LastVersion, scene: Scene): boolean {
  const { value, start } = modifier;
  if (isListed(end, start, scene) && accepts(mention, modifier, scene)) {
    if (isRange(end, start, scene)) addBetween(mention, modifier, scene);
    addVersion(mention, value, start);
    return true;
  }
  if (!corrects(end, start, scene)) return false;
  mention.versions.splice(-1, 1, value);
  mention.versionsAt.splice(-1, 1, start);
  return true;
}

/** "2010, 2013 and 2016": only words of a list between. */
function isListed(from: number, to: number, { words, grammar }: Scene): boolean {
  // "An Exchange 2010 server and a 2016 server"
  const first = grammar.server.has(words[from + 1] ?? '') ? from + 2 : from + 1;
  const between = words.slice(first, to).filter((word) => !grammar.articles.has(word));
  // "Exchange 2010? 2013? 2016?"
  if (between.length === 1 && between[0] === '?' && BREAKS.has(words[to + 1] ?? '?')) return true;
  if (between.length === 0 || between.length > SHARED) return false;
  if (between.length <= 3 && between.every((word) => grammar.goesOn.has(word))) return true;
  // "half on Server 2015 and the other half on 2019"
  return (
    grammar.goesOn.has(between[0] ?? '') &&
    between.some((word) => grammar.shares.has(word)) &&
    between.every((word) => grammar.goesOn.has(word) || grammar.shares.has(word) || grammar.small.has(word))
  );
}

/** Words between two shares of the users: « et l’autre moitié est sur ». */
const SHARED = 6;

/** "2010 through 2016", « de 2010 jusqu’à 2016 »: said between the words at `from` and `to`. */
export const isRange = (
  from: number,
  to: number,
  { words, grammar }: { words: readonly string[]; grammar: Scene['grammar'] },
): boolean => words.slice(from + 1, to).some((word) => grammar.upTo.has(word));

function addBetween(mention: Mention, { value, start }: VersionSaid, { versions }: Scene): void {
  const all = versionsOf(mention, versions);
  const first = all.indexOf(mention.versions.at(-1) ?? '') + 1;
  for (const version of all.slice(first, Math.max(0, all.indexOf(value))))
    addVersion(mention, version, start);
}

/** "2010… no wait, 2016": the second version takes the place of the first. */
function corrects(from: number, to: number, { words, grammar }: Scene): boolean {
  const between = words.slice(from + 1, to);
  const last = between.at(-1) ?? '';
  return (
    between.length > 0 &&
    between.length <= 8 &&
    between.some((word) => grammar.corrects.has(word)) &&
    !grammar.and.has(last) &&
    !grammar.or.has(last)
  );
}
