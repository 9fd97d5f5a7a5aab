import { booleanOf, givenAs } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** AllowFederatedUsers also decides the traffic of a split domain; $False cuts every federation, and is the documented undo. */
export const federationOff: Rule = {
  id: 'federation-off',
  severity: 'warning',
  sources: ['seed-002', 'ps-set-csaccessedgeconfiguration'],
  examples: {
    wrong: [
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers:0',
    ],
    right: ['Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True'],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsAccessEdgeConfiguration')) {
      const value = givenAs(bound, 'AllowFederatedUsers')?.value;
      if (value && booleanOf(value) === false)
        problems.push({ statement: bound.statement, edits: [replace(value, '$True')] });
    }
    return problems;
  },
};
