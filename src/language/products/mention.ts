import type { Cue } from '../tokens/cues';
import type { Grammar } from '../tokens/grammar';
import type { Versions } from '../tokens/versions';
import type { Wordings } from '../tokens/wordings';

export type Side = 'exchange' | 'skype';

/** What a name says of the product that it names. */
interface Product {
  side: Side;
  /** The id that the words alone give (`online`, `server`), before versions. */
  fixed: string | null;
  lync: boolean;
  /** "mail", "phones": a side only where a place is given with it. */
  weak: boolean;
}

/** One time that a side of a deployment is named, with what is said of it. */
export interface Mention extends Product {
  versions: string[];
  /** Where each version stands. */
  versionsAt: number[];
  place: 'local' | 'cloud' | null;
  server: boolean;
  start: number;
  end: number;
}

export interface Mentions {
  mentions: Mention[];
  /** Versions that belong to no mention. */
  bareVersions: { version: string; at: number }[];
  /** Those of them that are said as a further one ("or our 2010", "… but we chose 2013"). */
  furtherVersions: { version: string; at: number }[];
  /** Versions of Exchange read as years ("in 2016"): a follow-up may mean them as versions. */
  years: string[];
  /** "2016 mailboxes": a count, or the version where nothing else says one. */
  mailboxCounts: string[];
  /** "OWA 2013": says the version of Exchange where nothing else does. */
  owaVersion: string | null;
  /** "everything on premises". */
  everywhere: 'local' | 'cloud' | null;
  barePlaces: ('local' | 'cloud')[];
  /** "the server", of no product named. */
  bareServer: boolean;
  versionUnknown: boolean;
  hybrid: boolean;
  /** "Exchange 2012", "Skype for Business Server 2021": sides named with a version that there is not. */
  noSuchVersion: { side: Side; version: string }[];
}

/** What mentions are read with. */
export interface MentionSubjects {
  versions: Versions;
  grammar: Grammar;
  wordings: Wordings;
}

const product = (
  side: Side,
  { fixed = null, lync = false, weak = false }: Partial<Omit<Product, 'side'>> = {},
): Product => ({
  side,
  fixed,
  lync,
  weak,
});

const PRODUCTS = new Map<string, Product>([
  ['exchange', product('exchange')],
  ['exchange-online', product('exchange', { fixed: 'online' })],
  ['mail', product('exchange', { weak: true })],
  ['skype', product('skype')],
  ['skype-online', product('skype', { fixed: 'online' })],
  ['skype-server', product('skype', { fixed: 'server' })],
  ['lync', product('skype', { lync: true })],
  ['telephony', product('skype', { weak: true })],
]);
const VERSION = 'version:';
/** Names that say product and version in one word (`exchange:se`). */
const EXCHANGE = 'exchange:';

/** A product named inside another phrase ("Skype meeting", "integrate Exchange"). */
const BY_THE_WAY: readonly [RegExp, string][] = [
  [/\bexchange online\b/, 'exchange-online'],
  [/\blync server\b/, 'lync'],
  [/\b(skype|sfb|lync)\b/, 'skype'],
  [/\bexchange\b/, 'exchange'],
];

/**
 * Words that make more versions of one: "2013 or later", "older than 2016", "every version but 2010". They are cues of
 * `products.json` under these names.
 */
const RANGES = ['or-later', 'or-earlier', 'newer-than', 'older-than', 'all-but'] as const;
export type RangeKind = (typeof RANGES)[number];

/** What a phrase of the lexicon says of products. */
export interface Meaning {
  product: Product | null;
  /** The product is named by the way: "Lync contacts". */
  byTheWay: Product | null;
  version: string | null;
  place: 'local' | 'cloud' | null;
  server: boolean;
  range: RangeKind | null;
  versionUnknown: boolean;
  hybrid: boolean;
}

const meanings = new WeakMap<ReadonlySet<string>, Meaning | null>();

/** Worked out once for each phrase: its set of names is the same one each time it is met. Null: nothing of products. */
export function meaningOf(cue: Cue): Meaning | null {
  let meaning = meanings.get(cue.names);
  if (meaning === undefined) {
    meaning = readMeaning(cue);
    meanings.set(cue.names, meaning);
  }
  return meaning;
}

function readMeaning({ names, text }: Cue): Meaning | null {
  const all = [...names];
  const named = all.map(productNamed).find((one) => one !== null) ?? null;
  // "Exchange Online Protection" is a product of its own.
  const inside =
    named || names.has('near-domain') ? undefined : BY_THE_WAY.find(([pattern]) => pattern.test(text))?.[1];
  const meaning: Meaning = {
    product: named,
    byTheWay: inside === undefined ? null : productNamed(inside),
    version: all.find((name) => name.startsWith(VERSION))?.slice(VERSION.length) ?? null,
    place: names.has('cloud') ? 'cloud' : names.has('local') ? 'local' : null,
    server: names.has('server-word'),
    range: RANGES.find((kind) => names.has(kind)) ?? null,
    versionUnknown: names.has('version-unknown'),
    hybrid: names.has('hybrid'),
  };
  return Object.values(meaning).some(Boolean) ? meaning : null;
}

function productNamed(name: string): Product | null {
  if (name.startsWith(EXCHANGE)) return product('exchange', { fixed: name.slice(EXCHANGE.length) });
  return PRODUCTS.get(name) ?? null;
}

/** Written out: a spread here costs more than the rest of the search. */
export const mentionOf = (
  { side, fixed, lync, weak }: Product,
  { start, end }: { start: number; end: number },
): Mention => ({
  side,
  fixed,
  lync,
  weak,
  versions: [],
  versionsAt: [],
  place: null,
  server: false,
  start,
  end,
});

/** A side that no word names, for what is said of it all the same ("2013 + Skype Online", "Office 365 with SfB Server"). */
export const unnamed = (side: Side, span: { start: number; end: number }): Mention =>
  mentionOf(product(side), span);

/** The versions that can be said of a mention. */
export const versionsOf = ({ side, lync }: Pick<Mention, 'side' | 'lync'>, versions: Versions) =>
  lync ? versions.lync : side === 'exchange' ? versions.exchange : versions.server;

/** The id of a version, as the knowledge has it: `server-2019`. */
export const idOf = ({ side, lync }: Pick<Mention, 'side' | 'lync'>, version: string): string =>
  side === 'exchange' ? version : `${lync ? 'lync' : 'server'}-${version}`;

/** Adds a version that is said at a position of the text. */
export function addVersion(mention: Mention, version: string, at: number): void {
  mention.versions.push(version);
  mention.versionsAt.push(at);
}
