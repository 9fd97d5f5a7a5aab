import { literalOf, missingIn, setsHolding } from '../bind';
import { endOf, insert, isJudged, type Problem, type Rule } from '../rule';

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  SipUri: '"sip:{sipAddress}"',
  Thumbprint: '{thumbprint}',
  MetadataUrl: '"{exchangeMetadataUrl}"',
  AuthMetadataUrl: '"{sfbMetadataUrl}"',
  ApplicationTrustLevel: 'Full',
  ApplicationType: 'Lync',
  Identity: '"{name}"',
  Name: '"{name}"',
  UserSipAddress: '"{sipUri}"',
  Port: '{port}',
  Registrar: '{sfbPoolFqdn}',
  Site: '{siteId}',
  TargetFqdn: '"{sfbPoolFqdn}"',
  PoolFqdn: '"{sfbPoolFqdn}"',
  Member: '"{user}"',
  UMDialPlan: '"{dialPlan}"',
  UMMailboxPolicy: '"{policy}"',
  UserCredential: '(Get-Credential)',
  Path: '"{pfxPath}"',
  Type: 'OAuthTokenIssuer',
  TrustedApplicationPoolFqdn: '{owaPoolFqdn}',
  ApplicationId: 'OutlookWebApp',
  CountryOrRegionCode: '{countryCode}',
  NumberOfDigitsInExtension: '{digits}',
};

/** What the cmdlet needs and was not given, in the parameter set that fits best. */
export const missingParameter: Rule = {
  id: 'missing-parameter',
  severity: 'error',
  sources: ['ps-new-umdialplan', 'ps-new-cspartnerapplication'],
  examples: {
    wrong: [
      'New-UMDialPlan -Name "RedmondDialPlan" -VoIPSecurity "Secured" -NumberOfDigitsInExtension 3 -URIType "SipName"',
      'Test-CsExStorageConnectivity -Verbose',
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full',
      'Enable-UMMailbox -Identity "fabrik\\kenmyer" -Extensions 100',
      'New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de',
      '& "C:\\Scripts\\Configure-EnterprisePartnerApplication.ps1" -ApplicationType Lync',
    ],
    right: [
      'New-UMDialPlan -Name "RedmondDialPlan" -VoIPSecurity "Secured" -NumberOfDigitsInExtension 3 -URIType "SipName" -CountryOrRegionCode 1',
      'Test-CsExStorageConnectivity "sip:kenmyer@fabrik.de"',
      'Get-CsUser -Identity "Ken Myer" | Grant-CsUserServicesPolicy -PolicyName "UCS Pilot"',
      'Get-Credential',
      'Set-CsOAuthConfiguration @settings',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of context.commands) {
      const { named, statement } = bound;
      if (
        !named ||
        bound.mention ||
        bound.partial ||
        ['New-CsHostingProvider', 'New-UMMailboxPolicy'].includes(named.name)
      )
        continue;
      if (
        named.cmdlet.kind === 'program' ||
        !isJudged(named.cmdlet) ||
        bound.unknown.length + bound.ambiguous.length > 0
      )
        continue;
      const names = bound.given.map((given) => given.name);
      const piped = bound.command.piped !== null;
      const sets = setsHolding(named.cmdlet, names);
      const missing =
        named.cmdlet.parameterSets.length === 0
          ? Object.entries(named.cmdlet.parameters)
              .filter(([name, parameter]) => parameter.required === true && !names.includes(name))
              .map(([name]) => name)
          : shortest(sets.map((set) => missingIn(set, named.cmdlet, names, piped)));
      // The policy stands in -Identity: `hosted-policy-grant` puts it into -PolicyName.
      const misplaced = /^tag:/i.test(literalOf(bound, 'Identity') ?? '') && missing.includes('PolicyName');
      if (missing.length === 0 || misplaced) continue;
      const text = missing.map((name) => {
        const parameter = named.cmdlet.parameters[name];
        return parameter?.type === 'SwitchParameter'
          ? ` -${name}`
          : ` -${name} ${placeholderOf(named.name, name) ?? (parameter?.type === 'Boolean' ? '$True' : (parameter?.values?.[0] ?? `"{${name[0]?.toLowerCase()}${name.slice(1)}}"`))}`;
      });
      problems.push({
        variant: missing.length > 1 ? 'several' : 'message',
        statement,
        values: { cmdlet: named.name, missing: missing.map((name) => `-${name}`) },
        edits: [insert(endOf(bound), text.join(''))],
      });
    }
    return problems;
  },
};

/** Cmdlets whose -Identity is a user. */
const OF_USERS = /^Grant-Cs|(?:-CsUser|UserPhoto|UMMailbox|-CsUcsRollback)$/;

const placeholderOf = (cmdlet: string, parameter: string): string | undefined =>
  parameter === 'Identity' && OF_USERS.test(cmdlet) ? '"{user}"' : PLACEHOLDERS[parameter];

function shortest(lists: string[][]): string[] {
  return [...lists].sort((a, b) => a.length - b.length)[0] ?? [];
}
