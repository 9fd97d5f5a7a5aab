import { booleanOf, givenAs, literalOf } from '../bind';
import { callsOf, type Rule } from '../rule';

/** While EnableArchiving is None nothing is archived, and EnableExchangeArchiving is ignored. */
export const archivingNone: Rule = {
  id: 'archiving-none',
  severity: 'warning',
  sources: ['archiving-2018', 'ps-set-csarchivingconfiguration'],
  examples: {
    wrong: [
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving None -EnableExchangeArchiving $True',
    ],
    right: [
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving ImAndWebConf -EnableExchangeArchiving $True',
      'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving None',
    ],
  },
  check(context) {
    return callsOf(context, 'Set-CsArchivingConfiguration').flatMap((bound) => {
      const none = literalOf(bound, 'EnableArchiving')?.toLowerCase() === 'none';
      const exchange = booleanOf(givenAs(bound, 'EnableExchangeArchiving')?.value);
      return none && exchange ? [{ statement: bound.statement }] : [];
    });
  },
};
