import type { Tokens } from './cues';
import { BREAKS } from './grammar';
import {
  addVersion,
  isExchangeYear,
  isYear,
  type Mention,
  type MentionSubjects,
  type Mentions,
  unnamed,
  versionsOf,
} from './mention';

/** A word that says something of a mention: which version, where it stands. */
export type Modifier = { start: number; end: number } & (
  | { kind: 'version'; value: string }
  | { kind: 'place'; value: 'local' | 'cloud' }
  | { kind: 'server' | 'or-later'; value: null }
);
type Version = Extract<Modifier, { kind: 'version' }>;
type Place = Extract<Modifier, { kind: 'place' }>;

/** All that decides which mention a modifier belongs to. */
interface Scene extends Tokens, MentionSubjects {
  modifiers: readonly Modifier[];
  mentions: Mention[];
  result: Mentions;
}

/** Gives each modifier, in the order said, to the nearest mention that can take it. What none takes is noted in the result. */
export function attach(
  modifiers: readonly Modifier[],
  { words, cues }: Tokens,
  result: Mentions,
  { versions, grammar }: MentionSubjects,
): void {
  const scene: Scene = { words, cues, versions, grammar, modifiers, mentions: result.mentions, result };
  let last: { mention: Mention; end: number } | null = null;
  for (const modifier of modifiers) {
    if (modifier.kind === 'version') {
      if (last && goesOn(modifier, last, scene)) last.end = modifier.end;
      else last = attachVersion(modifier, scene) ?? last;
    } else if (modifier.kind === 'place') attachPlace(modifier, scene);
    else {
      const target = nearest(modifier, scene);
      if (modifier.kind === 'or-later') {
        if (target) target.orLater = true;
      } else if (ofBoth(modifier, scene)) result.everywhere = 'local';
      else if (target) target.server = true;
      else if (isChosen(modifier, scene)) {
        result.mentions.push({ ...unnamed('skype', modifier), server: true });
      } else result.bareServer = true;
    }
  }
}

/** "2010, 2013 and 2016" adds to the version before; "2010… no wait, 2016" takes its place. */
function goesOn(modifier: Version, last: { mention: Mention; end: number }, scene: Scene): boolean {
  const { words, versions } = scene;
  const said = last.mention.versions;
  if (continuesList(words, last.end, modifier.start) && accepts(last.mention, modifier, scene)) {
    if (isRange(words, last.end, modifier.start)) {
      const all = versionsOf(last.mention, versions);
      const between = all.slice(all.indexOf(said.at(-1) ?? '') + 1, Math.max(0, all.indexOf(modifier.value)));
      for (const version of between) addVersion(last.mention, version, modifier.start);
    }
    addVersion(last.mention, modifier.value, modifier.start);
    return true;
  }
  if (!corrects(scene, last.end, modifier.start)) return false;
  said.splice(-1, 1, modifier.value);
  last.mention.versionsAt.splice(-1, 1, modifier.start);
  return true;
}

/** The mention that took the version, where a list can go on from there. */
function attachVersion(modifier: Version, scene: Scene): { mention: Mention; end: number } | null {
  const { words, mentions, result, versions, grammar } = scene;
  const { value, start, end } = modifier;
  const stale = restated(modifier, scene);
  if (stale) {
    stale.versions = [value];
    stale.versionsAt = [start];
    stale.fixed = null;
    return null;
  }
  const target = nearest(modifier, scene);
  if (target) {
    addVersion(target, value, start);
    return { mention: target, end };
  }
  if (alreadySaid(modifier, mentions)) return null;
  const only = theOnlyServer(modifier, scene);
  if (only) {
    addVersion(only, value, start);
    return { mention: only, end };
  }
  const before = mentions.some((mention) => isBeforeItsOwn(mention, modifier, scene));
  if (isExchangeYear(value, versions) && (before || besideJoin(words, modifier))) {
    const mention = unnamed('exchange', modifier);
    addVersion(mention, value, start);
    mentions.push(mention);
  } else {
    result.bareVersions.push({ version: value, at: start });
    const lead = words.slice(Math.max(0, start - 2), start);
    if (
      /^(our|notre|nos|my|mon|or|ou)$/.test(lead.at(-1) ?? '') ||
      /^(or|ou) (will|would|does|is|est ce que)$/.test(lead.join(' ')) ||
      lead.some((word) => grammar.inUse.has(word))
    )
      result.furtherVersions.push({ version: value, at: start });
  }
  return null;
}

/** "Can Skype for Business Server 2015 be upgraded in place to Subscription Edition?": the edition of the one product named. */
function theOnlyServer(modifier: Version, { mentions, versions }: Scene): Mention | null {
  const [only, ...others] = mentions.filter(({ weak }) => !weak);
  const fits =
    only?.side === 'skype' &&
    only.versions.length > 0 &&
    !only.versions.includes(modifier.value) &&
    versionsOf(only, versions).includes(modifier.value);
  return fits && others.length === 0 && !isYear(modifier.value) ? only : null;
}

