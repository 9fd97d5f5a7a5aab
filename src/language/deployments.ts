import type { Deployment } from '../contract';
import {
  idOf,
  type Mention,
  type MentionSubjects,
  type Mentions,
  type Side,
  unnamed,
  type Versions,
} from './mention';
import { type Named, withoutSuperseded } from './superseded';

/** What the products of a question are, once every word about them is weighed. */
export interface NamedDeployments {
  exchange: string[];
  skype: string[];
  /** Pairs in the order said: sides crossed, or paired where they alternate (A+B against C+D). */
  pairs: Deployment[];
  /** A side is named, though not which ("Exchange", "Skype for Business"). */
  open: Side[];
  hybrid: boolean;
  years: string[];
  bareServer: boolean;
  /** The versions of Exchange named that Skype for Business Server has as well. */
  shared: string[];
  /** Sides whose only version is one that there is not: "Exchange 2012". */
  noSuchVersion: Mentions['noSuchVersion'];
}

export function nameDeployments(
  found: Mentions,
  words: readonly string[],
  subjects: MentionSubjects,
): NamedDeployments {
  const { versions } = subjects;
  const mentions = settle(found, words, subjects);
  const all: Named[] = [];
  for (const mention of mentions) {
    idsOf(mention, found, versions).forEach((id, at) => {
      if (id === null) return;
      const { start, end } = mention;
      const said = mention.versionsAt[at] ?? start;
      // The first version belongs to the name, the others stand for themselves.
      all.push({
        side: mention.side,
        id,
        start: at === 0 ? Math.min(start, said) : said,
        end: Math.max(at === 0 ? end : said, said),
      });
    });
  }
  addBareVersions(all, found, versions);
  addOnesOfSkype(all, found, words, subjects);
  const named = withoutGeneral(withoutSuperseded(all, words, subjects));
  const exchange = unique(named.filter(({ side }) => side === 'exchange').map(({ id }) => id));
  const skype = unique(named.filter(({ side }) => side === 'skype').map(({ id }) => id));
  const open = (['exchange', 'skype'] as const).filter(
    (side) =>
      mentions.some((mention) => mention.side === side && !mention.weak) &&
      !named.some((entry) => entry.side === side),
  );
  return {
    exchange,
    skype,
    pairs: pair(named, exchange, skype),
    open,
    hybrid: found.hybrid,
    years: found.years,
    bareServer: found.bareServer,
    shared: exchange.filter((id) => versions.server.includes(id)),
    noSuchVersion: found.noSuchVersion.filter(({ side }) =>
      side === 'exchange'
        ? !exchange.some((id) => versions.exchange.includes(id))
        : !skype.some((id) => /^(server|lync)-/.test(id)),
    ),
  };
}

/** Drops mentions that add nothing, and spreads what is said of two sides at once. */
function settle(found: Mentions, words: readonly string[], subjects: MentionSubjects): Mention[] {
  const all = found.mentions;
  const informed = (mention: Mention) =>
    mention.fixed !== null || mention.versions.length > 0 || mention.place !== null || mention.server;
  for (const side of ['exchange', 'skype'] as const) {
    const strong = all.filter((mention) => mention.side === side && !mention.weak);
    const weakPlace =
      all.find((mention) => mention.side === side && mention.weak && mention.place)?.place ?? null;
    const open = strong.find((mention) => !informed(mention));
    if (open && weakPlace && !strong.some(informed)) open.place = weakPlace;
    if (found.everywhere && !strong.some(({ fixed, versions }) => fixed !== null || versions.length > 0))
      for (const mention of strong) mention.place ??= found.everywhere;
    if (found.everywhere && strong.length === 0) all.push(blank(side, found.everywhere));
  }
  if (found.barePlaces.length > 0) placeWhatIsLeft(all, found);
  all.push(...theOtherSide(all, words, subjects));
  // « Exchange est en ligne et Skype aussi » : the second is where the first is.
  all.forEach((mention, index) => {
    if (informed(mention)) return;
    const before = all.slice(0, index).findLast((other) => other.side !== mention.side);
    const behind = words.slice(mention.end + 1, mention.end + 4).join(' ');
    if (!before || !subjects.wordings.likewise.test(behind)) return;
    mention.place = before.place ?? (before.fixed === 'online' ? 'cloud' : 'local');
  });
  for (const mention of all) if (!informed(mention)) mention.place = unlike(mention, all, words, subjects);
  // « Exchange et Skype en local » : the place said of the second holds for the first that has none.
  all.forEach((mention, index) => {
    const before = all[index - 1];
    if (
      before &&
      mention.place &&
      mention.fixed !== 'online' &&
      !before.weak &&
      !informed(before) &&
      before.side !== mention.side &&
      isJoined(before, mention, words, subjects)
    )
      before.place = mention.place;
  });
  return all.filter((mention) => {
    const rivals = all.filter((other) => other.side === mention.side && other !== mention);
    if (mention.weak)
      return (
        mention.place !== null &&
        !rivals.some((other) => !other.weak && informed(other)) &&
        !rivals.some((other) => !other.weak && other.place === mention.place)
      );
    return informed(mention) || !rivals.some(informed);
  });
}

