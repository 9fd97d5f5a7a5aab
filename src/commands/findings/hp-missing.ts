import { givenAs } from '../bind';
import { callsOf, endOf, insert, type Problem, proxyOf, type Rule } from '../rule';

const NEEDED: readonly [string, string][] = [
  ['Identity', '"Exchange Online"'],
  ['Enabled', '$True'],
  ['EnabledSharedAddressSpace', '$True'],
  ['HostsOCSUsers', '$False'],
  ['ProxyFqdn', ''],
];

/** The syntax marks five parameters as mandatory, though the text of the page speaks of three. */
export const hpMissing: Rule = {
  id: 'hp-missing',
  severity: 'error',
  sources: ['ps-new-cshostingprovider', 'seed-002'],
  examples: {
    wrong: [
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -IsLocal $False -VerificationLevel UseSourceVerification',
    ],
    right: [
      'New-CsHostingProvider "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const proxy = proxyOf(context) ?? '{proxyFqdn}';
    for (const bound of callsOf(context, 'New-CsHostingProvider')) {
      if (bound.partial || bound.given.length === 0) continue;
      const unread = bound.unknown.length + bound.ambiguous.length > 0;
      const missing = NEEDED.filter(([name]) => !givenAs(bound, name));
      if (missing.length === 0 || (unread && missing.length <= bound.unknown.length + bound.ambiguous.length))
        continue;
      const text = missing.map(([name, value]) => ` -${name} ${value || `"${proxy}"`}`).join('');
      problems.push({
        statement: bound.statement,
        values: { missing: missing.map(([name]) => `-${name}`) },
        edits: [insert(endOf(bound), text)],
      });
    }
    return problems;
  },
};
