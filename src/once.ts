/**
 * The same function, which works out once for each object what follows from it: the data is loaded once and never
 * changed, and an answer asks for the same few things many times. What it returns is shared, so nobody may change it.
 */
export function once<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const kept = new WeakMap<Key, { result: Result }>();
  return (key) => {
    const known = kept.get(key) ?? { result: work(key) };
    kept.set(key, known);
    return known.result;
  };
}

/** Works out once for each name, of which there are few (a language), what follows from it. Shared, so nobody may change it. */
export function onceEach<Key extends string, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const kept = new Map<Key, { result: Result }>();
  return (key) => {
    const known = kept.get(key) ?? { result: work(key) };
    kept.set(key, known);
    return known.result;
  };
}

/** Works out once what follows from files that never change, when it is asked for first. */
export function lazy<Result>(work: () => Result): () => Result {
  let kept: { result: Result } | null = null;
  return () => {
    kept ??= { result: work() };
    return kept.result;
  };
}
