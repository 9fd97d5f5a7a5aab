import { booleanOf, givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule } from '../rule';

/** While EnableArchiving is None nothing is archived, and EnableExchangeArchiving is ignored. */
export const archivingNone: Rule = {
  id: 'archiving-none',
  severity: 'warning',
  sources: ['archiving-2018', 'ps-set-csarchivingconfiguration'],
  examples: {
    wrong: [
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving None -EnableExchangeArchiving $True',
      'Set-CsArchivingConfiguration -EnableExchangeArchiving $True',
    ],
    right: [
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving ImAndWebConf -EnableExchangeArchiving $True',
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving None',
    ],
  },
  check(context) {
    return callsOf(context, 'Set-CsArchivingConfiguration').flatMap((bound): Problem[] => {
      const none = literalOf(bound, 'EnableArchiving')?.toLowerCase() === 'none';
      const exchange = booleanOf(givenAs(bound, 'EnableExchangeArchiving')?.value);
      if (!exchange || bound.partial) return [];
      if (none) return [{ statement: bound.statement }];
      const said = givenAs(bound, 'EnableArchiving') !== undefined;
      return said ? [] : [{ variant: 'unsaid', severity: 'info', statement: bound.statement }];
    });
  },
};
