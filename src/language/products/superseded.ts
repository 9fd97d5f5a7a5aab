import { BREAKS, type Grammar } from '../tokens/grammar';
import type { MentionSubjects, Side } from './mention';
import { isRange } from './version-lists';

/** A product that a question names, and where: from the first word of the name to the version. */
export interface Named {
  side: Side;
  id: string;
  start: number;
  end: number;
}

/**
 * What a question names and no longer means: the product left behind ("we moved from Exchange 2010 to …"), refused
 * ("2013 is too expensive, we keep 2010"), taken back ("no wait, it is 2016"). It goes only where another one of its
 * side stays, so that a side once named is never lost.
 */
export function withoutSuperseded<T extends Named>(
  named: readonly T[],
  words: readonly string[],
  { grammar, wordings }: Pick<MentionSubjects, 'grammar' | 'wordings'>,
): readonly T[] {
  if (named.length > MOST) return named;
  const contested = named.some((one) => named.some((other) => isRival(one, other)));
  // "Works with A but not with B": both are asked about.
  if (!contested || wordings.apart.test(words.join(' '))) return named;
  // "Both were upgraded" sets nothing side by side.
  const isSubject = (at: number) => wordings.bothSubject.test(`${words[at]} ${words[at + 1]}`);
  if (words.some((word, at) => grammar.sideBySide.has(word) && !isSubject(at))) return named;
  const gone = new Set<T>();
  named.forEach((one, at) => {
    const before = named[at - 1];
    const goesAlong = before && gone.has(before) && isJoined(words, before, one, grammar);
    // "From 2013 up to 2019": nothing is left behind.
    const next = named.find(({ start }) => start > one.end);
    if (next?.side === one.side && isRange(one.end, next.start, { words, grammar })) return;
    if (goesAlong || isGone(one, named, words, grammar)) gone.add(one);
  });
  if (gone.size === 0) return named;
  const stays = (side: Side) => named.some((one) => one.side === side && !gone.has(one));
  const isDropped = (one: T) =>
    gone.has(one) && stays(one.side) && named.some((other) => isRival(one, other));
  return named.filter((one) => !isDropped(one));
}

/** Versions that one word stands for ("from 2013 up") do not contend with each other. */
const isRival = (one: Named, other: Named): boolean =>
  one.side === other.side && one.id !== other.id && one.end !== other.end;

/** "before: Lync 2010 and Exchange 2010": what is said of the first holds for the second. */
function isJoined(words: readonly string[], first: Named, second: Named, { joins, small }: Grammar): boolean {
  const between = words.slice(first.end + 1, second.start);
  return (
    first.side !== second.side &&
    between.length > 0 &&
    between.some((word) => joins.has(word)) &&
    between.every((word) => word !== ',' && (joins.has(word) || small.has(word)))
  );
}

function isGone(one: Named, named: readonly Named[], words: readonly string[], grammar: Grammar): boolean {
  if (isTakenBack(one, named, words, grammar)) return true;
  const from = startOfClause(words, one.start);
  const before = ` ${words.slice(from, one.start).join(' ')} `;
  const led = lastPhrase(before, grammar.goneBefore);
  if (led !== null && onlySmall(led, grammar)) return true;
  const after = ` ${words.slice(one.end + 1, endOfClause(words, one.end + 1)).join(' ')} `;
  return grammar.goneAfter.some((phrase) => {
    const at = after.indexOf(` ${phrase} `);
    return at >= 0 && onlySmall(after.slice(0, at), grammar);
  });
}

const onlySmall = (text: string, { small }: Grammar): boolean =>
  text.split(' ').every((word) => word === '' || small.has(word));

/** "Exchange 2013, no wait, 2016": something of the same side follows close behind a word of correction. */
function isTakenBack(
  one: Named,
  named: readonly Named[],
  words: readonly string[],
  { takesBack }: Grammar,
): boolean {
  const later = named.filter((other) => isRival(one, other) && other.start > one.end);
  return later.some(({ start }) => {
    const between = ` ${words.slice(one.end + 1, start).join(' ')} `;
    return takesBack.some((phrase) => {
      const at = between.lastIndexOf(` ${phrase} `);
      return at >= 0 && between.slice(at).trim().split(' ').length <= CLOSE + phrase.split(' ').length;
    });
  });
}

const CLOSE = 12;
/** Who names products more often tells no story of what was left behind. */
const MOST = 24;

/** What stands between the last of these phrases and the end of the text, or null. */
function lastPhrase(text: string, phrases: readonly string[]): string | null {
  let best: string | null = null;
  for (const phrase of phrases) {
    const at = text.lastIndexOf(` ${phrase} `);
    const rest = at < 0 ? null : text.slice(at + phrase.length + 2);
    if (rest !== null && (best === null || rest.length < best.length)) best = rest;
  }
  return best;
}

const REACH = 8;
const ends = (word: string | undefined): boolean => BREAKS.has(word ?? '') && word !== ':';

function startOfClause(words: readonly string[], position: number): number {
  let at = position;
  while (at > 0 && position - at < REACH && !ends(words[at - 1])) at--;
  return at;
}

function endOfClause(words: readonly string[], position: number): number {
  let at = position;
  while (at < words.length && at - position < REACH && !ends(words[at])) at++;
  return at;
}
