import { literalOf } from '../bind';
import { callsOf, type Rule } from '../rule';

/** The UM page names three hosts for one pair of servers: the certificate belongs on the host whose service was set. */
export const umHosts: Rule = {
  id: 'um-hosts',
  severity: 'warning',
  sources: ['um-2016'],
  examples: {
    wrong: [
      'Set-UMService -Identity "um01.fabrik.de" -DialPlans "Plan" -UMStartupMode "Dual"\nEnable-ExchangeCertificate -Server "um02.fabrik.de" -Thumbprint "EA5A332496CC05DA69B75B66111C0F78A110D22D" -Services "SMTP","IIS","UM"',
    ],
    right: [
      'Set-UMService -Identity "um01.fabrik.de" -DialPlans "Plan" -UMStartupMode "Dual"\nEnable-ExchangeCertificate -Server "UM01.fabrik.de" -Thumbprint "EA5A332496CC05DA69B75B66111C0F78A110D22D" -Services "SMTP","IIS","UM"',
    ],
  },
  check(context) {
    const hosts = callsOf(context, 'Set-UMService').map((bound) => literalOf(bound, 'Identity') ?? '');
    if (hosts.length === 0 || hosts.includes('')) return [];
    const known = hosts.map((host) => host.toLowerCase());
    return callsOf(context, 'Enable-ExchangeCertificate').flatMap((bound) => {
      const server = literalOf(bound, 'Server');
      const services = bound.given.find((given) => given.name === 'Services')?.value?.raw ?? '';
      if (!server || !/\bUM\b/i.test(services) || known.includes(server.toLowerCase())) return [];
      return [{ statement: bound.statement, values: { server, hosts } }];
    });
  },
};
