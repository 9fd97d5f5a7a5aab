import { givenAs } from '../bind';
import { callsOf, drop, type Problem, type Rule } from '../rule';

/** A hosting provider cannot be federated while the Edge uses default routing. */
export const edgeRouting: Rule = {
  id: 'edge-routing',
  severity: 'warning',
  sources: ['ps-new-cshostingprovider', 'ps-set-csaccessedgeconfiguration'],
  examples: {
    wrong: [
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True -UseDefaultRouting -DefaultRouteFqdn edge01.fabrik.de',
    ],
    right: ['Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True -UseDnsSrvRouting'],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsAccessEdgeConfiguration')) {
      const routing = givenAs(bound, 'UseDefaultRouting');
      const edits = ['UseDefaultRouting', 'DefaultRouteFqdn']
        .map((name) => givenAs(bound, name))
        .filter((given) => given !== undefined)
        .map((given) => drop(bound, given));
      if (routing) problems.push({ statement: bound.statement, edits });
    }
    return problems;
  },
};
