import { property } from '../output';
import { hasCmdlet, type Problem, type Rule } from '../rule';

/** Each client access server publishes the address of the `.xml` file; blank means not configured. */
export const autodiscoverOutput: Rule = {
  id: 'autodiscover-output',
  severity: 'error',
  sources: ['seed-000', 'ps-get-clientaccessservice'],
  examples: {
    wrong: [
      'Name                           : EX01\nAutoDiscoverServiceInternalUri : https://autodiscover.fabrik.de/autodiscover/autodiscover.xml\n\nName                           : EX02\nAutoDiscoverServiceInternalUri :',
      'Name : EX01\nAutoDiscoverServiceInternalUri : https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
      'Name : EX01\nAutoDiscoverServiceInternalUri : http://autodiscover.fabrik.de/autodiscover/autodiscover.xml',
    ],
    right: [
      'Name                           : EX01\nAutoDiscoverServiceInternalUri : https://autodiscover.fabrik.de/Autodiscover/Autodiscover.xml',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const records = context.outputs
      .flatMap((output) => output.records)
      .filter((record) => record.has('autodiscoverserviceinternaluri'));
    const urls = records.map((record) => property(record, 'AutoDiscoverServiceInternalUri') ?? '');
    const good =
      urls.find((url) => /^https:\/\/\S+\/autodiscover\.xml$/i.test(url)) ??
      'https://{autodiscoverFqdn}/autodiscover/autodiscover.xml';
    const cmdlet =
      hasCmdlet(context, 'Set-ClientAccessService', context.deployment.exchange) === false
        ? 'Set-ClientAccessServer'
        : 'Set-ClientAccessService';
    records.forEach((record, at) => {
      const named = property(record, 'Name') || property(record, 'Identity');
      const server = named || '{exchangeServer}';
      const url = urls[at] ?? '';
      const right = /\.svc$/i.test(url)
        ? url.replace(/\.svc$/i, '.xml').replace(/^http:/i, 'https:')
        : /^http:/i.test(url)
          ? url.replace(/^http:/i, 'https:')
          : good;
      const remedy = `${cmdlet} -Identity "${server}" -AutoDiscoverServiceInternalUri "${right}"`;
      if (url === '') problems.push({ variant: named ? 'empty' : 'unnamed', values: { server }, remedy });
      else if (!/\/autodiscover\.xml$/i.test(url))
        problems.push({ variant: 'svc', values: { server, url, right }, remedy });
      else if (/^http:/i.test(url))
        problems.push({ variant: 'http', values: { server, url, right }, remedy });
    });
    return problems;
  },
};
