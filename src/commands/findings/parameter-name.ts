import { callsOf, type Problem, type Rule } from '../rule';

const RIGHT: Readonly<Record<string, string>> = {
  'Configure-EnterprisePartnerApplication.ps1': 'AuthMetadataUrl',
  'New-CsPartnerApplication': 'MetadataUrl',
  'Set-CsPartnerApplication': 'MetadataUrl',
  'New-CsOAuthServer': 'MetadataUrl',
  'New-PartnerApplication': 'AuthMetadataUrl',
  'Set-PartnerApplication': 'AuthMetadataUrl',
  'New-SPTrustedSecurityTokenIssuer': 'MetadataEndPoint',
};
const MIXED = /^(?:auth)?metadata(?:url|uri|endpoint)$/i;

/** Three products, three names for the URL of the metadata document. */
export const parameterName: Rule = {
  id: 'parameter-name',
  severity: 'error',
  sources: ['partner-2018', 'ps-new-cspartnerapplication'],
  examples: {
    wrong: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -AuthMetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -MetadataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
      'New-SPTrustedSecurityTokenIssuer -Name "Exchange" -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
    ],
    right: [
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetaDataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
      'New-PartnerApplication -Name Lync -AuthMetadataUrl "https://pool01.fabrik.de/metadata/json/1"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, ...Object.keys(RIGHT)))
      for (const { element } of bound.unknown) {
        const right = RIGHT[bound.named?.name ?? ''];
        if (!right || !MIXED.test(element.name) || element.name.toLowerCase() === right.toLowerCase())
          continue;
        const edit = {
          start: element.start,
          end: element.start + 1 + element.name.length,
          text: `-${right}`,
        };
        problems.push({
          statement: bound.statement,
          values: { cmdlet: bound.named?.name ?? '', wrong: `-${element.name}`, right: `-${right}` },
          edits: [edit],
        });
      }
    return problems;
  },
};
