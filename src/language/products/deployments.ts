import type { Deployment } from '../../contract';
import { unique } from '../../text/unique';
import type { Versions } from '../tokens/versions';
import { idOf, type Mention, type MentionSubjects, type Mentions, type Side } from './mention';
import { settle } from './settle';
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
  /** Versions beside no product. */
  bare: string[];
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
    idsOf(mention, found).forEach((id, at) => {
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
    bare: found.bareVersions.map(({ version }) => version),
    bareServer: found.bareServer,
    shared: exchange.filter((id) => versions.server.includes(id)),
    noSuchVersion: found.noSuchVersion.filter(({ side }) =>
      side === 'exchange'
        ? !exchange.some((id) => versions.exchange.includes(id))
        : !skype.some((id) => /^(server|lync)-/.test(id)),
    ),
  };
}

function idsOf(mention: Mention, found: Mentions): (string | null)[] {
  if (mention.side === 'exchange') {
    if (mention.fixed) return [mention.fixed];
    if (mention.versions.length > 0) return mention.versions;
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

export function uniqueDeployments(pairs: readonly Deployment[]): Deployment[] {
  const seen = new Map(pairs.map((entry) => [`${entry.exchange}|${entry.skype}`, entry]));
  return [...seen.values()];
}
