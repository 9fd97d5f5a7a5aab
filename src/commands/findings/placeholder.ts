import type { Problem, Rule } from '../rule';
import { wording } from '../wording';

const ANGLE = /<[^<>\n|;"'/:=]{2,60}>/g;
const BRACE = /(?<![$@%\w])\{[A-Za-z][A-Za-z0-9_-]*\}|(?<=["/@.=])\{[A-Za-z][A-Za-z0-9_]*\}/;
/** Both, or `[your domain]`. */
const braced = wording(
  ({ your }) => your,
  (words) => new RegExp(`${BRACE.source}|\\[${words}[^\\]\\n]{0,40}\\]`, 'gi'),
);

/** What a page leaves for the reader to fill in; `<` is even reserved in PowerShell. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  sources: ['oauth-2019', 'oauth-2025'],
  examples: {
    wrong: [
      '$user = New-MailUser -Name SfBOnline-ApplicationAccount -ExternalEmailAddress SfBOnline-ApplicationAccount@<your Verified Domain> -DomainController <DomainControllerFQDN>',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://<autodiscoverFqdn>/autodiscover/autodiscover.svc"',
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint {thumbprint}',
      'Test-CsExStorageConnectivity -SipUri "sip:{user}"',
    ],
    right: [
      'Get-CsUser -Filter {RegistrarPool -eq "pool01.fabrik.de"} | Set-CsUser -ExchangeArchivingPolicy ArchivingToExchange',
      'Get-CsManagementStoreReplicationStatus | Where-Object {$_.UpToDate -eq $False}',
    ],
  },
  check({ statements }) {
    const problems: Problem[] = [];
    for (const statement of statements) {
      const angled = statement.text.match(ANGLE) ?? [];
      const named = (statement.text.match(braced()) ?? []).filter(
        (one) => !statement.text.includes(`ForEach-Object ${one}`),
      );
      if (angled.length > 0) problems.push({ statement, values: { placeholders: [...new Set(angled)] } });
      if (named.length > 0)
        problems.push({
          variant: 'braces',
          severity: 'warning',
          statement,
          values: { placeholders: [...new Set(named)] },
        });
    }
    return problems;
  },
};
