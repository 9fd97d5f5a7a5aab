import { property } from '../output';
import { type Problem, proxyOf, type Rule } from '../rule';

/** The policy of Cloud Voicemail sends calls to the proxy of the cloud. */
export const voicemailOutput: Rule = {
  id: 'voicemail-output',
  severity: 'error',
  sources: ['cvm-config', 'ps-set-cshostedvoicemailpolicy'],
  examples: {
    wrong: [
      'Identity     : Global\nDescription  :\nDestination  :\nOrganization : fabrik.onmicrosoft.com',
      'Identity     : Global\nDestination  : exap.um.outlok.com\nOrganization : fabrik.onmicrosoft.com',
    ],
    right: [
      'Identity     : Global\nDestination  : exap.um.outlook.com\nOrganization : fabrik.onmicrosoft.com',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const known = [...context.proxies.values()];
    const proxy = proxyOf(context);
    const wanted = proxy === null ? known : [proxy];
    // The page gives the destination of the worldwide cloud, and names no other.
    const documented = [...wanted, context.proxies.get('worldwide')];
    for (const record of context.outputs.flatMap((output) => output.records)) {
      const destination = property(record, 'Destination');
      if (
        destination === undefined ||
        !(record.has('organization') || record.has('tenant') || record.has('tenantid'))
      )
        continue;
      if (destination === '') problems.push({ variant: 'empty', values: { proxies: wanted } });
      else if (!documented.includes(destination.toLowerCase()))
        problems.push({ values: { written: destination, proxies: wanted } });
    }
    return problems;
  },
};
