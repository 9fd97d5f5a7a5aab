import { applicabilityOf, EXCHANGE_SIDE, SKYPE_SIDE } from '../condition';
import { type ProcedureRule, procedureFile } from './rule';

export const deploymentsCovered: ProcedureRule = {
  name: 'deployments-covered',
  description: 'Every procedure says of every deployment whether it applies, and why where it does not.',
  check: (knowledge) =>
    [...knowledge.procedures.values()].flatMap((procedure) => {
      const file = procedureFile(procedure.id);
      const pairs = EXCHANGE_SIDE.flatMap((exchange) => SKYPE_SIDE.map((skype) => ({ exchange, skype })));
      const open = pairs.filter(({ exchange, skype }) => !applicabilityOf(procedure, exchange, skype));
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
    }),
};
