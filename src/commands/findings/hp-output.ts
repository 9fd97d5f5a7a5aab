import { type OutputRecord, property, truth } from '../output';
import { type Problem, proxyOf, type Rule } from '../rule';
import { PROVIDER } from './hp-values';

const nameOf = (record: OutputRecord): string =>
  [property(record, 'Identity'), property(record, 'Name')].filter(Boolean).join(' ');

/** A provider for Skype for Business Online: its values are others, and were right until it was switched off. */
const isOfSkypeOnline = (record: OutputRecord): boolean => {
  const proxy = property(record, 'ProxyFqdn');
  return proxy ? /^sipfed\.online\.lync\./i.test(proxy) : /skype|lync|sfb/i.test(nameOf(record));
};

/** The provider as the Edge knows it must hold what step 2 set. */
export const hpOutput: Rule = {
  id: 'hp-output',
  severity: 'error',
  sources: ['seed-002', 'ps-get-cshostingprovider'],
  examples: {
    wrong: [
      'Identity                  : Exchange Online\nName                      : Exchange Online\nProxyFqdn                 : exap.um.outlook.com\nVerificationLevel         : AlwaysVerifiable\nEnabled                   : True\nEnabledSharedAddressSpace : True\nHostsOCSUsers             : False\nIsLocal                   : False',
      'Identity                  : Exchange Online\nProxyFqdn                 : exap.um.outlook.com\nVerificationLevel         : UseSourceVerification\nEnabled                   : False\nEnabledSharedAddressSpace : False\nHostsOCSUsers             : True\nIsLocal                   : True',
      'GCC High\nIdentity                  : Exchange Online\nProxyFqdn                 : exap.um.outlook.com\nVerificationLevel         : UseSourceVerification\nEnabled                   : True\nEnabledSharedAddressSpace : True\nHostsOCSUsers             : False\nIsLocal                   : False',
    ],
    right: [
      'Identity                  : Exchange Online\nName                      : Exchange Online\nProxyFqdn                 : exap.um.outlook.com\nVerificationLevel         : UseSourceVerification\nEnabled                   : True\nEnabledSharedAddressSpace : True\nHostsOCSUsers             : False\nIsLocal                   : False\nAutodiscoverUrl           :',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const records = context.outputs
      .flatMap((output) => output.records)
      .filter((record) =>
        ['HostsOCSUsers', 'EnabledSharedAddressSpace', 'ProxyFqdn', 'IsLocal'].some((key) =>
          record.has(key.toLowerCase()),
        ),
      );
    const known = [...context.proxies.values()];
    const candidates = records.filter((record) => !isOfSkypeOnline(record));
    // Other providers (federation with a partner) have other values.
    const ours = candidates.filter((record) =>
      /exap\.um\.|exchange|exo\b/i.test(`${property(record, 'ProxyFqdn') ?? ''} ${nameOf(record)}`),
    );
    for (const record of ours.length > 0 ? ours : records.length === 1 ? candidates : []) {
      const name = property(record, 'Identity') || property(record, 'Name') || 'Exchange Online';
      const wrong: { parameter: string; written: string; right: string }[] = [];
      for (const [key, right] of Object.entries(PROVIDER)) {
        const written = property(record, key);
        if (written === undefined) continue;
        const said = truth(written);
        const bad = right.startsWith('$')
          ? said !== undefined && `$${said}` !== right.toLowerCase()
          : written.toLowerCase() !== right.toLowerCase();
        if (bad) wrong.push({ parameter: key, written: written || '—', right: right.replace('$', '') });
      }
      const remedy = `Set-CsHostingProvider -Identity "${name}"${wrong.map(({ parameter, right }) => ` -${parameter} ${PROVIDER[parameter] ?? right}`).join('')}`;
      for (const values of wrong) problems.push({ values: { name, ...values }, remedy });
      const proxy = property(record, 'ProxyFqdn');
      const wanted = proxyOf(context);
      if (proxy === undefined) continue;
      if (wanted ? proxy.toLowerCase() !== wanted : !known.includes(proxy.toLowerCase()))
        problems.push({
          variant: wanted ? 'cloud' : 'proxy',
          values: { name, written: proxy || '—', right: wanted ?? '', proxies: known },
        });
      else if (!wanted)
        problems.push({ variant: 'unsaid', severity: 'info', values: { written: proxy, proxies: known } });
    }
    const elsewhere = context.ended('skype/online') ? records.filter(isOfSkypeOnline) : [];
    for (const record of elsewhere)
      problems.push({
        variant: 'retired',
        severity: 'warning',
        values: { name: property(record, 'Identity') ?? '' },
      });
    return problems;
  },
};
