import { type Problem, type Rule, replace } from '../rule';

const URLS =
  /^(?:metadataurl|authmetadataurl|metadataendpoint|exchangeautodiscoverurl|autodiscoverserviceinternaluri|targeturi)$/i;

/** Tokens and their keys travel by https only; two published samples show http. */
export const httpMetadata: Rule = {
  id: 'http-metadata',
  severity: 'error',
  sources: ['partner-2018', 'partner-onprem-2015'],
  examples: {
    wrong: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "http://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
      '& "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "http://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "http://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'New-SPTrustedSecurityTokenIssuer -Name "Exchange" -MetadataEndPoint "http://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
    ],
    right: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands)
      command.elements.forEach((element, at) => {
        if (element.kind !== 'parameter' || !URLS.test(element.name)) return;
        const next = command.elements[at + 1];
        const value = element.value ?? (next?.kind === 'argument' ? next.value : null);
        if (!value || !/^http:\/\//i.test(value.literal ?? '')) return;
        const right = (value.literal ?? '').replace(/^http:/i, 'https:');
        problems.push({
          statement,
          values: { parameter: `-${element.name}`, right },
          edits: [replace(value, `"${right}"`)],
        });
      });
    return problems;
  },
};
