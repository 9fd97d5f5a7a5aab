import { SIDES } from '../../knowledge';
import { newerName, olderName } from '../../knowledge/catalogue';
import type { Problem, Rule } from '../rule';

/** A cmdlet or parameter that the stated version does not have. */
export const wrongVersion: Rule = {
  id: 'wrong-version',
  severity: 'error',
  sources: ['ps-set-umservice', 'um-plan'],
  examples: {
    wrong: [
      'Exchange 2019\nEnable-UMMailbox -Identity "fabrik\\kenmyer" -UMMailboxPolicy "Policy" -Extensions 100 -SIPResourceIdentifier "kenmyer@fabrik.de"',
      'Exchange 2019\nNew-UMMailboxPolicy -Name "Policy" -UMDialPlan "Plan"',
      'Exchange 2010\nNew-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de") -Reason "Configure IM"',
    ],
    right: ['Exchange 2016\nNew-UMMailboxPolicy -Name "Policy" -UMDialPlan "Plan"'],
  },
  check({ catalogue, commands, deployment, documented, product }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const { named, statement } = bound;
      // Renamed ones have rules of their own, which know the right name.
      if (!named || bound.mention || newerName(named.cmdlet) || olderName(catalogue, named.name)) continue;
      const side = SIDES.find((each) => each === named.cmdlet.module);
      const version = side && deployment[side];
      if (!side || !version || !documented.has(version)) continue;
      const label = (id: string) => product(side, id);
      const lacking = (applicable: readonly string[] | undefined) =>
        applicable && !applicable.includes(version)
          ? { version: label(version), versions: applicable.filter((id) => documented.has(id)).map(label) }
          : null;
      const cmdlet = lacking(named.cmdlet.applicable);
      if (cmdlet) {
        problems.push({ statement, values: { name: named.name, ...cmdlet } });
        continue;
      }
      for (const { name, parameter } of bound.given) {
        const values = lacking(parameter.applicable);
        if (values)
          problems.push({
            variant: 'parameter',
            statement,
            values: { name: `-${name}`, cmdlet: named.name, ...values },
          });
      }
    }
    return problems;
  },
};
