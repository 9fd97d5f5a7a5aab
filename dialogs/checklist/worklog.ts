import type { Storage } from 'botbuilder';
import { z } from 'zod';
import type { Clock } from '../../src/clock';
import { change, read } from '../../src/storage/change';
import { workKey } from './keys';

/** Written anew while the work goes on, well before others take it for abandoned. */
const renewMs = 5_000;
const abandonedMs = 12_000;

/** List and process → when it was announced. */
const Work = z.object({ version: z.literal(1), since: z.record(z.string(), z.number()) });

/**
 * Which lists have changes that no card shows yet, by process. It is read after a crash; in a good hour it is written
 * when a list begins to change and when its cards have caught up, and not at each change.
 */
export class Worklog {
  readonly #announced = new Map<string, number>();

  constructor(
    private readonly storage: Storage,
    private readonly process: string,
    private readonly clock: Clock,
  ) {}

  async add(list: string): Promise<void> {
    const now = this.clock.now();
    if (now - (this.#announced.get(list) ?? Number.NEGATIVE_INFINITY) < renewMs) return;
    await this.#change((since) => ({ ...since, [this.#entry(list)]: now }));
    this.#announced.set(list, now);
  }

  async remove(list: string): Promise<void> {
    if (!this.#announced.delete(list)) return;
    const entry = this.#entry(list);
    await this.#change((since) =>
      entry in since ? Object.fromEntries(Object.entries(since).filter(([one]) => one !== entry)) : since,
    );
  }

  /** The lists whose process has gone silent; from now on they are this one's. */
  async takeOver(): Promise<string[]> {
    const now = this.clock.now();
    const known = await read(this.storage, workKey, Work);
    const isLost = ([entry, at]: [string, number]) =>
      now - at > abandonedMs && processOf(entry) !== this.process;
    if (!Object.entries(known?.since ?? {}).some(isLost)) return [];
    let lost: string[] = [];
    await this.#change((since) => {
      lost = Object.entries(since)
        .filter(isLost)
        .map(([entry]) => listOf(entry));
      const kept = Object.entries(since).filter((one) => !isLost(one));
      return Object.fromEntries([...kept, ...lost.map((list) => [this.#entry(list), now] as const)]);
    });
    for (const list of lost) this.#announced.set(list, now);
    return [...new Set(lost)];
  }

  #entry(list: string): string {
    return `${list} ${this.process}`;
  }

  async #change(edit: (since: Record<string, number>) => Record<string, number>): Promise<void> {
    await change(this.storage, workKey, Work, (before): z.infer<typeof Work> => {
      const since = edit(before?.since ?? {});
      return before !== null && since === before.since ? before : { version: 1, since };
    });
  }
}

const listOf = (entry: string): string => entry.slice(0, entry.indexOf(' '));
const processOf = (entry: string): string => entry.slice(entry.indexOf(' ') + 1);
