import { givenAs } from '../bind';
import { callsOf, endOf, insert, type Rule } from '../rule';

/** `-Roll` plans a change of certificate; without a date it fails. */
export const rollDate: Rule = {
  id: 'roll-date',
  severity: 'error',
  sources: ['ps-set-cscertificate', 'ps-import-cscertificate'],
  examples: {
    wrong: [
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D -Roll',
    ],
    right: [
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D -EffectiveDate "7/1/2027 8:00:00 AM" -Roll',
    ],
  },
  check(context) {
    return callsOf(context, 'Set-CsCertificate', 'Import-CsCertificate').flatMap((bound) =>
      givenAs(bound, 'Roll') && !givenAs(bound, 'EffectiveDate')
        ? [{ statement: bound.statement, edits: [insert(endOf(bound), ' -EffectiveDate "{effectiveDate}"')] }]
        : [],
    );
  },
};
