import { once } from '../../once';
import { type Cell, covers, statementsOn } from '../membership';
import type { Contradiction, Knowledge, Statement } from '../schema';

/** A cell whose statements do not all say the same. */
export interface DisputedCell {
  cell: Cell;
  statements: readonly Statement[];
  contradictions: readonly Contradiction[];
}

/** All cells in which documents disagree, with the contradictions that name them. */
export const disputedCells = once((knowledge: Knowledge): DisputedCell[] =>
  [...knowledge.features.values()].flatMap((feature) =>
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
  ),
);

export const cellText = ({ feature, exchange, skype }: Cell): string =>
  `${feature} on exchange ${exchange} + skype ${skype}`;
