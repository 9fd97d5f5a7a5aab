import { callsOf, hasCmdlet, type Rule, replace } from '../rule';

/** Exchange 2010 and 2013 have the …ClientAccessServer cmdlets only. */
export const serviceOn2013: Rule = {
  id: 'service-on-2013',
  severity: 'error',
  sources: ['ps-get-clientaccessservice', 'ps-set-clientaccessservice'],
  examples: {
    wrong: [
      'Exchange 2013 here. Get-ClientAccessService | Set-ClientAccessService -AutoDiscoverServiceInternalUri "https://autodiscover.fabrik.de/autodiscover/autodiscover.xml"',
      'Exchange Server 2010\nGet-ClientAccessService | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
    ],
    right: [
      'Exchange 2016\nGet-ClientAccessService | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
    ],
  },
  check(context) {
    const version = context.deployment.exchange;
    if (version === null || hasCmdlet(context, 'Get-ClientAccessService', version) !== false) return [];
    return callsOf(context, 'Get-ClientAccessService', 'Set-ClientAccessService').map((bound) => {
      const right = bound.named?.name.replace('Service', 'Server') ?? '';
      return {
        statement: bound.statement,
        values: { cmdlet: bound.named?.name ?? '', right, version },
        edits: [replace(bound.command.nameRange, right)],
      };
    });
  },
};
