import { givenAs, literalOf } from '../bind';
import { callsOf, endOf, insert, type Problem, type Rule, replace } from '../rule';

/** OAuthTokenIssuer is one certificate for all: `-Identity global` lets replication bring it to every Front End. */
export const certificateGlobal: Rule = {
  id: 'certificate-global',
  severity: 'warning',
  sources: ['cert-assign', 'ps-set-cscertificate', 'ps-import-cscertificate'],
  examples: {
    wrong: [
      'Set-CsCertificate -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D',
      'Set-CsCertificate -Identity "site:Redmond" -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D',
    ],
    right: [
      'Set-CsCertificate -Identity Global -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D',
      'Set-CsCertificate -Type Default,WebServicesInternal -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsCertificate', 'Import-CsCertificate')) {
      if (bound.partial || literalOf(bound, 'Type')?.toLowerCase() !== 'oauthtokenissuer') continue;
      const identity = givenAs(bound, 'Identity')?.value;
      if (identity && (identity.literal === null || /^(?:global|[${<].*)$/i.test(identity.literal))) continue;
      problems.push({
        statement: bound.statement,
        edits: [identity ? replace(identity, 'global') : insert(endOf(bound), ' -Identity global')],
      });
    }
    return problems;
  },
};
