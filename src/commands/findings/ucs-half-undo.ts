import { booleanOf, givenAs } from '../bind';
import { property, truth } from '../output';
import { callsOf, type Rule } from '../rule';

/** "Her policy still has UcsAllowed True": told beside the command. */
const SAID_TRUE = /\bUcsAllowed\b[^.\n]{0,20}\bTrue\b/i;

/** A rollback without the policy holds for seven days; then the contacts go back to Exchange. */
export const ucsHalfUndo: Rule = {
  id: 'ucs-half-undo',
  severity: 'warning',
  sources: ['ucs-2018', 'ps-invoke-csucsrollback'],
  examples: {
    wrong: [
      'New-CsUserServicesPolicy -Identity Contacts -UcsAllowed $True\nInvoke-CsUcsRollback -Identity "Ken Myer"',
      'Invoke-CsUcsRollback -Identity "Ken Myer"',
      'UcsAllowed is still True in the policy.\nInvoke-CsUcsRollback -Identity "Ken Myer"',
    ],
    right: [
      'New-CsUserServicesPolicy -Identity NoUnifiedContactStore -UcsAllowed $False\nGrant-CsUserServicesPolicy -Identity "Ken Myer" -PolicyName NoUnifiedContactStore\nInvoke-CsUcsRollback -Identity "Ken Myer"',
    ],
  },
  check(context) {
    const policies = callsOf(context, 'New-CsUserServicesPolicy', 'Set-CsUserServicesPolicy').map((bound) =>
      booleanOf(givenAs(bound, 'UcsAllowed')?.value),
    );
    const granted = callsOf(context, 'Grant-CsUserServicesPolicy').length > 0 && !policies.includes(true);
    if (policies.includes(false) || granted) return [];
    const shown = context.outputs
      .flatMap(({ records }) => records)
      .some((record) => truth(property(record, 'UcsAllowed')) === true);
    const certain = policies.includes(true) || shown || SAID_TRUE.test(context.words);
    return callsOf(context, 'Invoke-CsUcsRollback').map((bound) => ({
      variant: certain ? 'message' : 'alone',
      severity: certain ? ('warning' as const) : ('info' as const),
      statement: bound.statement,
    }));
  },
};
