import type { Cloud, Deployment } from '../contract';
import type { Knowledge, Product, SideName } from '../knowledge';
import type { Words } from '../words';

const CLOUDS: readonly [Cloud | 'other', RegExp][] = [
  [
    'gcc-high',
    /gcc[\s-]*high|gcch\b|us gov(?:ernment)? (?:community )?(?:cloud )?high|gouvernement am[ée]ricain/i,
  ],
  ['21vianet', /21\s*-?vianet|\bchina\b|\bchine\b|chinese|chinois|gallatin|\bpek[ií]n/i],
  ['other', /\bgcc\b(?![\s-]*high)|\bdod\b|department of defense/i],
  [
    'worldwide',
    /world-?wide|\bcommercial\b|\bmondial|monde entier|public cloud|cloud public|global cloud|standard tenant|tenant standard|international/i,
  ],
];

/** The brands as people write them before a version. A version with neither brand in its id is one of Exchange. */
const BRANDS = {
  exchange: 'exchange',
  server: '(?:skype(?: for business| entreprise)?|sfb|s4b)',
  lync: 'lync',
} as const;
const EXCHANGE_ONLINE = /exchange\s*online|\bexo\b|office\s*365|microsoft\s*365|\b[om]365\b/i;

/** What the words around a paste tell of the deployment. */
export type Surroundings = (words: string) => Deployment;

/** The cloud that the words name; `other` for one whose proxy is not documented. */
export function cloudIn(words: string): Cloud | 'other' | null {
  const named = CLOUDS.filter(([, pattern]) => pattern.test(words)).map(([cloud]) => cloud);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Finds the versions that words name, where each side names one only. */
export function openSurroundings(
  knowledge: Pick<Knowledge, SideName>,
  everyLanguage: readonly Pick<Words, 'products'>[],
): Surroundings {
  const patterns = (side: SideName) =>
    [...knowledge[side].values()]
      .filter(({ kind }) => kind === 'server')
      .map(({ id }) => [id, versionPattern(side, id, everyLanguage)] as const);
  const exchange = [...patterns('exchange'), ...services(knowledge.exchange)];
  const skype = patterns('skype');
  const only = (table: readonly (readonly [string, RegExp])[], words: string): string | null => {
    const named = table.filter(([, pattern]) => pattern.test(words)).map(([id]) => id);
    return named.length === 1 ? (named[0] ?? null) : null;
  };
  return (words) => ({ exchange: only(exchange, words), skype: only(skype, words) });
}

const services = (products: ReadonlyMap<string, Product>) =>
  [...products.values()]
    .filter(({ kind }) => kind === 'service')
    .map(({ id }) => [id, EXCHANGE_ONLINE] as const);

/** `server-2019` is "Skype for Business Server 2019" or "SfB 2019"; an edition goes by its id or by its name. */
function versionPattern(
  side: SideName,
  id: string,
  everyLanguage: readonly Pick<Words, 'products'>[],
): RegExp {
  const [, brand = 'exchange', version = id] = /^(?:(server|lync)-)?(.+)$/.exec(id) ?? [];
  const before = `${BRANDS[brand as keyof typeof BRANDS]}\\s*(?:server\\s*)?`;
  if (/^\d+$/.test(version)) {
    const short = brand === 'exchange' ? `|\\bex${version}|exch\\w*\\s*${version}` : '';
    return new RegExp(`${before}${version}${short}`, 'i');
  }
  const names = everyLanguage.flatMap(({ products }) => editionIn(products[`${side}/${id}`]?.name ?? ''));
  return new RegExp(`${before}(?:${[`${version}\\b`, ...names].join('|')})`, 'i');
}

/** `Exchange Server Subscription Edition (SE)` → `Subscription Edition` */
function editionIn(name: string): string[] {
  const edition = /\bserver\s+(.+?)\s*(?:\(|$)/i.exec(name)?.[1];
  return edition === undefined ? [] : [edition.replace(/[^\p{L}\d]+/gu, '\\W+')];
}
