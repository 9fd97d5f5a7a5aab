import type { Mention } from './mention';
import type { Modifier, PlaceSaid, Scene } from './scene';

// Where a place or the word "server" stands for a Skype side of its own.

/** "Skype for Business Server vs Online", "for SfB Server 2019 and for Online": of the product named right before. */
export function isTheOtherSkype({ start }: PlaceSaid, { words, mentions, grammar }: Scene): boolean {
  const last = mentions
    .filter(({ end }) => end < start)
    .sort((one, other) => one.end - other.end)
    .at(-1);
  if (last?.side !== 'skype' || last.fixed !== 'server') return false;
  const between = words.slice(Math.max(last.end, ...last.versionsAt) + 1, start);
  const joins = (word: string) =>
    grammar.against.has(word) || grammar.and.has(word) || grammar.or.has(word) || /^[&/]$/.test(word);
  return (
    between.length <= REACH &&
    between.some(joins) &&
    between.every(
      (word) => joins(word) || grammar.of.has(word) || grammar.with.has(word) || grammar.small.has(word),
    )
  );
}

/** "… and then for", « … et avec la » */
const REACH = 4;

/** "2016 & online", « 2013 et serveur en local » : beside a year that stands for Exchange, the other side. */
export function isOtherSide(
  { start }: PlaceSaid,
  target: Mention | null,
  { words, mentions, result, grammar }: Scene,
): boolean {
  if (mentions.some(({ side, weak }) => side === 'skype' && !weak)) return false;
  const before = words[start - 1] ?? '';
  if (!grammar.and.has(before) && !grammar.with.has(before) && !/^[&+]$/.test(before)) return false;
  const year = start - 2;
  // A year with a name of its own before it goes on with that product.
  return (
    result.bareVersions.some(({ at }) => at === year) ||
    (target?.side === 'exchange' && target.start === year && target.versionsAt[0] === year)
  );
}

/** "The boss is in Exchange Online, the assistant on premises": where somebody else's mailbox is. */
export const isOtherMailbox = ({ start }: PlaceSaid, { words, cues, mentions, grammar }: Scene): boolean => {
  const person = cues.findLast(
    ({ names, end }) => end < start && (names.has('boss') || names.has('assistant')),
  );
  if (person === undefined) return false;
  const between = words.slice(person.end + 1, start);
  const isTheirs = between.every(
    (word) => grammar.small.has(word) || grammar.mailboxes.has(word) || grammar.inside.has(word),
  );
  const before = mentions.findLast(({ end, side }) => end < person.start && side === 'exchange');
  return isTheirs && between.length <= 4 && before !== undefined && !before.weak;
};

/** "Skype for Business Online was considered, we took the Server": another product than the one before it. */
export const isChosen = ({ start }: Modifier, { words, mentions, grammar }: Scene): boolean =>
  words
    .slice(Math.max(0, start - 3), start)
    .some((word) => grammar.inUse.has(word) || grammar.but.has(word)) &&
  mentions.findLast(({ end }) => end < start)?.side === 'skype' &&
  mentions.some(({ side, fixed, end }) => side === 'skype' && fixed === 'online' && end < start);
