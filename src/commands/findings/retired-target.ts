import { callsOf, type Problem, type Rule } from '../rule';

/** Skype for Business Online ended on 31 July 2021: nothing answers behind its names. */
export const retiredTarget: Rule = {
  id: 'retired-target',
  severity: 'warning',
  sources: ['ps-new-cshostingprovider'],
  examples: {
    wrong: [
      'New-CsHostingProvider -Identity "SfB Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $True -ProxyFqdn "sipfed.online.lync.com" -IsLocal $False -VerificationLevel UseSourceVerification',
    ],
    right: [
      'New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    if (!context.ended('skype/online')) return problems;
    for (const statement of context.statements)
      if (/(?:sipfed|webdir|admin\w*)\.online\.lync\.com/i.test(statement.text)) problems.push({ statement });
    for (const bound of callsOf(context, 'New-CsOnlineSession'))
      problems.push({ statement: bound.statement });
    return problems;
  },
};
