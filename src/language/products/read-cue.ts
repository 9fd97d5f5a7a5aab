import type { Cue, Tokens } from '../tokens/cues';
import { BREAKS, type Grammar } from '../tokens/grammar';
import { isExchangeYear } from '../tokens/versions';
import type { Wordings } from '../tokens/wordings';
import {
  type Meaning,
  type Mention,
  type MentionSubjects,
  type Mentions,
  meaningOf,
  mentionOf,
  unnamed,
} from './mention';
import { isOneOfSeveral } from './one-of-several';
import { type Range, wordedRange } from './ranges';
import type { Modifier } from './scene';
import { isCount, isDate, isOfOtherProduct } from './version-numbers';

/** What has been found, and where the next finding goes. */
export interface Seen {
  tokens: Tokens;
  subjects: MentionSubjects;
  result: Mentions;
  modifiers: Modifier[];
  ranges: Range[];
  /** Where numbers end that are no versions of ours. */
  ignored: Set<number>;
}

/** Notes what a phrase says of products: a name, a place, a server, a range, a version. */
export function readCue(cue: Cue, seen: Seen): void {
  const meaning = meaningOf(cue);
  if (!meaning) return;
  const { tokens, subjects, result, modifiers, ranges } = seen;
  const { words, cues } = tokens;
  const { mentions } = result;
  const { start, end } = cue;
  const product = meaning.product ?? meaning.byTheWay;
  if (product && !isDone(cue, words, subjects.wordings)) mentions.push(mentionOf(product, cue));
  if (meaning.versionUnknown) result.versionUnknown = true;
  if (meaning.hybrid) result.hybrid = true;
  if (meaning.server && isOtherServer(cue, tokens, mentions, subjects)) mentions.push(unnamed('skype', cue));
  const short = inShort(cue, meaning, tokens, mentions);
  if (short) {
    mentions.push({ ...unnamed('skype', cue), fixed: short });
    return;
  }
  if (meaning.server) modifiers.push({ kind: 'server', value: null, start, end });
  if (meaning.range && !isStory(cue, cues) && !isNeed(cue, words, subjects.wordings))
    ranges.push({ kind: meaning.range, start, end });
  if (meaning.place && !meaning.product && !isInstead(cue, words, subjects.grammar))
    modifiers.push({ kind: 'place', value: placeOf(meaning.place, cue, words, subjects), start, end });
  if (meaning.version !== null) readVersion(meaning.version, cue, seen);
}

/** A number is a version of ours unless it is another product's, counts something or is a year. */
function readVersion(value: string, cue: Cue, seen: Seen): void {
  const { tokens, subjects, result, modifiers, ranges, ignored } = seen;
  const { words } = tokens;
  const { grammar, versions, wordings } = subjects;
  const { start, end } = cue;
  const said = { kind: 'version', value, start, end } as const;
  const before = words[start - 1] ?? '';
  const range = wordedRange(cue, words, wordings);
  if (/^(owa|webmail)$/.test(before)) {
    result.owaVersion = value;
  } else if (range) {
    ranges.push(range);
    modifiers.push(said);
  } else if (isOfOtherProduct(cue, words, ignored, grammar)) {
    ignored.add(end);
  } else if (/^\d/.test(value) && isCount(tokens, cue, grammar)) {
    ignored.add(end);
    if (grammar.mailboxes.has(words[end + 1] ?? '')) result.mailboxCounts.push(value);
  } else if (
    // « L’édition par abonnement » is no year.
    /^\d/.test(value) &&
    grammar.beforeYears.has(before) &&
    // "Replaced by 2016" is no date.
    !wordings.beforeAnother.test(words.slice(Math.max(0, start - 2), start).join(' ')) &&
    isDate(tokens, cue, result.mentions, subjects) &&
    !isOneOfSeveral(said, words, result.mentions, subjects)
  ) {
    if (isExchangeYear(value, versions)) result.years.push(value);
    ignored.add(end);
  } else {
    modifiers.push(said);
  }
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
  { server, place, product: named }: Meaning,
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
