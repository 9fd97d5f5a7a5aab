import type { Knowledge } from './schema';

/**
 * The same function, which works out once a day what follows from the knowledge, the given ids and the day: an answer asks
 * for the same few many times. What it returns is shared, so nobody may change it; what throws is not remembered.
 */
export function daily<Ids extends string[], Result extends object>(
  work: (knowledge: Knowledge, ...given: [...ids: Ids, today: string]) => Result,
): (knowledge: Knowledge, ...given: [...ids: Ids, today: string]) => Result {
  const kept = new WeakMap<Knowledge, { day: string; results: Map<string, Result> }>();
  return (knowledge, ...given) => {
    const day = given.at(-1) ?? '';
    let today = kept.get(knowledge);
    if (today?.day !== day) {
      today = { day, results: new Map() };
      kept.set(knowledge, today);
    }
    const key = given.join(' ');
    const known = today.results.get(key);
    if (known !== undefined) return known;
    const result = work(knowledge, ...given);
    today.results.set(key, result);
    return result;
  };
}
