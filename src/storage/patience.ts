import type { Clock } from '../clock';
import type { Store } from './store';

/** A service in the same region answers in milliseconds. */
const patienceMs = 3_000;
/** After one call without an answer, the next are not waited for. */
const restMs = 5_000;

/** Nothing came back, so that nobody knows whether it was done. */
class SilentStorageError extends Error {
  override name = 'SilentStorageError';
  readonly code = 'ETIMEDOUT';
}

/**
 * A storage across a network, for callers who cannot wait: no call takes longer than three seconds, and after one that
 * did, others are refused at once for a while. A turn looks into the storage several times, and Teams waits fifteen
 * seconds for all of it. Listing and sweeping take as long as they take.
 */
export function patient(store: Store, clock: Clock): Store {
  let restsUntil = Number.NEGATIVE_INFINITY;
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    if (clock.now() < restsUntil) throw new SilentStorageError('The storage did not answer a moment ago.');
    let cancel = () => {};
    const silence = new Promise<never>((_, reject) => {
      cancel = clock.after(patienceMs, () => {
        restsUntil = clock.now() + restMs;
        reject(new SilentStorageError('The storage does not answer.'));
      });
    });
    try {
      return await Promise.race([work(), silence]);
    } finally {
      cancel();
    }
  };
  return {
    read: (keys) => ask(() => store.read(keys)),
    write: (changes) => ask(() => store.write(changes)),
    delete: (keys) => ask(() => store.delete(keys)),
    remove: (key, eTag) => ask(() => store.remove(key, eTag)),
    keys: () => store.keys(),
    sweep: () => store.sweep(),
    close: () => store.close(),
  };
}
