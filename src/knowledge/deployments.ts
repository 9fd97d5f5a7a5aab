import type { Deployment } from '../contract';
import { columnValues, type Pair } from './columns';
import { daily } from './daily';
import { supportOf } from './decide';
import type { Knowledge, Product } from './schema';
import { statusOf } from './status';

const worth = { supported: 0, 'out-of-support': 1, retired: 2 } as const;

/**
 * Deployments that have the feature, the nearest to `near` first: fewest sides to change, then what is still supported
 * (with `today`), then the newest. A side of `near` that is null costs nothing.
 */
export const deploymentsWith = (
  knowledge: Knowledge,
  feature: string,
  near: Deployment,
  today = NO_DAY,
): readonly Pair[] => ranked(knowledge, feature, near.exchange ?? OPEN, near.skype ?? OPEN, today);

/** No id and no day is empty. */
const [OPEN, NO_DAY] = ['', ''];

const ranked = daily(
  (knowledge, feature: string, exchange: string, skype: string, today: string): readonly Pair[] => {
    const near = { exchange: exchange === OPEN ? null : exchange, skype: skype === OPEN ? null : skype };
    return candidates(knowledge, near)
      .filter((pair) => supportOf(knowledge, { feature, ...pair }).support === 'yes')
      .map((pair) => ({ pair, cost: costOf(knowledge, feature, pair, near, today) }))
      .sort((a, b) => compare(a.cost, b.cost))
      .map(({ pair }) => pair);
  },
);

function candidates(knowledge: Knowledge, near: Deployment): Pair[] {
  const exchange = new Set([...concrete(knowledge.exchange), ...(near.exchange ? [near.exchange] : [])]);
  const skype = new Set([...columnValues(knowledge, 'skype'), ...(near.skype ? [near.skype] : [])]);
  return [...exchange].flatMap((one) => [...skype].map((other) => ({ exchange: one, skype: other })));
}

const concrete = (products: ReadonlyMap<string, Product>): string[] =>
  [...products.values()].filter((product) => product.kind !== 'group').map((product) => product.id);

function costOf(
  knowledge: Knowledge,
  feature: string,
  pair: Pair,
  near: Deployment,
  today: string,
): number[] {
  const changes =
    Number(near.exchange !== null && near.exchange !== pair.exchange) +
    Number(near.skype !== null && near.skype !== pair.skype);
  const status = today === NO_DAY ? 0 : worth[statusOf(knowledge, { feature, ...pair }, today).status];
  const age = -(knowledge.exchange.get(pair.exchange)?.position ?? 0);
  return [changes, status, age, knowledge.skype.get(pair.skype)?.position ?? 0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
