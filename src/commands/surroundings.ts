import { Cloud, type Deployment } from '../contract';
import type { Knowledge, Product, SideName } from '../knowledge';
import { lazy } from '../once';
import { anyIn, pasteWords, type Words } from '../words';

const CLOUDS = [...Cloud.options, 'other'] as const;

const clouds = lazy(() =>
  CLOUDS.map(
    (cloud) =>
      [
        cloud,
        new RegExp(
          anyIn(pasteWords, (words) => words.clouds[cloud]),
          'i',
        ),
      ] as const,
  ),
);

const skype = lazy(() => anyIn(pasteWords, (words) => words.skype));
/** The brand as people write it before a version: `server-2019`, `lync-2013`, else Exchange. */
const writtenBrand = (brand: string): string => (brand === 'server' ? skype() : brand);
const EXCHANGE_ONLINE = /exchange\s*online|\bexo\b|office\s*365|microsoft\s*365|\b[om]365\b/i;

/** What the words around a paste tell of the deployment. */
export type Surroundings = (words: string) => Deployment;

/** The cloud that the words name; `other` for one whose proxy is not documented. */
export function cloudIn(words: string): Cloud | 'other' | null {
  const named = clouds()
    .filter(([, pattern]) => pattern.test(words))
    .map(([cloud]) => cloud);
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
  const before = `${writtenBrand(brand)}\\s*(?:server\\s*)?`;
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
