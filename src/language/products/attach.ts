import type { Tokens } from '../tokens/cues';
import { BREAKS } from '../tokens/grammar';
import { isExchangeYear, isYear } from '../tokens/versions';
import { isEverywhere, isOfBoth } from './everywhere';
import {
  addVersion,
  type Mention,
  type MentionSubjects,
  type Mentions,
  unnamed,
  versionsOf,
} from './mention';
import { isBeforeItsOwn, nearest } from './nearest';
import { isOneOfSeveral } from './one-of-several';
import { isChosen, isOtherMailbox, isOtherSide, isTheOtherSkype } from './other-side';
import { restated } from './restated';
import type { Modifier, PlaceSaid, Scene, VersionSaid } from './scene';
import { goesOn, type LastVersion } from './version-lists';

/** Gives each modifier, in the order said, to the nearest mention that can take it. What none takes is noted in the result. */
export function attach(
  modifiers: readonly Modifier[],
  { words, cues }: Tokens,
  result: Mentions,
  subjects: MentionSubjects,
): void {
  const scene: Scene = { words, cues, ...subjects, modifiers, mentions: result.mentions, result };
  let last: LastVersion | null = null;
  for (const modifier of modifiers) {
    if (modifier.kind === 'version') {
      if (last && goesOn(modifier, last, scene)) last.end = modifier.end;
      else last = attachVersion(modifier, scene) ?? last;
    } else if (modifier.kind === 'place') attachPlace(modifier, scene);
    else attachServer(modifier, scene);
  }
}

/** The mention that took the version, where a list can go on from there. */
function attachVersion(modifier: VersionSaid, scene: Scene): LastVersion | null {
  const { words, mentions, result, versions } = scene;
  const { value, start, end } = modifier;
  const stale = restated(modifier, scene);
  if (stale) {
    stale.versions = [value];
    stale.versionsAt = [start];
    stale.fixed = null;
    return null;
  }
  const target = nearest(modifier, scene);
  if (!target && isSaidTwice(modifier, mentions)) return null;
  const taker = target ?? theOnlyServer(modifier, scene);
  if (taker) {
    addVersion(taker, value, start);
    return { mention: taker, end };
  }
  const before = mentions.some((mention) => isBeforeItsOwn(mention, modifier, scene));
  const joined = before || isBesideJoin(modifier, scene) || isOneOfSeveral(modifier, words, mentions, scene);
  if (isExchangeYear(value, versions) && joined) {
    const mention = unnamed('exchange', modifier);
    addVersion(mention, value, start);
    mentions.push(mention);
  } else {
    const bare = { version: value, at: start };
    result.bareVersions.push(bare);
    if (isFurther(modifier, scene)) result.furtherVersions.push(bare);
  }
  return null;
}

/** "… or will our 2010 do?", "… but we chose 2013", "we have 2016 and …": said as another one, and not of so many people. */
function isFurther({ start, end }: VersionSaid, { words, grammar, wordings }: Scene): boolean {
  const lead = words.slice(Math.max(0, start - 2), start);
  const next = words[end + 1] ?? '.';
  return (
    grammar.ours.has(lead.at(-1) ?? '') ||
    (grammar.owns.has(lead.at(-1) ?? '') && (BREAKS.has(next) || grammar.joins.has(next))) ||
    lead.some((word) => grammar.inUse.has(word)) ||
    wordings.beforeAnother.test(lead.join(' '))
  );
}

/** "Can Skype for Business Server 2015 be upgraded in place to Subscription Edition?": the edition of the one product named. */
function theOnlyServer(modifier: VersionSaid, { mentions, versions }: Scene): Mention | null {
  const [only, ...others] = mentions.filter(({ weak }) => !weak);
  const fits =
    only?.side === 'skype' &&
    only.versions.length > 0 &&
    !only.versions.includes(modifier.value) &&
    versionsOf(only, versions).includes(modifier.value);
  return fits && others.length === 0 && !isYear(modifier.value) ? only : null;
}

/** "all local 2010 (Exchange 2010 + …)": the same version of one product. */
const isSaidTwice = ({ value, start, end }: VersionSaid, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (mention) =>
      mention.versions.includes(value) &&
      mention.side === 'exchange' &&
      Math.min(Math.abs(mention.start - end), Math.abs(start - mention.end)) <= 4,
  );

/** "2013 + Skype Online": a version that stands for its product. */
const isBesideJoin = ({ start, end }: Modifier, { words, grammar }: Scene): boolean =>
  [words[start - 1], words[end + 1]].some((word = '') => grammar.with.has(word) || SIGNS.has(word));
const SIGNS: ReadonlySet<string> = new Set(['+', '/', '&']);

function attachPlace(modifier: PlaceSaid, scene: Scene): void {
  const { mentions, result } = scene;
  if (isEverywhere(modifier, scene)) {
    result.everywhere = modifier.value;
    return;
  }
  if (modifier.value === 'cloud' && isTheOtherSkype(modifier, scene)) {
    mentions.push({ ...unnamed('skype', modifier), fixed: 'online' });
    return;
  }
  if (isOtherMailbox(modifier, scene)) {
    mentions.push({ ...unnamed('exchange', modifier), place: modifier.value });
    return;
  }
  if (isOfBareVersion(modifier, scene)) return;
  const stale = restated(modifier, scene);
  if (stale) {
    stale.versions = [];
    stale.versionsAt = [];
    stale.fixed = null;
    stale.place = modifier.value;
    return;
  }
  const target = nearest(modifier, scene);
  if (isOtherSide(modifier, target, scene))
    mentions.push({ ...unnamed('skype', modifier), place: modifier.value });
  else if (!target) result.barePlaces.push(modifier.value);
  else if (isFurtherPlace(modifier, target, scene)) addVersion(target, 'online', modifier.start);
  else target.place ??= modifier.value;
}

/** "Our old 2013 on premises, Skype still online": said of the version, which is on premises anyhow. */
const isOfBareVersion = ({ value, start }: PlaceSaid, { modifiers, result }: Scene): boolean =>
  value === 'local' &&
  result.bareVersions.some(({ at }) => at + 1 === start) &&
  modifiers.some((other) => other.kind === 'place' && other.value === 'cloud');

/** "SE or online": a further one of the same product. */
const isFurtherPlace = ({ value, start }: PlaceSaid, target: Mention, { words, grammar }: Scene): boolean => {
  const before = words.slice(0, start).findLast((word) => !grammar.small.has(word)) ?? '';
  return (
    value === 'cloud' &&
    target.side === 'exchange' &&
    target.versions.length > 0 &&
    (before === '/' || grammar.and.has(before) || grammar.or.has(before) || grammar.against.has(before))
  );
};

function attachServer(modifier: Modifier, scene: Scene): void {
  const { mentions, result } = scene;
  const target = nearest(modifier, scene);
  if (isOfBoth(modifier, scene)) result.everywhere = 'local';
  else if (target) target.server = true;
  else if (isChosen(modifier, scene)) mentions.push({ ...unnamed('skype', modifier), server: true });
  else result.bareServer = true;
}
