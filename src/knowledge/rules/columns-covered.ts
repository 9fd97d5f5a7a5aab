import { columns } from '../columns';
import { statementsOn } from '../membership';
import { cellText } from './cells';
import { dataFile, type FactRule } from './rule';

export const columnsCovered: FactRule = {
  name: 'columns-covered',
  description: 'Every feature has a statement for every column of the matrix.',
  check: (knowledge) =>
    [...knowledge.features.values()].flatMap((feature) =>
      columns(knowledge)
        .filter(({ exchange, skype }) => statementsOn(knowledge, feature, exchange, skype).length === 0)
        .map((pair) => ({
          file: dataFile('features', feature.id),
          path: 'statements',
          message: `nothing is stated of ${cellText({ feature: feature.id, ...pair })}`,
          remedy: 'add a statement with its sources for this column',
        })),
    ),
};