const blank = (side: Side, place: 'local' | 'cloud'): Mention => ({
  ...unnamed(side, { start: 0, end: 0 }),
  place,
});

const isJoined = (
  first: Mention,
  second: Mention,
  words: readonly string[],
  { grammar: { and, as } }: MentionSubjects,
): boolean => {
  const [between = '', ...more] = words.slice(first.end + 1, second.start);
  return more.length === 0 && (and.has(between) || as.has(between) || /^[+&/]$/.test(between));
};

/** "Exchange is the cloud one, Skype is not", "mail is not in the cloud, Skype is": in the other place than the side before. */
function unlike(
  mention: Mention,
  all: readonly Mention[],
  words: readonly string[],
  { grammar: { not }, wordings }: MentionSubjects,
): Mention['place'] {
  if (mention.weak) return null;
  const before = all.findLast(({ side, end }) => side !== mention.side && end < mention.start);
  const place = before?.place ?? (before?.fixed === 'online' ? 'cloud' : null);
  if (before === undefined || place === null) return null;
  const between = words.slice(before.end + 1, mention.start);
  const after = words.slice(mention.end + 1, mention.end + 6).join(' ');
  const denied = not.has(between.at(-1) ?? '') || wordings.isNot.test(after);
  // "… is not in the cloud, Skype is."
  const affirmed = wordings.isSo.test(after) && between.some((word) => not.has(word));
  return denied || affirmed ? (place === 'cloud' ? 'local' : 'cloud') : null;
}

/** "Only Exchange is online", « seule la messagerie passe dans le cloud » : the side that nobody names is in the other place. */
function theOtherSide(
  all: readonly Mention[],
  words: readonly string[],
  { grammar }: MentionSubjects,
): Mention[] {
  const sides = new Set(all.filter(({ weak, place }) => !weak || place !== null).map(({ side }) => side));
  const [only] = all;
  if (sides.size !== 1 || !only?.place) return [];
  const lead = words.slice(Math.max(0, only.start - 2), only.start);
  if (!lead.some((word) => grammar.only.has(word))) return [];
  if (!grammar.isOrMoves.has(words[only.end + 1] ?? '')) return [];
  return [blank(only.side === 'exchange' ? 'skype' : 'exchange', only.place === 'cloud' ? 'local' : 'cloud')];
}

/** "Office 365 with SfB Server": a cloud with no product of its own is the side that nothing else names. */
function placeWhatIsLeft(all: Mention[], found: Mentions): void {
  const [place] = found.barePlaces;
  if (place !== 'cloud') return;
  const named = (side: Side) => all.some((mention) => mention.side === side && !mention.weak);
  if (!named('exchange') && named('skype')) all.push(blank('exchange', place));
  else if (named('exchange') && !named('skype') && found.barePlaces.length > 1)
    all.push(blank('skype', place));
}

function idsOf(mention: Mention, found: Mentions, { exchange }: Versions): (string | null)[] {
  if (mention.side === 'exchange') {
    if (mention.fixed) return [mention.fixed];
    if (mention.versions.length > 0)
      return mention.orLater ? exchange.slice(exchange.indexOf(mention.versions[0] ?? '')) : mention.versions;
    if (mention.place === 'cloud') return ['online'];
    if (mention.place === 'local' || mention.server || (found.versionUnknown && !mention.weak))
      return ['on-premises'];
    return [null];
  }
  if (mention.lync) {
    if (mention.versions.length > 0) return mention.versions.map((version) => idOf(mention, version));
    return [mention.place === 'cloud' ? 'online' : null];
  }
  if (mention.fixed === 'online') return ['online'];
  if (mention.versions.length > 0) return mention.versions.map((version) => idOf(mention, version));
  if (mention.fixed === 'server' || mention.server || mention.place === 'local') return ['server'];
  return [mention.place === 'cloud' ? 'online' : null];
}