function attachPlace(modifier: Place, scene: Scene): void {
  const { words, result } = scene;
  if (isEverywhere(modifier, scene)) {
    result.everywhere = modifier.value;
    return;
  }
  if (modifier.value === 'cloud' && isTheOtherSkype(modifier, scene)) {
    result.mentions.push({ ...unnamed('skype', modifier), fixed: 'online' });
    return;
  }
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
    result.mentions.push({ ...unnamed('skype', modifier), place: modifier.value });
  else if (!target) result.barePlaces.push(modifier.value);
  else if (
    modifier.value === 'cloud' &&
    target.side === 'exchange' &&
    target.versions.length > 0 &&
    /^(or|ou|vs|versus|contre|and|et|\/)$/.test(words[modifier.start - 1] ?? '')
  ) {
    // "SE or online": a further one of the same product.
    addVersion(target, 'online', modifier.start);
  } else target.place ??= modifier.value;
}

/** "Skype for Business Server vs Online": of the product that stands right before. */
const isTheOtherSkype = ({ start }: Place, { words, mentions }: Scene): boolean =>
  /^(?:vs|versus|contre)$/.test(words[start - 1] ?? '') &&
  mentions.some(({ side, fixed, end }) => side === 'skype' && fixed === 'server' && end === start - 2);

/** "2016 & online", « 2013 et serveur en local » : beside a year that stands for Exchange, the other side. */
function isOtherSide(modifier: Place, target: Mention | null, { words, mentions, result }: Scene): boolean {
  if (mentions.some(({ side, weak }) => side === 'skype' && !weak)) return false;
  if (!/^(?:&|\+|and|et|with|avec)$/.test(words[modifier.start - 1] ?? '')) return false;
  const year = modifier.start - 2;
  // A year with a name of its own before it goes on with that product.
  return (
    result.bareVersions.some(({ at }) => at === year) ||
    (target?.side === 'exchange' && target.start === year && target.versionsAt[0] === year)
  );
}

/** "all local 2010 (Exchange 2010 + …)": the same version, said twice of one product. */
const alreadySaid = ({ value, start, end }: Version, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (mention) =>
      mention.versions.includes(value) &&
      mention.side === 'exchange' &&
      Math.min(Math.abs(mention.start - end), Math.abs(start - mention.end)) <= 4,
  );

/** "2013 + Skype Online": a version that stands for its product. */
const besideJoin = (words: readonly string[], { start, end }: Modifier): boolean =>
  [words[start - 1], words[end + 1]].some((word) => /^(\+|\/|&|with|avec)$/.test(word ?? ''));

/** "UCS 2013 Lync 2010": the year before a product that has its own behind it is another product's. */
const isBeforeItsOwn = (mention: Mention, version: Version, { modifiers }: Scene): boolean =>
  mention.side === 'skype' &&
  version.end + 1 === mention.start &&
  modifiers.some(({ kind, start }) => kind === 'version' && start === mention.end + 1);

/** "Skype for Business Online was considered, we took the Server": another product than the one before it. */
const isChosen = ({ start }: Modifier, { words, mentions, grammar }: Scene): boolean =>
  words
    .slice(Math.max(0, start - 3), start)
    .some((word) => grammar.inUse.has(word) || /^(?:but|mais)$/.test(word)) &&
  mentions.findLast(({ end }) => end < start)?.side === 'skype' &&
  mentions.some(({ side, fixed, end }) => side === 'skype' && fixed === 'online' && end < start);

/** "2010, 2013 and 2016": only list words between. */
function continuesList(words: readonly string[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  // "Exchange 2010? 2013? 2016?"
  if (between.length === 1 && between[0] === '?' && BREAKS.has(words[to + 1] ?? '?')) return true;
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every((word) =>
      /^(and|or|et|ou|,|\/|&|vs|versus|to|a|contre|que|mais|but|pas|not|de|rather|than|plutot|non|,|puis|then|vers|from|through|thru|jusqu)$/.test(
        word,
      ),
    )
  );
}

const NOW: ReadonlySet<string> = new Set(['now', 'maintenant', 'desormais', 'aujourdhui', 'finalement']);

