import { once } from '../once';
import { examplesOf } from './examples';
import type { Knowledge, Product } from './schema';

export const SIDES = ['exchange', 'skype'] as const;
export type SideName = (typeof SIDES)[number];

/** The products of one side. */
export interface Side {
  /** All ids, versions and groups, in order of position. */
  ids: readonly string[];
  /** Group → the versions within it: `server` → `server-2015`, … */
  groups: ReadonlyMap<string, readonly string[]>;
  /** The versions that serve as example of the side, the likeliest first. */
  examples: readonly string[];
}

export type Sides = Readonly<Record<SideName, Side>>;

const sideOf = once((products: ReadonlyMap<string, Product>): Side => {
  const all = [...products.values()];
  const groups = all.filter(({ kind }) => kind === 'group');
  return {
    ids: all.map(({ id }) => id),
    groups: new Map(
      groups.map((group) => [group.id, all.filter(({ within }) => within === group.id).map(({ id }) => id)]),
    ),
    examples: examplesOf(products),
  };
});

/** Both sides of a deployment, as the product data has them. */
export const sidesOf = ({ exchange, skype }: Pick<Knowledge, SideName>): Sides => ({
  exchange: sideOf(exchange),
  skype: sideOf(skype),
});

/** The versions that may be meant: all of the side where nothing was said, those of a group, or the one that was said. */
export function versionsOf({ ids, groups }: Side, said: string | null): readonly string[] {
  if (said === null) return ids.filter((id) => !groups.has(id));
  return groups.get(said) ?? [said];
}

/** The ids that a condition names: `*` is the whole side, `server*` a group with all that is within it. */
export const expanded = (side: Side, named: readonly string[]): ReadonlySet<string> =>
  expansionsOf(side)(named);

const expansionsOf = once(({ ids, groups }: Side) =>
  once(
    (named: readonly string[]): ReadonlySet<string> =>
      new Set(
        named.flatMap((name) => {
          if (name === '*') return ids;
          if (!name.endsWith('*')) return [name];
          const group = name.slice(0, -1);
          return [...(groups.get(group) ?? []), group];
        }),
      ),
  ),
);

/** The same set in as few names as possible: a group stands for its versions where all of them are there. */
export function summarised({ groups }: Side, ids: ReadonlySet<string>): string[] {
  const whole = [...groups].filter(([, within]) => within.every((id) => ids.has(id)));
  const covered = new Set(whole.flatMap(([, within]) => within));
  return [...whole.map(([group]) => group), ...[...ids].filter((id) => !groups.has(id) && !covered.has(id))];
}
