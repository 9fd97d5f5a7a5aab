import { LRUCache } from 'lru-cache';
import type { Reader, ReadOptions, ReadResult } from './read';

/** As many messages as are at work at one time. */
const most = 64;

interface Kept extends ReadOptions {
  result: ReadResult;
}

/**
 * The same reader, which remembers its last readings: each part of the bot that is offered a message reads it, most of
 * them in the same context. What it returns is shared, so nobody may change it.
 */
export function reread(read: Reader): Reader {
  const kept = new LRUCache<string, Kept[]>({ max: most });
  return (question, options) => {
    const readings = kept.get(question) ?? [];
    // The very same context: within a turn it is, and of another turn nothing is wanted.
    const { locale, context } = options;
    const known = readings.find((one) => one.locale === locale && one.context === context);
    if (known !== undefined) return known.result;
    const result = read(question, options);
    kept.set(question, [{ locale, context, result }, ...readings.slice(0, 1)]);
    return result;
  };
}