/** "… We're on 2010 now": a version or place that is said to be in use takes the place of the one named before. */
function restated(modifier: Version | Place, { words, mentions, grammar, versions }: Scene): Mention | null {
  const before = words.slice(Math.max(0, modifier.start - 3), modifier.start);
  const lead = before.slice(before.lastIndexOf(',') + 1);
  if (!lead.some((word) => grammar.inUse.has(word))) return null;
  const behind = words.slice(modifier.end + 1, modifier.end + 3);
  const end = behind.findIndex((word) => BREAKS.has(word));
  const around = [...lead, ...(end < 0 ? behind : behind.slice(0, end))];
  if (around.some((word) => grammar.products.has(word))) return null;
  if (words.some((word) => grammar.sideBySide.has(word))) return null;
  const target = mentions
    .filter(({ end, side, weak }) => end < modifier.start && side === 'exchange' && !weak)
    .at(-1);
  if (!target || modifier.start - target.end < 4 || (target.versions.length === 0 && target.fixed === null))
    return null;
  if (modifier.kind === 'place')
    return modifier.value === 'cloud' && target.versions.length > 0 && lead.some((word) => NOW.has(word))
      ? target
      : null;
  return isExchangeYear(modifier.value, versions) && !target.versions.includes(modifier.value)
    ? target
    : null;
}

const isRange = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from + 1, to).some((word) => /^(through|thru|jusqu)$/.test(word));

/** "2010… no wait, 2016": the second version takes the place of the first. */
function corrects({ words, grammar }: Scene, from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  return (
    between.length > 0 &&
    between.length <= 8 &&
    between.some((word) => grammar.corrects.has(word)) &&
    !/^(and|et|or|ou)$/.test(between.at(-1) ?? '')
  );
}

const LIMIT = { version: 7, place: 22, server: 4.2, 'or-later': 1.5 } as const;

function nearest(modifier: Modifier, scene: Scene): Mention | null {
  let best: Mention | null = null;
  let bestCost: number = LIMIT[modifier.kind];
  for (const mention of scene.mentions) {
    if (!accepts(mention, modifier, scene)) continue;
    if (
      modifier.kind === 'server' &&
      !onlySmallWords(
        scene,
        mention.end < modifier.start ? mention.end : modifier.end,
        mention.end < modifier.start ? modifier.start : mention.start,
      )
    )
      continue;
    const cost =
      mention.end < modifier.start
        ? distance(scene, mention.end, modifier.start)
        : 1.5 * distance(scene, modifier.end, mention.start) + 0.6;
    if (cost < bestCost) [best, bestCost] = [mention, cost];
  }
  return best;
}

const onlySmallWords = ({ words, grammar }: Scene, from: number, to: number): boolean =>
  words.slice(from + 1, to).every((word) => grammar.small.has(word));

function distance({ words, grammar }: Scene, from: number, to: number): number {
  let cost = to - from;
  for (let position = from + 1; position < to; position++) {
    const word = words[position] ?? '';
    if (BREAKS.has(word)) cost += 6;
    else if (grammar.joins.has(word)) cost += word === ',' ? 2 : 3;
  }
  return cost;
}

function accepts(mention: Mention, modifier: Modifier, scene: Scene): boolean {
  const { versions } = scene;
  switch (modifier.kind) {
    case 'version':
      if (isBeforeItsOwn(mention, modifier, scene)) return false;
      if (mention.weak || (mention.fixed !== null && mention.fixed !== 'server')) return false;
      return (
        !mention.versions.includes(modifier.value) && versionsOf(mention, versions).includes(modifier.value)
      );
    case 'place':
      // "the on-prem Skype server" says twice what it is: the word is used up there.
      if (mention.fixed === 'server') return modifier.value === 'local' && mention.place === null;
      return (
        mention.fixed === null &&
        mention.place === null &&
        !(mention.lync && mention.versions.length > 0 && modifier.value === 'cloud')
      );
    case 'server':
      return mention.fixed === null && !mention.weak;
    case 'or-later':
      return mention.versions.length > 0;
  }
}

/** "The server for both", « la version en ligne des deux ». */
const ofBoth = ({ end }: Modifier, { words, cues, grammar }: Scene): boolean =>
  cues.some(({ names, start }) => {
    const between = words.slice(end + 1, start);
    return (
      names.has('all-of-it') &&
      between.length <= 4 &&
      between.some((word) => OF.test(word)) &&
      between.every((word) => OF.test(word) || grammar.small.has(word) || EDITION.test(word))
    );
  });
const OF = /^(?:of|for|pour|des?|d|on)$/;
const EDITION = /^(?:versions?|flavou?rs?|editions?|variants?|kinds?|sides?|cotes?|them)$/;

/** "everything on premises", "both online": no other product between the two words. */
function isEverywhere(modifier: Place, scene: Scene): boolean {
  const { mentions, cues } = scene;
  if (ofBoth(modifier, scene)) return true;
  return cues.some((cue) => {
    if (!cue.names.has('all-of-it')) return false;
    const [first, last] = cue.end < modifier.start ? [cue.end, modifier.start] : [modifier.end, cue.start];
    if (last - first > (cue.end < modifier.start ? 6 : 1)) return false;
    return !mentions.some(({ start, end }) => start > first && end < last);
  });
}
