import { booleanOf, givenAs, literalOf } from '../bind';
import { callsOf, type Edit, endOf, insert, type Problem, type Rule, replace } from '../rule';

/** What a hosting provider for Exchange Online must say; anything else and messages do not pass. */
export const PROVIDER: Readonly<Record<string, string>> = {
  Enabled: '$True',
  EnabledSharedAddressSpace: '$True',
  HostsOCSUsers: '$False',
  IsLocal: '$False',
  VerificationLevel: 'UseSourceVerification',
};

export const hpValues: Rule = {
  id: 'hp-values',
  severity: 'error',
  sources: ['seed-002', 'owa-online-en', 'ps-new-cshostingprovider'],
  examples: {
    wrong: [
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $True -ProxyFqdn "exap.um.outlook.com" -IsLocal $True -VerificationLevel UseSourceVerification',
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $False -EnabledSharedAddressSpace $False -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel AlwaysVerifiable',
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False',
      'Set-CsHostingProvider -Identity "Exchange Online" -EnabledSharedAddressSpace $False',
    ],
    right: [
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'Set-CsHostingProvider -Identity "Exchange Online" -VerificationLevel UseSourceVerification',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-CsHostingProvider', 'Set-CsHostingProvider')) {
      if (/sipfed\.online\.lync\.com/i.test(literalOf(bound, 'ProxyFqdn') ?? '')) continue;
      for (const [name, right] of Object.entries(PROVIDER)) {
        const given = givenAs(bound, name);
        const edits: Edit[] = given?.value ? [replace(given.value, right)] : [];
        if (
          !given &&
          bound.named?.name === 'New-CsHostingProvider' &&
          name === 'VerificationLevel' &&
          !bound.partial
        )
          problems.push({
            variant: 'absent',
            severity: 'warning',
            statement: bound.statement,
            values: { parameter: `-${name}`, right },
            edits: [insert(endOf(bound), ` -${name} ${right}`)],
          });
        if (!given?.value || /^[{<]/.test(given.value.raw)) continue;
        const said = booleanOf(given.value);
        const literal = literalOf(bound, name);
        const wrong = right.startsWith('$')
          ? said !== undefined && `$${said}` !== right.toLowerCase()
          : literal !== undefined && literal.toLowerCase() !== right.toLowerCase();
        if (wrong)
          problems.push({
            variant: name,
            statement: bound.statement,
            values: { parameter: `-${name}`, written: given.value.raw, right },
            edits,
          });
      }
    }
    return problems;
  },
};
