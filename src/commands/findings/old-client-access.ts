import { newerName } from '../../knowledge/catalogue';
import { hasCmdlet, type Problem, type Rule, replace } from '../rule';

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
    return context.commands.flatMap(({ named, mention, command, statement }): Problem[] => {
      const right = named && newerName(named.cmdlet);
      if (!right || mention) return [];
      const renamed = hasCmdlet(context, right, context.deployment.exchange);
      if (renamed === false) return [];
      const values = { cmdlet: named.name, right };
      if (renamed === null) return [{ variant: 'unsaid', severity: 'info', statement, values }];
      return [{ statement, values, edits: [replace(command.nameRange, right)] }];
    });
  },
};
