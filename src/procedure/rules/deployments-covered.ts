import { sidesOf } from '../../knowledge';
import { applicabilityOf } from '../applicability';
import { type ProcedureRule, procedureFile } from './rule';

export const deploymentsCovered: ProcedureRule = {
  name: 'deployments-covered',
  description: 'Every procedure says of every deployment whether it applies, and why where it does not.',
  check: (knowledge) => {
    const sides = sidesOf(knowledge);
    const pairs = sides.exchange.ids.flatMap((exchange) =>
      sides.skype.ids.map((skype) => ({ exchange, skype })),
    );
    return [...knowledge.procedures.values()].flatMap((procedure) => {
      const file = procedureFile(procedure.id);
      const open = pairs.filter(({ exchange, skype }) => !applicabilityOf(procedure, exchange, skype, sides));
      const silent = procedure.applies.filter(({ answer, reason }) => answer !== 'yes' && !reason);
      return [
        ...open.map(({ exchange, skype }) => ({
          file,
          path: 'applies',
          message: `${exchange}+${skype} is not covered`,
          remedy: 'add an entry that matches it',
        })),
        ...silent.map(({ answer }) => ({
          file,
          path: 'applies',
          message: `a "${answer}" has no reason`,
          remedy: 'give a reason id, and its words',
        })),
      ];
    });
  },
};
