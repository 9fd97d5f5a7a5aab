import type { Status } from '../contract';
import { lifecycleOf } from './lifecycle';
import { type Cell, covers, type Where } from './membership';
import type { Knowledge } from './schema';

export interface StatusOf {
  status: Status;
  retiredParts: string[];
  endedProducts: string[];
}

/** What a verdict is worth on a day: both products, and the services that the feature rests on there. */
export function statusOf(knowledge: Knowledge, cell: Cell, today: string): StatusOf {
  const parts = [`exchange/${cell.exchange}`, `skype/${cell.skype}`, ...restsOn(knowledge, cell)];
  const states = parts.map((ref) => ({ ref, state: lifecycleOf(knowledge, ref, today).state }));
  const inState = (state: string) => states.filter((part) => part.state === state).map((part) => part.ref);
  const [retiredParts, endedProducts] = [inState('retired'), inState('ended')];
  const status =
    retiredParts.length > 0 ? 'retired' : endedProducts.length > 0 ? 'out-of-support' : 'supported';
  return { status, retiredParts, endedProducts };
}

/** A group rests on what all its members rest on. */
function restsOn(knowledge: Knowledge, cell: Cell): string[] {
  const versions = knowledge.exchange.get(cell.exchange)?.members ?? [cell.exchange];
  const needed = knowledge.features.get(cell.feature)?.restsOn ?? [];
  return needed
    .filter((one) => versions.every((exchange) => covers(knowledge, whereOf(one), { ...cell, exchange })))
    .map(({ ref }) => ref);
}

const whereOf = ({ exchange, skype }: { exchange: string[]; skype?: string[] | undefined }): Where => ({
  exchange,
  skype,
});
