import type { Tokens } from '../tokens/cues';
import type { Grammar } from '../tokens/grammar';
import { attach } from './attach';
import { type Mention, type MentionSubjects, type Mentions, versionsOf } from './mention';
import { dropEitherOr, dropRefused, dropRepeated, giveEachItsVersion } from './modifiers-together';
import { openRanges, type Range, takeExcepted } from './ranges';
import { readCue, type Seen } from './read-cue';
import type { Modifier } from './scene';

/** Finds which products are named, with the versions and places said of each. `seWords`: where "SE" is the edition. */
export function findMentions(
  tokens: Tokens,
  seWords: ReadonlySet<number>,
  subjects: MentionSubjects,
): Mentions {
  const { words, cues } = tokens;
  const { grammar } = subjects;
  const mentions: Mention[] = [];
  const modifiers: Modifier[] = [];
  const ranges: Range[] = [];
  const result: Mentions = {
    mentions,
    bareVersions: [],
    furtherVersions: [],
    years: [],
    mailboxCounts: [],
    owaVersion: null,
    everywhere: null,
    barePlaces: [],
    bareServer: false,
    versionUnknown: false,
    hybrid: false,
    noSuchVersion: [],
  };
  const seen: Seen = { tokens, subjects, result, modifiers, ranges, ignored: new Set() };
  for (const cue of cues) readCue(cue, seen);
  for (const position of seWords)
    modifiers.push({ kind: 'version', value: 'se', start: position, end: position });
  modifiers.sort((a, b) => a.start - b.start);
  dropRefused(modifiers, words, grammar);
  dropEitherOr(modifiers, words, mentions, grammar);
  dropRepeated(modifiers, words, mentions);
  giveEachItsVersion(modifiers, words, mentions, subjects);
  result.noSuchVersion = noSuchVersions(tokens, mentions, subjects);
  const excepted = takeExcepted(modifiers, ranges, tokens, subjects);
  attach(modifiers, tokens, result, subjects);
  openRanges(ranges, excepted, tokens, result, subjects);
  mentions.sort((a, b) => a.start - b.start);
  result.mentions = mentions.filter((mention) => !isRefused(mention, result, words, grammar));
  return result;
}

/** A year right after a product that no version of it bears. Skype for Business 2016 is a client: only its servers count. */
function noSuchVersions(
  { words }: Tokens,
  mentions: readonly Mention[],
  { versions, grammar }: MentionSubjects,
): Mentions['noSuchVersion'] {
  return mentions.flatMap((mention) => {
    const server = grammar.server.has(words[mention.end + 1] ?? '');
    const at = mention.end + (server ? 2 : 1);
    const version = words[at] ?? '';
    if (!/^20\d\d$/.test(version) || mention.weak || mention.fixed === 'online') return [];
    if (mention.side === 'skype' && !mention.lync && mention.fixed !== 'server' && !server) return [];
    if (versionsOf(mention, versions).includes(version) || grammar.counted.has(words[at + 1] ?? ''))
      return [];
    return [{ side: mention.side, version }];
  });
}

/** "Exchange Online, not Exchange 2010": dropped where the side is named otherwise. */
function isRefused(
  mention: Mention,
  { mentions, bareVersions }: Mentions,
  words: readonly string[],
  { not, neither }: Grammar,
): boolean {
  const before = words[mention.start - 1] ?? '';
  if (!not.has(before) && !neither.has(before)) return false;
  const said = ({ fixed, versions, place }: Mention) =>
    fixed !== null || versions.length > 0 || place !== null;
  return (
    said(mention) &&
    ((mention.side === 'exchange' && bareVersions.length > 0) ||
      mentions.some(
        (other) => other !== mention && other.side === mention.side && !other.weak && said(other),
      ))
  );
}
