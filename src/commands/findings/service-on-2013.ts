import { olderName } from '../../knowledge/catalogue';
import { hasCmdlet, type Problem, type Rule, replace } from '../rule';

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
    return context.commands.flatMap(({ named, mention, command, statement }): Problem[] => {
      const right = named && olderName(context.catalogue, named.name);
      if (!right || mention || version === null || hasCmdlet(context, named.name, version) !== false)
        return [];
      return [
        {
          statement,
          values: { cmdlet: named.name, right, version },
          edits: [replace(command.nameRange, right)],
        },
      ];
    });
  },
};
