import { backOff } from '../../src/back-off';
import { isOfStorage } from '../storage-down';

/** How often Teams is asked to take the same card or reminder. */
const mostAttempts = 20;

/** How long to wait after so many failures, in milliseconds. */
const pauseFor = (failures: number): number => backOff(failures, 2_000, 10 * 60_000);

/** How long to wait where only Teams failed, in milliseconds; null once it is given up. */
export const pauseAfter = (failures: number): number | null =>
  failures < mostAttempts ? pauseFor(failures) : null;

/** For how long Teams is tried, in all. */
export const triedForMs = Array.from({ length: mostAttempts - 1 }, (_, at) => pauseFor(at + 1)).reduce(
  (sum, pause) => sum + pause,
);

/** How long to wait with what has failed, by list. Teams is given up after a while, our own storage is not. */
export class Attempts {
  readonly #failed = new Map<string, { all: number; byTeams: number }>();

  /** Milliseconds until the next attempt; null where there is to be none. */
  pauseAfter(list: string, error: unknown): number | null {
    const { all, byTeams } = this.#failed.get(list) ?? { all: 0, byTeams: 0 };
    const now = { all: all + 1, byTeams: isOfStorage(error) ? byTeams : byTeams + 1 };
    this.#failed.set(list, now);
    if (pauseAfter(now.byTeams) !== null) return pauseFor(now.all);
    this.#failed.delete(list);
    return null;
  }

  succeeded(list: string): void {
    this.#failed.delete(list);
  }
}
