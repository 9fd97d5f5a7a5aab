import type { Tokens } from '../tokens/cues';
import type { Versions } from '../tokens/versions';
import type { Wordings } from '../tokens/wordings';
import {
  type Mention,
  type MentionSubjects,
  type Mentions,
  type RangeKind,
  unnamed,
  versionsOf,
} from './mention';
import type { Modifier, VersionSaid } from './scene';

/** Such a phrase, and where it stands. */
export interface Range {
  kind: RangeKind;
  start: number;
  end: number;
}

/** Words between such a phrase and the version behind it: "at least the Exchange Server 2013". */
const REACH = 3;

/** "… has now all been switched off" */
const GONE = 6;

/** "From 2016 up", "versions before 2013", "every Exchange but 2010", « nous n’avons plus Exchange 2010 ». */
const WORDED = [
  ['rangeUp', 'or-later'],
  ['rangeDown', 'or-earlier'],
  ['rangeAfter', 'newer-than'],
  ['rangeBefore', 'older-than'],
  ['rangeExcept', 'all-but'],
] as const;

/** What the version itself is called in these wordings. */
const VERSION = 'VERSION';

/** The range that a version is said to be the end of, or to be left out of. */
export function wordedRange(
  { start, end }: { start: number; end: number },
  words: readonly string[],
  wordings: Wordings,
): Range | null {
  const around = [
    ...words.slice(Math.max(0, start - 7), start),
    VERSION,
    ...words.slice(end + 1, end + 4),
  ].join(' ');
  const kind = WORDED.find(([wording]) => wordings[wording].test(around))?.[1];
  return kind === undefined ? null : { kind, start: start - 1, end: start - 1 };
}

/** Takes out the versions that "all but …" leaves out, and returns them: nobody asks about those. */
export function takeExcepted(
  modifiers: Modifier[],
  ranges: readonly Range[],
  { words }: Tokens,
  { grammar, wordings }: MentionSubjects,
): string[] {
  const excepted: VersionSaid[] = [];
  for (const range of ranges.filter(({ kind }) => kind === 'all-but')) {
    const follows: VersionSaid[] = [];
    let from = range.end;
    for (const modifier of modifiers) {
      if (modifier.kind !== 'version' || modifier.start <= from) continue;
      const between = words.slice(from + 1, modifier.start);
      const goesOn =
        from === range.end
          ? between.length <= REACH
          : between.length > 0 && between.every((word) => grammar.goesOn.has(word));
      if (!goesOn) break;
      follows.push(modifier);
      from = modifier.end;
    }
    // "Everything but 2010 has been switched off": that is what is left.
    if (!wordings.allGone.test(words.slice(from + 1, from + 1 + GONE).join(' '))) excepted.push(...follows);
  }
  for (const modifier of excepted) modifiers.splice(modifiers.indexOf(modifier), 1);
  return excepted.map(({ value }) => value);
}

/** Puts in the versions that are meant with those said. A range belongs to the version right before or behind it. */
export function openRanges(
  ranges: readonly Range[],
  excepted: readonly string[],
  { words }: Tokens,
  result: Mentions,
  { versions, wordings }: MentionSubjects,
): void {
  // "They say it works with all but 2010: true?": what is left out is a part of the claim.
  const isClaim = excepted.length > 0 && wordings.asksIfTrue.test(words.join(' '));
  if (excepted.length > 0) openExcept(excepted, isClaim, result, versions);
  for (const range of ranges) {
    const owner = result.mentions.find((mention) => isBeside(range, mention.versionsAt, words));
    if (owner) {
      const opened = opening(range.kind, owner.versions, versionsOf(owner, versions));
      const at = owner.versionsAt.at(-1) ?? owner.start;
      owner.versions = opened;
      owner.versionsAt = opened.map((_, index) => owner.versionsAt[index] ?? at);
      continue;
    }
    const bare = result.bareVersions.find(({ at }) => isBeside(range, [at], words));
    if (!bare) continue;
    const opened = opening(range.kind, [bare.version], versions.exchange);
    result.bareVersions = [
      ...result.bareVersions.filter((one) => one !== bare),
      ...opened.map((version) => ({ version, at: bare.at })),
    ];
  }
}

function isBeside({ kind, start, end }: Range, at: readonly number[], words: readonly string[]): boolean {
  const [first] = at;
  const last = at.at(-1);
  if (first === undefined || last === undefined || kind === 'all-but') return false;
  const leads = first > end && first - end <= REACH + 1 && !words.slice(end + 1, first).includes(',');
  const than = kind === 'newer-than' || kind === 'older-than';
  return leads || (!than && (start === last + 1 || (start === last + 2 && words[last + 1] === ',')));
}

/** `all`: every version of the product, oldest first. What the words would leave nothing of stays as it was said. */
function opening(kind: RangeKind, said: readonly string[], all: readonly string[]): string[] {
  const first = all.indexOf(said[0] ?? '');
  const last = all.indexOf(said.at(-1) ?? '');
  const opened = {
    'or-later': [...said, ...all.slice(last + 1)],
    'or-earlier': [...all.slice(0, first), ...said],
    'newer-than': all.slice(last + 1),
    'older-than': all.slice(0, first),
    'all-but': [],
  }[kind];
  return opened.length > 0 && first >= 0 ? opened : [...said];
}

/** "Every Exchange except 2010": of the product that is named without a version, or of Exchange. */
function openExcept(
  excepted: readonly string[],
  isClaim: boolean,
  result: Mentions,
  versions: Versions,
): void {
  const takes = (mention: Mention) =>
    !mention.weak &&
    mention.versions.length === 0 &&
    (mention.fixed === null || mention.fixed === 'server') &&
    excepted.every((version) => versionsOf(mention, versions).includes(version));
  if (result.bareVersions.length > 0) return;
  const named = result.mentions.some(({ side, weak }) => side === 'exchange' && !weak);
  const owner = result.mentions.find(takes) ?? (named ? null : unnamed('exchange', { start: 0, end: 0 }));
  if (owner === null) return;
  if (!result.mentions.includes(owner)) result.mentions.push(owner);
  owner.versions = versionsOf(owner, versions).filter((version) => isClaim || !excepted.includes(version));
  owner.versionsAt = owner.versions.map(() => owner.end);
}
