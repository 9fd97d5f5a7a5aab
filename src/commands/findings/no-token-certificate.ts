import { property } from '../output';
import { callsOf, type Problem, type Rule } from '../rule';
import { wording } from '../wording';

const nothing = wording(
  (words) => words.nothing,
  (words) => new RegExp(`\\b${words}\\b`, 'i'),
);

/** Without an OAuthTokenIssuer certificate the server signs no tokens. */
export const noTokenCertificate: Rule = {
  id: 'no-token-certificate',
  severity: 'error',
  sources: ['seed-000', 'ps-get-cscertificate'],
  examples: {
    wrong: [
      'Get-CsCertificate -Type OAuthTokenIssuer returns nothing, is that ok?',
      'PS C:\\> Get-CsCertificate -Type OAuthTokenIssuer\nPS C:\\>',
      'Issuer       : CN=fabrik-CA, DC=fabrik, DC=de\nSubject      : CN=fabrik.de\nThumbprint   : EA5A332496CC05DA69B75B66111C0F78A110D22D\nUse          : Default',
    ],
    right: [
      'Issuer       : CN=fabrik-CA, DC=fabrik, DC=de\nSubject      : CN=fabrik.de\nThumbprint   : EA5A332496CC05DA69B75B66111C0F78A110D22D\nUse          : OAuthTokenIssuer',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const used = context.outputs
      .flatMap((output) => output.records)
      .filter((record) => record.has('use') && (record.has('thumbprint') || record.has('subject')));
    const issuers = used.filter((record) => /oauthtokenissuer/i.test(property(record, 'Use') ?? ''));
    const asked = context.commands.filter((bound) => bound.named?.name === 'Get-CsCertificate');
    const remedy =
      '$x = (Get-CsCertificate -Type Default).Thumbprint; Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint $x';
    if (used.length > 0 && issuers.length === 0)
      problems.push({ values: { uses: used.map((record) => property(record, 'Use') || '—') }, remedy });
    if (
      used.length === 0 &&
      asked.length > 0 &&
      callsOf(context, 'Set-CsCertificate').length === 0 &&
      (nothing().test(context.words) || asked.some(({ silent }) => silent))
    )
      problems.push({ variant: 'empty', remedy });
    const prints = new Set(issuers.map((record) => (property(record, 'Thumbprint') ?? '').toLowerCase()));
    if (prints.size > 1)
      problems.push({
        variant: 'different',
        severity: 'warning',
        values: { thumbprints: [...prints].map((one) => one.toUpperCase()) },
      });
    return problems;
  },
};
