import { editDistance } from '../../text/edit-distance';
import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, proxyOf, type Rule, replace } from '../rule';

/** The proxy of Exchange Online depends on the cloud; three are documented. */
export const hpProxy: Rule = {
  id: 'hp-proxy',
  severity: 'error',
  sources: ['seed-002', 'owa-online-en'],
  examples: {
    wrong: [
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlok.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'We are GCC High:\nNew-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'Locataire 21Vianet :\nNew-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.office365.us" -IsLocal $False -VerificationLevel UseSourceVerification',
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "https://exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "mail.fabrik.de" -IsLocal $False -VerificationLevel UseSourceVerification',
      'China, 21Vianet\nSet-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.partner.onmschina.cn',
    ],
    right: [
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.office365.us" -IsLocal $False -VerificationLevel UseSourceVerification',
      'Nous sommes chez 21Vianet\nNew-CsHostingProvider -Identity "EXO" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "EXAP.um.partner.outlook.cn" -IsLocal $False -VerificationLevel UseSourceVerification',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const known = [...context.proxies.values()];
    const cloud = context.cloud;
    const wanted = proxyOf(context);
    const look = (name: string, ...cmdlets: string[]): void => {
      for (const bound of callsOf(context, ...cmdlets)) {
        const value = givenAs(bound, name)?.value;
        const proxy = (literalOf(bound, name) ?? '').trim();
        if (!value || proxy === '' || /[$<{]|^sipfed\.online\.lync\.com$/i.test(proxy)) continue;
        const { statement } = bound;
        const parameter = `-${name}`;
        if (wanted) {
          if (proxy.toLowerCase() === wanted) continue;
          problems.push({
            variant: cloud ?? 'message',
            statement,
            values: { parameter, written: proxy, right: wanted },
            edits: [replace(value, `"${wanted}"`)],
          });
        } else if (known.includes(proxy.toLowerCase())) {
          problems.push({
            variant: cloud === 'other' ? 'undocumented' : 'unsaid',
            severity: 'info',
            statement,
            values: { parameter, written: proxy, proxies: known },
          });
        } else {
          const bare = proxy.replace(/^\w+:\/\/|[/:].*$/g, '').toLowerCase();
          const near =
            known.find((one) => one === bare) ?? known.find((one) => editDistance(one, bare, 4) < 4);
          problems.push({
            variant: near ? 'near' : 'message',
            statement,
            values: { parameter, written: proxy, right: near ?? '', proxies: known },
            edits: near ? [replace(value, `"${near}"`)] : [],
          });
        }
      }
    };
    look('ProxyFqdn', 'New-CsHostingProvider');
    look('Destination', 'Set-CsHostedVoicemailPolicy', 'New-CsHostedVoicemailPolicy');
    return problems;
  },
};
