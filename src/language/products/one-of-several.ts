import { isExchangeYear } from '../tokens/versions';
import type { Mention, MentionSubjects } from './mention';
import type { VersionSaid } from './scene';

/** Words between two members of a list, those of the list included. */
const REACH = 7;

/**
 * "EXO and 2016", "half in EXO half in 2016", « du 2013, du 2016 et de l’Exchange Online »: a version that stands for
 * Exchange beside another Exchange.
 */
export function isOneOfSeveral(
  { value, start, end }: Omit<VersionSaid, 'kind'>,
  words: readonly string[],
  mentions: readonly Mention[],
  { versions, grammar }: MentionSubjects,
): boolean {
  if (!isExchangeYear(value, versions)) return false;
  const links = (from: number, to: number): boolean => {
    const between = words.slice(from, to);
    return (
      between.length <= REACH &&
      between.some((word) => grammar.goesOn.has(word) || grammar.shares.has(word)) &&
      between.every(
        (word) =>
          grammar.goesOn.has(word) ||
          grammar.shares.has(word) ||
          grammar.small.has(word) ||
          grammar.inside.has(word) ||
          isExchangeYear(word, versions),
      )
    );
  };
  return mentions.some(
    (mention) =>
      mention.side === 'exchange' &&
      !mention.weak &&
      (mention.end < start ? links(mention.end + 1, start) : links(end + 1, mention.start)),
  );
}
