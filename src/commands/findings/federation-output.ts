import { property, truth } from '../output';
import type { Problem, Rule } from '../rule';

/** With federation off the shared address space carries nothing. */
export const federationOutput: Rule = {
  id: 'federation-output',
  severity: 'error',
  sources: ['seed-002', 'ps-set-csaccessedgeconfiguration'],
  examples: {
    wrong: [
      'Identity                : Global\nAllowAnonymousUsers     : True\nAllowFederatedUsers     : False\nAllowOutsideUsers       : True',
      'AllowFederatedUsers : Faux',
    ],
    right: [
      'Identity                : Global\nAllowAnonymousUsers     : False\nAllowFederatedUsers     : True\nAllowOutsideUsers       : True',
    ],
  },
  check({ outputs }) {
    const problems: Problem[] = [];
    for (const record of outputs.flatMap((output) => output.records)) {
      if (truth(property(record, 'AllowFederatedUsers')) === false)
        problems.push({ remedy: 'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True' });
      if (/^usedefaultrouting$/i.test(property(record, 'RoutingMethod') ?? ''))
        problems.push({ variant: 'routing', severity: 'warning' });
    }
    return problems;
  },
};
