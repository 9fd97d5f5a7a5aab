import type { Cue, Tokens } from '../tokens/cues';
import { BREAKS, type Grammar } from '../tokens/grammar';
import { isExchangeYear } from '../tokens/versions';
import type { Wordings } from '../tokens/wordings';
import { attach } from './attach';
import {
  type Mention,
  type MentionSubjects,
  type Mentions,
  meaningOf,
  mentionOf,
  unnamed,
  versionsOf,
} from './mention';
import { dropEitherOr, dropRefused, giveEachItsVersion } from './modifiers-together';
import { isOneOfSeveral } from './one-of-several';
import { openRanges, type Range, takeExcepted, wordedRange } from './ranges';
import type { Modifier } from './scene';
import { isCount, isDate, isOfOtherProduct } from './version-numbers';

/** Finds which products are named, with the versions and places said of each. `seWords`: where "SE" is the edition. */
export function findMentions(
  tokens: Tokens,
  seWords: ReadonlySet<number>,
  subjects: MentionSubjects,
): Mentions {
  const { words, cues } = tokens;
  const { versions, grammar } = subjects;
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
  const ignored = new Set<number>();
  for (const cue of cues) {
    const meaning = meaningOf(cue);
    if (!meaning) continue;
    const product = meaning.product ?? meaning.byTheWay;
    if (product && !isDone(cue, words, subjects.wordings)) mentions.push(mentionOf(product, cue));
    if (meaning.versionUnknown) result.versionUnknown = true;
    if (meaning.hybrid) result.hybrid = true;
    if (meaning.server && isOtherServer(cue, tokens, mentions, subjects))
      mentions.push(unnamed('skype', cue));
    const short = inShort(cue, meaning, tokens, mentions);
    if (short) {
      mentions.push({ ...unnamed('skype', cue), fixed: short });
      continue;
    }
    if (meaning.server) modifiers.push({ kind: 'server', value: null, start: cue.start, end: cue.end });
    if (meaning.range && !isStory(cue, cues) && !isNeed(cue, words, subjects.wordings))
      ranges.push({ kind: meaning.range, start: cue.start, end: cue.end });
    if (meaning.place && !meaning.product && !isInstead(cue, words, grammar))
      modifiers.push({
        kind: 'place',
        value: placeOf(meaning.place, cue, words, subjects),
        start: cue.start,
        end: cue.end,
      });
    const value = meaning.version;
    if (value === null) continue;
    const before = words[cue.start - 1] ?? '';
    const range = wordedRange(cue, words, subjects.wordings);
    if (/^(owa|webmail)$/.test(before)) {
      result.owaVersion = value;
    } else if (range) {
      ranges.push(range);
      modifiers.push({ kind: 'version', value, start: cue.start, end: cue.end });
    } else if (isOfOtherProduct(cue, words, ignored, grammar)) {
      ignored.add(cue.end);
    } else if (/^\d/.test(value) && isCount(tokens, cue, grammar)) {
      ignored.add(cue.end);
      if (grammar.mailboxes.has(words[cue.end + 1] ?? '')) result.mailboxCounts.push(value);
    } else if (
      grammar.beforeYears.has(before) &&
      isDate(tokens, cue, mentions, subjects) &&
      !isOneOfSeveral({ value, start: cue.start, end: cue.end }, words, mentions, subjects)
    ) {
      if (isExchangeYear(value, versions)) result.years.push(value);
      ignored.add(cue.end);
    } else {
      modifiers.push({ kind: 'version', value, start: cue.start, end: cue.end });
    }
  }
  for (const position of seWords)
    modifiers.push({ kind: 'version', value: 'se', start: position, end: position });
  modifiers.sort((a, b) => a.start - b.start);
  dropRefused(modifiers, words, grammar);
  dropEitherOr(modifiers, words, grammar);
  giveEachItsVersion(modifiers, words, mentions, subjects);
  result.noSuchVersion = noSuchVersions(tokens, mentions, subjects);
  const excepted = takeExcepted(modifiers, ranges, tokens, subjects);
  attach(modifiers, tokens, result, subjects);
  openRanges(ranges, excepted, tokens, result, subjects);
  mentions.sort((a, b) => a.start - b.start);
  result.mentions = mentions.filter((mention) => !isRefused(mention, result, words, grammar));
  return result;
}

