/** The versions that products have, oldest first: ids as in the knowledge, without the product's name. */
export interface Versions {
  exchange: readonly string[];
  server: readonly string[];
  lync: readonly string[];
  /** Where the builds of each version of Exchange begin: `15.2.2562`. */
  builds: readonly { version: string; from: string }[];
}

/** Most versions are years; an edition is a word. */
export const isYear = (version: string): boolean => /^\d{4}$/.test(version);

/** A version that is a year and Exchange's: it can stand for its product. */
export const isExchangeYear = (version: string, versions: Versions): boolean =>
  isYear(version) && versions.exchange.includes(version);
