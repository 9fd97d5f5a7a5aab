import type { Deployment } from '../contract';
import { daily } from './daily';
import { hasBegun } from './dates';
import { lifecycleOf } from './lifecycle';
import { selfAndGroups } from './membership';
import type { Knowledge, Product } from './schema';
import type { SideName } from './sides';

/** The deployment that one would set up on a day: on each side the server that is supported longest, as the matrix names it. */
export const currentDeployment = daily<[], Deployment>((knowledge, today) => ({
  exchange: named(knowledge.exchange, longestSupported(knowledge, 'exchange', today)),
  skype: named(knowledge.skype, longestSupported(knowledge, 'skype', today)),
}));

function longestSupported(knowledge: Knowledge, side: SideName, today: string): string | null {
  const servers = [...knowledge[side].values()].filter(
    ({ kind, release }) => kind === 'server' && (release === undefined || hasBegun(release, today)),
  );
  const supported = servers.filter(
    ({ id }) => lifecycleOf(knowledge, `${side}/${id}`, today).state === 'supported',
  );
  const [longest] = (supported.length > 0 ? supported : servers).sort((one, other) =>
    endOf(other).localeCompare(endOf(one)),
  );
  return longest?.id ?? null;
}

/** One that is kept current has no end, or one far off; of two that end on a day, mainstream support tells. */
const endOf = ({ supportEnd, notBefore, mainstreamEnd }: Product): string =>
  `${supportEnd ?? notBefore ?? '9'} ${mainstreamEnd ?? '9'}`;

/** The column that a version stands in, where the matrix has one for it: Skype for Business Server, of whatever version. */
const named = (products: ReadonlyMap<string, Product>, id: string | null): string | null =>
  id === null ? null : (selfAndGroups(products, id).find((one) => products.get(one)?.matrix) ?? id);