/** "We exchange files with …", « on échange des fichiers » : what people do, not a product. */
const isDone = ({ text, start, end }: Cue, words: readonly string[], wordings: Wordings): boolean =>
  /^ex?change$/.test(text) &&
  wordings.exchangesThings.test(words.slice(Math.max(0, start - 1), end + 5).join(' '));

/** "Exchange 2019 and server 2019", "with Server 2015 and Exchange 2016": beside Exchange, a server with a version of its own is Skype's. */
function isOtherServer(
  cue: Cue,
  { words, cues }: Tokens,
  mentions: readonly Mention[],
  { versions, grammar }: MentionSubjects,
): boolean {
  if (cues.some((other) => meaningOf(other)?.product?.side === 'skype')) return false;
  const next = cues.find(({ start }) => start === cue.end + 1);
  const version = (next && meaningOf(next)?.version) ?? '';
  if (!next || !versions.server.includes(version)) return false;
  const isExchange = (other: Cue) => meaningOf(other)?.product?.side === 'exchange';
  if (mentions.some(({ side }) => side === 'exchange')) return grammar.joins.has(words[cue.start - 1] ?? '');
  // Before Exchange, a year that Windows has too says nothing.
  const joined = grammar.joins.has(words[next.end + 1] ?? '');
  return (
    joined &&
    !isExchangeYear(version, versions) &&
    cues.some((other) => other.start > next.end && isExchange(other))
  );
}

/** "Exchange 2010 + Server and Exchange 2010 + Online": each time the other side, where nobody names Skype. */
function inShort(
  { start }: Cue,
  { server, place, product: named }: { server: boolean; place: 'local' | 'cloud' | null; product: unknown },
  { words, cues }: Tokens,
  mentions: readonly Mention[],
): 'server' | 'online' | null {
  if (named || !(server || place === 'cloud') || !/^(?:\+|&|\/)$/.test(words[start - 1] ?? '')) return null;
  const version = cues.find(({ end }) => end === start - 2);
  const ofExchange = mentions.some(({ side, end }) => side === 'exchange' && start - end <= 4);
  if (!ofExchange || !version || meaningOf(version)?.version === null) return null;
  if (cues.some((other) => meaningOf(other)?.product?.side === 'skype')) return null;
  // Alone, "Exchange 2010 + Online" is Exchange in two places; beside "+ Server" it is not.
  const servers = cues.some(
    (other) => meaningOf(other)?.server === true && /^(?:\+|&|\/)$/.test(words[other.start - 1] ?? ''),
  );
  return servers ? (server ? 'server' : 'online') : null;
}

/** "Exchange 2013 and later Skype …" tells a story, not a range; "at least Exchange 2013" does not. */
const isStory = (cue: Cue, cues: readonly Cue[]): boolean =>
  meaningOf(cue)?.range === 'or-later' &&
  cues.some((other) => other.end === cue.start - 1 && meaningOf(other)?.version) &&
  cues.some((other) => other.start === cue.end + 1 && meaningOf(other)?.product);

/** "Does it need anything newer than Exchange 2010?": whether 2010 will do is asked. */
const isNeed = ({ start }: Cue, words: readonly string[], { rangeNeeded }: Wordings): boolean =>
  rangeNeeded.test(words.slice(Math.max(0, start - 5), start).join(' '));

/** "Not online", "neither Exchange nor Skype is online" are on premises; « pas en local » is in the cloud. */
function placeOf(
  place: 'cloud' | 'local',
  { start }: Cue,
  words: readonly string[],
  { grammar: { not, neither }, wordings }: MentionSubjects,
): 'cloud' | 'local' {
  const denied = [words[start - 1], words[start - 2]].some((word = '') => not.has(word) || neither.has(word));
  if (!denied && !wordings.neither.test(clauseBefore(words, start))) return place;
  return place === 'cloud' ? 'local' : 'cloud';
}

/** "SfB Server instead of Online", « au lieu de Online »: the place that is left. */
const isInstead = ({ start }: Cue, words: readonly string[], { goneBefore }: Grammar): boolean => {
  const lead = ` ${words.slice(Math.max(0, start - 4), start).join(' ')}`;
  return goneBefore.some((phrase) => phrase.includes(' ') && lead.endsWith(` ${phrase}`));
};

function clauseBefore(words: readonly string[], end: number): string {
  let start = end;
  while (start > 0 && !BREAKS.has(words[start - 1] ?? '')) start--;
  return words.slice(start, end).join(' ');
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
