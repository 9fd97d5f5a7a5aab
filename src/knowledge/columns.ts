import type { Knowledge } from './schema';

export interface Pair {
  exchange: string;
  skype: string;
}

/** The matrix's own deployments: every Exchange it has, with a Skype server and with Skype for Business Online. */
export function columns(knowledge: Knowledge): Pair[] {
  const exchange = inMatrix(knowledge.exchange);
  return inMatrix(knowledge.skype).flatMap((skype) => exchange.map((id) => ({ exchange: id, skype })));
}

/** The values that the matrix has for a side, in order. */
export function columnValues(knowledge: Knowledge, side: 'exchange' | 'skype'): string[] {
  return inMatrix(knowledge[side]);
}

function inMatrix(products: Knowledge['exchange']): string[] {
  return [...products.values()].filter((product) => product.matrix).map((product) => product.id);
}
