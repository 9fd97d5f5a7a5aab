import { nearest } from '../../knowledge/catalogue';
import { isJudged, type Problem, type Rule, replace } from '../rule';

/** A value outside the parameter's closed list. */
export const value: Rule = {
  id: 'value',
  severity: 'error',
  sources: ['ps-set-csarchivingconfiguration', 'ps-set-csuser'],
  examples: {
    wrong: [
      'Set-CsArchivingConfiguration -Identity global -EnableArchiving ImAndWebConferences -EnableExchangeArchiving $True',
      'Set-CsUser -Identity "Ken Myer" -ExchangeArchivingPolicy ArchiveToExchange',
      'Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de" -Folder Purges',
      'Import-CsCertificate -Identity global -Type OAuthTokenIsuer -Path "C:\\Certificates\\oauth.pfx" -Password $secret',
      'Enable-ExchangeCertificate -Server "um01.fabrik.de" -Thumbprint "EA5A332496CC05DA69B75B66111C0F78A110D22D" -Services "SMTP","UMRouter"',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Linc',
    ],
    right: [
      'Set-CsArchivingConfiguration -Identity global -EnableArchiving imandwebconf -EnableExchangeArchiving $True',
      'Enable-ExchangeCertificate -Server "um01.fabrik.de" -Thumbprint "EA5A332496CC05DA69B75B66111C0F78A110D22D" -Services "SMTP, IIS, UM"',
      'Get-OwaVirtualDirectory | Set-OwaVirtualDirectory -InstantMessagingEnabled $True -InstantMessagingType OCS',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { given, statement, named } of commands)
      for (const one of given) {
        const { values, valuesOpen } = one.parameter;
        if (!values || !one.value || (named && !isJudged(named.cmdlet))) continue;
        for (const item of one.value.items) {
          const written = item.literal?.trim();
          if (!written || /^[$@{<(]/.test(written)) continue;
          const odd = written
            .split(/\s*,\s*/)
            .find((part) => !values.some((known) => known.toLowerCase() === part.toLowerCase()));
          if (!odd) continue;
          const right = nearest(odd, values);
          if (valuesOpen && !right) continue;
          const text =
            right && odd === written ? (item.kind === 'word' ? right : item.raw.replace(odd, right)) : null;
          problems.push({
            variant: right ? 'near' : 'message',
            statement,
            values: { parameter: `-${one.name}`, written: odd, right: right ?? '', all: values },
            edits: text ? [replace(item, text)] : [],
          });
        }
      }
    return problems;
  },
};
