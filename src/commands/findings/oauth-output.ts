import { property } from '../output';
import { applicationIn, type Problem, type Rule } from '../rule';

/** What Skype for Business knows of Exchange's Autodiscover. */
export const oauthOutput: Rule = {
  id: 'oauth-output',
  severity: 'error',
  sources: ['seed-000', 'ps-set-csoauthconfiguration'],
  examples: {
    wrong: [
      'Identity                           : Global\nRealm                              : fabrik.de\nServiceName                        : 00000004-0000-0ff1-ce00-000000000000\nExchangeAutodiscoverUrl            : https://autodiscover.fabrik.de/autodiscover/autodiscover.xml',
      'Identity                           : Global\nOAuthServers                       : {}\nExchangeAutodiscoverUrl            :\nExchangeAutodiscoverAllowedDomains :',
      'Identity : Global\nServiceName : 00000002-0000-0ff1-ce00-000000000000\nExchangeAutodiscoverUrl : https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
    ],
    right: [
      'Identity                           : Global\nPartnerApplications                : {Name=Exchange;...}\nOAuthServers                       : {}\nRealm                              : fabrik.de\nServiceName                        : 00000004-0000-0ff1-ce00-000000000000\nExchangeAutodiscoverUrl            : https://autodiscover.fabrik.de/autodiscover/autodiscover.svc\nExchangeAutodiscoverAllowedDomains :',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const record of context.outputs.flatMap((output) => output.records)) {
      const url = property(record, 'ExchangeAutodiscoverUrl');
      const service = property(record, 'ServiceName');
      if (url !== undefined && !/^https:\/\/\S+\/autodiscover\.svc\/?$/i.test(url)) {
        const right =
          url === ''
            ? 'https://{autodiscoverFqdn}/autodiscover/autodiscover.svc'
            : url.replace(/^http:/i, 'https:').replace(/\.xml$/i, '.svc');
        const sure = url === '' || /\.svc$/i.test(right);
        problems.push({
          variant: url === '' ? 'empty' : /\.xml$/i.test(url) ? 'message' : 'other',
          values: { url, right },
          ...(sure
            ? { remedy: `Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "${right}"` }
            : {}),
        });
      }
      const application = applicationIn(context, service ?? '');
      const own = context.applications.get('skype');
      if (service && own && application !== null && application !== 'skype')
        problems.push({
          variant: 'service',
          values: { written: service },
          remedy: `Set-CsOAuthConfiguration -ServiceName ${own}`,
        });
    }
    return problems;
  },
};
