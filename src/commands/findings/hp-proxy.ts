import { editDistance } from '../../text/edit-distance';
import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, proxyOf, type Rule, replace } from '../rule';

const DESTINATION = 'Destination';

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
      'China, 21Vianet\nSet-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.office365.us -Organization fabrik.partner.onmschina.cn',
    ],
    right: [
      'China, 21Vianet\nSet-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.partner.onmschina.cn -Tenant 5b2d6d6c-9f0c-4a7b-8e0a-0d5f4c3b2a19',
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
          const values = { parameter, written: proxy, right: wanted };
          if (name === DESTINATION) {
            // The page gives one destination, and does not say for which cloud.
            problems.push(
              proxy.toLowerCase() === context.proxies.get('worldwide')
                ? { variant: 'unconfirmed', severity: 'info', statement, values }
                : { variant: 'destination', statement, values, edits: [replace(value, `"${wanted}"`)] },
            );
            continue;
          }
          problems.push({
            variant: cloud ?? 'message',
            statement,
            values,
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
    look(DESTINATION, 'Set-CsHostedVoicemailPolicy', 'New-CsHostedVoicemailPolicy');
    return problems;
  },
};