/** A version with no product beside it is Exchange's; where Exchange has one already, only a further one counts. */
function addBareVersions(named: Named[], found: Mentions, { exchange }: Versions): void {
  const onlyPlace = named.findIndex(({ side, id }) => side === 'exchange' && id === 'on-premises');
  const known = named.filter(({ side, id }) => side === 'exchange' && id !== 'on-premises');
  if (known.length > 0) {
    // "Do I need Exchange 2013, or will our 2010 do?": another version of the one product.
    const further = found.furtherVersions.filter(
      ({ version }) => exchange.includes(version) && known.every(({ id }) => id !== version),
    );
    const place = named.findLastIndex(({ side }) => side === 'exchange') + 1;
    named.splice(
      place,
      0,
      ...further.map(({ version, at }) => ({ side: 'exchange' as const, id: version, start: at, end: at })),
    );
    return;
  }
  const somewhere = (version: string) => ({ version, at: -1 });
  const versions =
    found.bareVersions.length > 0
      ? found.bareVersions
      : (found.owaVersion ? [found.owaVersion] : found.mailboxCounts).map(somewhere);
  const usable = versions.filter(({ version }) => exchange.includes(version));
  if (usable.length === 0) return;
  if (onlyPlace >= 0) named.splice(onlyPlace, 1);
  named.unshift(
    ...usable.map(({ version: id, at }) => ({ side: 'exchange' as const, id, start: at, end: at })),
  );
}

/** "2019/2019 (Exchange Server and Skype for Business Server)": a server with its version, and once more without. */
function withoutGeneral<T extends { side: Side; id: string }>(named: readonly T[]): readonly T[] {
  if (alternate(named)) return named;
  const exact = (side: Side) =>
    named.some((one) => one.side === side && /^(?:server-.+|\d{4}|se)$/.test(one.id));
  return named.filter(({ side, id }) => !(/^(?:server|on-premises)$/.test(id) && exact(side)));
}

/** Exchange and Skype in turns: pairs. */
const alternate = (named: readonly { side: Side }[]): boolean =>
  named.length >= 4 &&
  named.length % 2 === 0 &&
  named.every((entry, at) => at === 0 || entry.side !== named[at - 1]?.side);

/** "Both on 2019", "2019 for both": a version of both sides. "And the 2015 one?": of a product that only Skype has. */
function addOnesOfSkype(
  named: Named[],
  { bareVersions }: Mentions,
  words: readonly string[],
  { versions: { exchange, server }, wordings }: MentionSubjects,
): void {
  if (named.some(({ side }) => side === 'skype')) return;
  for (const { version, at } of bareVersions) {
    if (!server.includes(version)) continue;
    const lead = words.slice(Math.max(0, at - 6), at).join(' ');
    const behind = words.slice(at + 1, at + 4).join(' ');
    const ofBoth = wordings.ofBothBefore.test(lead) || wordings.ofBothAfter.test(behind);
    const ofSkype =
      !exchange.includes(version) &&
      (wordings.oneOfSkypeBefore.test(lead) || wordings.oneOfSkypeAfter.test(behind));
    if (ofBoth || ofSkype) named.push({ side: 'skype', id: `server-${version}`, start: at, end: at });
  }
}

function pair(
  named: readonly { side: Side; id: string }[],
  exchange: readonly string[],
  skype: readonly string[],
): Deployment[] {
  if (named.length === 0) return [];
  if (alternate(named)) {
    const pairs: Deployment[] = [];
    for (let at = 0; at < named.length; at += 2) {
      const two = [named[at], named[at + 1]];
      pairs.push({
        exchange: two.find((entry) => entry?.side === 'exchange')?.id ?? null,
        skype: two.find((entry) => entry?.side === 'skype')?.id ?? null,
      });
    }
    return uniqueDeployments(pairs);
  }
  return cross(exchange, skype);
}

export function cross(exchange: readonly (string | null)[], skype: readonly (string | null)[]): Deployment[] {
  const left = exchange.length > 0 ? exchange : [null];
  const right = skype.length > 0 ? skype : [null];
  return left.flatMap((one) => right.map((other) => ({ exchange: one, skype: other })));
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export function uniqueDeployments(pairs: readonly Deployment[]): Deployment[] {
  const seen = new Map(pairs.map((entry) => [`${entry.exchange}|${entry.skype}`, entry]));
  return [...seen.values()];
}
