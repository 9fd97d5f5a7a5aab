import type { Reader, ReadResult } from './read';

/** As many as are at work at one time; each is at most a question and what it means. */
const most = 64;

/**
 * The same reader, which remembers its last readings: each part of the bot that is offered a message reads it, most of
 * them in the same context. What it returns is shared, so nobody may change it.
 */
export function reread(read: Reader): Reader {
  const kept = new Map<string, ReadResult>();
  return (question, options) => {
    const key = JSON.stringify([question, options.locale, options.context]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = read(question, options);
    kept.set(key, result);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}
