import { booleanOf, givenAs } from '../bind';
import { callsOf, type Problem, type Rule } from '../rule';

/** A setting that switches off what the integration needs: right as an undo, so it is only pointed out. */
export const policyOff: Rule = {
  id: 'policy-off',
  severity: 'info',
  sources: ['archiving-2018', 'ucs-2018', 'exch-im-owa'],
  examples: {
    wrong: [
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving ImOnly -EnableExchangeArchiving $False',
      'Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $False -ArchiveExternal $False',
      'New-CsUserServicesPolicy -Identity NoUnifiedContactStore -UcsAllowed $False',
    ],
    right: ['Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $True -ArchiveExternal $True'],
  },
  check(context) {
    const problems: Problem[] = [];
    const look = (parameter: string, ...cmdlets: string[]): void => {
      for (const bound of callsOf(context, ...cmdlets))
        if (booleanOf(givenAs(bound, parameter)?.value) === false)
          problems.push({
            variant: parameter,
            statement: bound.statement,
            values: { parameter: `-${parameter}` },
          });
    };
    look('EnableExchangeArchiving', 'Set-CsArchivingConfiguration');
    look('ArchiveInternal', 'Set-CsArchivingPolicy', 'New-CsArchivingPolicy');
    look('UcsAllowed', 'Set-CsUserServicesPolicy', 'New-CsUserServicesPolicy');
    look('InstantMessagingEnabled', 'Set-OwaVirtualDirectory', 'Set-OwaMailboxPolicy');
    return problems;
  },
};
