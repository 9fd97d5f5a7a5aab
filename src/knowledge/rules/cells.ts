import { type Cell, covers, statementsOn } from '../membership';
import type { Contradiction, Knowledge, Statement } from '../schema';

/** A cell whose statements do not all say the same. */
export interface DisputedCell {
  cell: Cell;
  statements: readonly Statement[];
  contradictions: readonly Contradiction[];
}

const found = new WeakMap<Knowledge, DisputedCell[]>();

/** All cells in which documents disagree, with the contradictions that name them; searched once for each knowledge. */
export function disputedCells(knowledge: Knowledge): DisputedCell[] {
  const known = found.get(knowledge) ?? search(knowledge);
  found.set(knowledge, known);
  return known;
}

function search(knowledge: Knowledge): DisputedCell[] {
  return [...knowledge.features.values()].flatMap((feature) =>
    [...knowledge.exchange.keys()].flatMap((exchange) =>
      [...knowledge.skype.keys()].flatMap((skype) => {
        const statements = statementsOn(knowledge, feature, exchange, skype);
        if (new Set(statements.map((statement) => statement.support)).size < 2) return [];
        const cell = { feature: feature.id, exchange, skype };
        const contradictions = [...knowledge.contradictions.values()].filter(
          ({ appliesTo }) => appliesTo && covers(knowledge, appliesTo, cell),
        );
        return [{ cell, statements, contradictions }];
      }),
    ),
  );
}

export const cellText = ({ feature, exchange, skype }: Cell): string =>
  `${feature} on exchange ${exchange} + skype ${skype}`;
