import { StorageDownError } from '../storage-down';
import { pauseMs } from './shown';

const longestPauseMs = 10 * 60_000;
/** About two hours, as with reminders. */
const mostAttempts = 20;

/** How long to wait with what has failed, by list. Teams is given up after a while, our own storage is not. */
export class Attempts {
  readonly #failed = new Map<string, { all: number; byTeams: number }>();

  /** Milliseconds until the next attempt; null where there is to be none. */
  pauseAfter(list: string, error: unknown): number | null {
    const { all, byTeams } = this.#failed.get(list) ?? { all: 0, byTeams: 0 };
    const now = { all: all + 1, byTeams: error instanceof StorageDownError ? byTeams : byTeams + 1 };
    this.#failed.set(list, now);
    if (now.byTeams < mostAttempts) return Math.min(pauseMs * 2 ** now.all, longestPauseMs);
    this.#failed.delete(list);
    return null;
  }

  succeeded(list: string): void {
    this.#failed.delete(list);
  }
}
