import type { Knowledge } from './schema';

/** Server versions that the reference pages tell apart; where a page leaves out any other, that says nothing. */
export function documentedVersions({
  exchange,
  skype,
  catalogue,
}: Pick<Knowledge, 'exchange' | 'skype' | 'catalogue'>): ReadonlySet<string> {
  const named = new Set(Object.values(catalogue.productIds));
  const servers = [...exchange.values(), ...skype.values()].filter(({ kind }) => kind === 'server');
  return new Set(servers.map(({ id }) => id).filter((id) => named.has(id)));
}
