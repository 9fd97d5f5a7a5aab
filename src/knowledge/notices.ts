import type { Support } from '../contract';
import { lifecycleOf } from './lifecycle';
import { type Cell, covers } from './membership';
import type { Knowledge } from './schema';

/** The notices that change what a person should do about a verdict, in the order in which they are shown. */
export function noticesFor(knowledge: Knowledge, cell: Cell, support: Support, today: string): string[] {
  const exchange = lifecycleOf(knowledge, `exchange/${cell.exchange}`, today).state;
  const skype = lifecycleOf(knowledge, `skype/${cell.skype}`, today).state;
  return [...knowledge.notices.values()]
    .filter(
      ({ appliesTo }) =>
        covers(knowledge, appliesTo, cell) &&
        (appliesTo.support?.includes(support) ?? true) &&
        (appliesTo.exchangeState?.includes(exchange) ?? true) &&
        (appliesTo.skypeState?.includes(skype) ?? true),
    )
    .map((notice) => notice.id);
}
