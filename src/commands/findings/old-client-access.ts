import { callsOf, hasCmdlet, type Rule, replace } from '../rule';

/** From Exchange 2016 on the cmdlets are called …ClientAccessService; the old ones still work, with a warning. */
export const oldClientAccess: Rule = {
  id: 'old-client-access',
  severity: 'warning',
  sources: ['ps-get-clientaccessserver', 'ps-get-clientaccessservice'],
  examples: {
    wrong: [
      'We have Exchange 2016:\nGet-ClientAccessServer | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
      'Exchange 2019\nGet-ClientAccessServer | Set-ClientAccessServer -AutoDiscoverServiceInternalUri "https://autodiscover.fabrik.de/autodiscover/autodiscover.xml"',
    ],
    right: [
      'Exchange 2013\nGet-ClientAccessServer | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
    ],
  },
  check(context) {
    const renamed = hasCmdlet(context, 'Get-ClientAccessService', context.deployment.exchange);
    if (renamed === false) return [];
    return callsOf(context, 'Get-ClientAccessServer', 'Set-ClientAccessServer').map((bound) => {
      const right = bound.named?.name.replace('Server', 'Service') ?? '';
      const values = { cmdlet: bound.named?.name ?? '', right };
      if (renamed === null)
        return { variant: 'unsaid', severity: 'info', statement: bound.statement, values };
      return { statement: bound.statement, values, edits: [replace(bound.command.nameRange, right)] };
    });
  },
};
