import type { AppliesTo, Feature, Knowledge, Product } from './schema';

/** The id itself and every group around it: what is stated of `server` holds for `server-2019`. */
export function selfAndGroups(products: ReadonlyMap<string, Product>, id: string): string[] {
  const found: string[] = [];
  for (
    let at: string | undefined = id;
    at !== undefined && !found.includes(at);
    at = products.get(at)?.within
  )
    found.push(at);
  return found;
}

/** Every product that belongs to a group, in order of position. */
export function family(products: ReadonlyMap<string, Product>, group: string): string[] {
  return [...products.values()].filter((product) => product.within === group).map((product) => product.id);
}

export interface Cell {
  feature: string;
  exchange: string;
  skype: string;
}

/** Cells, named side by side; a key left out means "whatever it is". */
export type Where = Pick<AppliesTo, 'features' | 'exchange' | 'skype'>;

/** Is the cell among those that features and products of `where` name? States and support are not looked at. */
export function covers(knowledge: Knowledge, where: Where, cell: Cell): boolean {
  return (
    (where.features?.includes(cell.feature) ?? true) &&
    isNamed(where.exchange, selfAndGroups(knowledge.exchange, cell.exchange)) &&
    isNamed(where.skype, selfAndGroups(knowledge.skype, cell.skype))
  );
}

function isNamed(named: readonly string[] | undefined, ids: readonly string[]): boolean {
  return named === undefined || ids.some((id) => named.includes(id));
}

/** The statements of a feature that hold for a cell. */
export function statementsOn(knowledge: Knowledge, feature: Feature, exchange: string, skype: string) {
  return feature.statements.filter((statement) =>
    covers(knowledge, statementScope(statement), { feature: feature.id, exchange, skype }),
  );
}

const statementScope = ({ exchange, skype }: Feature['statements'][number]): Where => ({ exchange, skype });
