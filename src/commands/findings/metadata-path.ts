import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** Each product publishes its metadata document at its own path. */
export const metadataPath: Rule = {
  id: 'metadata-path',
  severity: 'warning',
  sources: ['partner-2018', 'ps-new-cspartnerapplication'],
  examples: {
    wrong: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.fabrik.de/metadata/json/1"',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://pool01.fabrik.de/autodiscover/metadata/json/1" -ApplicationType Lync',
      'New-SPTrustedSecurityTokenIssuer -Name "Exchange" -MetadataEndPoint "https://autodiscover.fabrik.de/metadata/json/1"',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://sp01.fabrik.de/metadata/json/1" -ApplicationType SharePoint',
    ],
    right: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -AuthMetadataUrl "https://pool01.fabrik.de/metadata/json/1" -ApplicationType Lync',
      'New-CsPartnerApplication -Identity SharePoint -ApplicationTrustLevel Full -MetadataUrl "https://sp01.fabrik.de/_layouts/15/metadata/json/1"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const look = (
      cmdlet: string,
      parameter: string,
      path: string,
      when: (bound: Parameters<typeof literalOf>[0], url: string) => boolean,
    ): void => {
      for (const bound of callsOf(context, cmdlet)) {
        const value = givenAs(bound, parameter)?.value;
        const url = literalOf(bound, parameter) ?? '';
        const host = /^(https?:\/\/[^/\s]+)(\/\S*)?$/i.exec(url);
        if (!value || !host || /[{<$]/.test(url) || !when(bound, url)) continue;
        if ((host[2] ?? '').replace(/\/$/, '').toLowerCase() === path) continue;
        const right = `${host[1]}${path}`;
        problems.push({
          statement: bound.statement,
          values: { parameter: `-${parameter}`, url, right },
          edits: [replace(value, `"${right}"`)],
        });
      }
    };
    const lync = (bound: Parameters<typeof literalOf>[0]): boolean =>
      literalOf(bound, 'ApplicationType')?.toLowerCase() === 'lync';
    const sharepoint = (bound: Parameters<typeof literalOf>[0]): boolean =>
      literalOf(bound, 'ApplicationType')?.toLowerCase() === 'sharepoint';
    look(
      'New-CsPartnerApplication',
      'MetadataUrl',
      '/autodiscover/metadata/json/1',
      (_, url) => !/_layouts|sharepoint/i.test(url),
    );
    look('New-SPTrustedSecurityTokenIssuer', 'MetadataEndPoint', '/autodiscover/metadata/json/1', () => true);
    look('Configure-EnterprisePartnerApplication.ps1', 'AuthMetadataUrl', '/metadata/json/1', lync);
    look(
      'Configure-EnterprisePartnerApplication.ps1',
      'AuthMetadataUrl',
      '/_layouts/15/metadata/json/1',
      sharepoint,
    );
    return problems;
  },
};
