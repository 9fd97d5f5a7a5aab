import { literalOf } from '../bind';
import { callsOf, drop, type Problem, type Rule } from '../rule';

/** The proxy of a hosting provider cannot be changed: the provider is removed and created anew. */
export const hpProxySet: Rule = {
  id: 'hp-proxy-set',
  severity: 'error',
  sources: ['ps-set-cshostingprovider', 'ps-remove-cshostingprovider'],
  examples: {
    wrong: [
      'Set-CsHostingProvider -Identity "Exchange Online" -ProxyFqdn "exap.um.office365.us"',
      'Set-CsHostingProvider -Identity "Exchange Online" -Enabled $True -ProxyFqdn exap.um.outlook.com',
    ],
    right: [
      'Remove-CsHostingProvider -Identity "Exchange Online"\nNew-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.office365.us" -IsLocal $False -VerificationLevel UseSourceVerification',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsHostingProvider'))
      for (const { element, value } of bound.unknown) {
        if (!/^proxyfqdn$/i.test(element.name)) continue;
        const identity = literalOf(bound, 'Identity') ?? 'Exchange Online';
        const proxy = value?.literal ?? '{proxyFqdn}';
        const alone = bound.given.length <= 1;
        const again = `Remove-CsHostingProvider -Identity "${identity}"\nNew-CsHostingProvider -Identity "${identity}" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "${proxy}" -IsLocal $False -VerificationLevel UseSourceVerification`;
        const edits = alone
          ? [{ start: bound.command.start, end: bound.command.end, text: again }]
          : [drop(bound, { start: element.start, end: value?.end ?? element.end })];
        problems.push({ statement: bound.statement, edits });
      }
    return problems;
  },
};
