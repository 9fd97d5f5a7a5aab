import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, openChecker, RULES } from '../../src/commands';
import { loadKnowledge } from '../../src/knowledge';

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(loadKnowledge());
});
const check = (text: string, exchange: string | null = null, skype: string | null = null) =>
  checker.check(text, {
    language: 'en',
    cloud: null,
    deployment: exchange || skype ? { exchange, skype } : null,
  });

const SCRIPT =
  'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts\\Configure-EnterprisePartnerApplication.ps1';
const PROVIDER = (changes: string) =>
  `New-CsHostingProvider -Identity "Exchange Online" ${changes} -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification`;

/** What Microsoft's pages print and what people commonly write, each with the rule that must find it. */
const WRONG: readonly [rule: string, command: string, exchange?: string, skype?: string][] = [
  [
    'missing-space',
    'Set-CsOAuthConfiguration-ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
  ],
  [
    'missing-space',
    'Set-CsOAuthConfiguration–ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
  ],
  [
    'url-brackets',
    'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "<https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc>"',
  ],
  [
    'url-brackets',
    'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc" »',
  ],
  ['typographic-quotes', 'Set-CsArchivingPolicy –Identity “global” –ArchiveInternal $True'],
  ['typographic-quotes', 'Grant-CsArchivingPolicy -Identity « Ken Myer » -PolicyName ‘Redmond’'],
  [
    'svc-not-xml',
    'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.xml"',
  ],
  [
    'xml-not-svc',
    'Get-ClientAccessService | Set-ClientAccessService -AutoDiscoverServiceInternalUri "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
  ],
  [
    'http-metadata',
    `& "${SCRIPT}" -AuthMetadataUrl "http://atl-cs-001.litwareinc.com/metadata/json/1" -ApplicationType Lync`,
  ],
  [
    'http-metadata',
    'New-CsPartnerApplication -Identity SharePoint -ApplicationTrustLevel Full -MetadataUrl "http://atl-sharepoint-001.litwareinc.com/jsonmetadata.ashx"',
  ],
  [
    'metadata-path',
    'New-CsPartnerApplication -Identity microsoft.exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.litwareinc.com/metadata/json/1"',
  ],
  [
    'quoted-script',
    `"${SCRIPT} -AuthMetaDataUrl 'https://atl-cs-001.litwareinc.com/metadata/json/1' -ApplicationType Lync"`,
  ],
  [
    'quoted-script',
    `"${SCRIPT} -AuthMetaDataUrl 'https://atl-sharepoint-001/_layouts/15/metadata/json/1' -ApplicationType SharePoint"`,
  ],
  [
    'quoted-script',
    `& "${SCRIPT} -AuthMetaDataUrl 'https://atl-cs-001.litwareinc.com/metadata/json/1' -ApplicationType Lync"`,
  ],
  [
    'quoted-path-no-call',
    `"${SCRIPT}" -AuthMetadataUrl "https://atl-cs-001.litwareinc.com/metadata/json/1" -ApplicationType Lync`,
  ],
  [
    'parameter-name',
    `& "${SCRIPT}" -MetadataUrl "https://atl-cs-001.litwareinc.com/metadata/json/1" -ApplicationType Lync`,
  ],
  [
    'parameter-name',
    'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -AuthMetadataUrl "https://autodiscover.litwareinc.com/autodiscover/metadata/json/1"',
  ],
  [
    'parameter-name',
    'New-SPTrustedSecurityTokenIssuer -Name "Exchange" -MetadataUrl "https://autodiscover.litwareinc.com/autodiscover/metadata/json/1"',
  ],
  [
    'old-client-access',
    'Get-ClientAccessServer | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
    '2016',
  ],
  [
    'old-client-access',
    'Get-ClientAccessServer | Set-ClientAccessServer -AutoDiscoverServiceInternalUri "https://autodiscover.litwareinc.com/autodiscover/autodiscover.xml"',
    'se',
  ],
  ['service-on-2013', 'Get-ClientAccessService', '2013'],
  ['service-on-2013', 'Get-ClientAccessService', '2010'],
  [
    'thumbprint',
    'New-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=lync.contoso.com","IMCertificateThumbprint=NKT34A740E9D225A1A06193A9D44B2CE22771080") -Reason "Configure IM"',
  ],
  ['thumbprint', 'Set-CsCertificate -Type Default -Thumbprint "B142918E463981A76503828BB1278391B716280987B"'],
  [
    'override-syntax',
    'Set-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=lync.contoso.com") -Reason "Renew"',
  ],
  [
    'um-mailbox-policy',
    'New-UMMailboxPolicy -Name "RedmondMailboxPolicy" -AllowedInCountryOrRegionGroups "Anywhere"',
    '2016',
  ],
  [
    'um-hosts',
    'Set-UMService -Identity "atl-exchangeum-001.litwareinc.com" -DialPlans "RedmondDialPlan" -UMStartupMode "Dual"\nEnable-ExchangeCertificate -Server "atl-umserver-001.litwareinc.com" -Thumbprint "EA5A332496CC05DA69B75B66111C0F78A110D22D" -Services "SMTP","IIS","UM"',
    '2016',
  ],
  [
    'exchucutil-path',
    'cd "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Scripts">.ExchUcUtil.ps1',
    '2016',
  ],
  [
    'hosted-policy-tenant',
    'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization contoso.onmicrosoft.com -TenantID 22222222-2222-2222-2222-222222222222',
    undefined,
    'server-2015',
  ],
  [
    'hosted-policy-grant',
    'Get-CsUser -Identity "user1" | Grant-CsHostedVoicemailPolicy -Identity "Tag:CloudVoicemail"',
  ],
  [
    'mailuser-switch',
    'New-MailUser -Name "TeamsScheduler" -ApplicationAccount -ExternalEmailAddress "TeamsScheduler-ApplicationAccount@contoso.com"',
  ],
  [
    'photo-url',
    'https://mail.litwareinc.com/ews/Exchange.asmx/s/GetUserPhoto?email=kenmyer@litwareinc.com&amp;size=HR648x648',
  ],
  [
    'byte-encoding',
    '$photo = ([Byte[]] $(Get-Content -Path "C:\\Photos\\Kenmyer.jpg" -Encoding Byte -ReadCount 0))',
  ],
  ['sip-prefix', 'Test-CsExStorageConnectivity -SipUri "kenmyer@litwareinc.com"'],
  [
    'sip-prefix',
    'Test-CsUnifiedContactStore -TargetFqdn "atl-cs-001.litwareinc.com" -UserSipAddress "kenmyer@litwareinc.com" -UserCredential $credential',
  ],
  [
    'sip-prefix',
    'Enable-UMMailbox -Identity "litwareinc\\kenmyer" -UMMailboxPolicy "P" -Extensions 100 -SIPResourceIdentifier "sip:kenmyer@litwareinc.com"',
    '2016',
  ],
  ['bool', 'Set-CsHostingProvider -Identity "Exchange Online" -Enabled True'],
  ['bool', 'New-CsUserServicesPolicy -Identity "P" -UcsAllowed=true'],
  ['hp-values', PROVIDER('-Enabled $False -EnabledSharedAddressSpace $True -HostsOCSUsers $False')],
  ['hp-values', PROVIDER('-Enabled $True -EnabledSharedAddressSpace $False -HostsOCSUsers $False')],
  ['hp-values', PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $True')],
  [
    'hp-values',
    PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False').replace(
      '-IsLocal $False',
      '-IsLocal $True',
    ),
  ],
  [
    'hp-values',
    PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False').replace(
      'UseSourceVerification',
      'AlwaysVerifiable',
    ),
  ],
  [
    'hp-proxy',
    PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False').replace(
      'exap.um.outlook.com',
      'exap.um.outlook.us',
    ),
  ],
  [
    'hp-proxy',
    `GCC High: ${PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False')}`,
  ],
  ['hp-proxy-set', 'Set-CsHostingProvider -Identity "Exchange Online" -ProxyFqdn "exap.um.outlook.com"'],
  ['hp-missing', PROVIDER('-Enabled $True')],
  [
    'archiving-none',
    'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving None -EnableExchangeArchiving $True',
  ],
  [
    'roll-date',
    'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22E -Roll',
  ],
  [
    'ucs-half-undo',
    'Set-CsUserServicesPolicy -Identity global -UcsAllowed $True\nInvoke-CsUcsRollback -Identity "Ken Myer"',
  ],
  ['sample-values', 'Get-CsUser -Identity "sip:kenmyer@litwareinc.com"'],
  [
    'sample-values',
    'New-CsTrustedApplicationPool -Identity mail.fabrikam.com -Registrar pool01.contoso.com -Site Redmond -RequiresReplication $False',
  ],
  ['msonline', 'Connect-MsolService'],
  ['msonline', 'Get-MsolServicePrincipalCredential -AppPrincipalId 00000004-0000-0ff1-ce00-000000000000'],
  ['msonline', 'Connect-AzureAD'],
  ['exo-photo', 'Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Confirm:$False', 'online'],
  [
    'retired-target',
    'New-CsHostingProvider -Identity "SfB Online" -ProxyFqdn "sipfed.online.lync.com" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $True -VerificationLevel UseSourceVerification -IsLocal $False',
  ],
  // Traps of the reference pages
  [
    'placeholder',
    'New-MailUser -Name SfBOnline-ApplicationAccount -ExternalEmailAddress SfBOnline-ApplicationAccount@<your Verified Domain> -DomainController <DomainControllerFQDN>',
  ],
  ['missing-parameter', 'New-UMDialPlan -Name MyDialPlan -NumberOfDigitsInExtension 5', '2016'],
  [
    'value',
    PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False').replace(
      'UseSourceVerification',
      'AlwayVerifiable',
    ),
  ],
  [
    'unknown-parameter',
    'New-PartnerApplication -Name HRApp -ApplicationIdentifier 00000006-0000-0dd1-ac00-000000000000 -UseAuthServer',
  ],
  ['unknown-cmdlet', 'Set-UMCallRouterService -Server "ex01.fabrik.de" -UMStartupMode Dual', '2016'],
  ['um-startup', 'Set-UMCallRouterSettings -Server "ex01.fabrik.de" -UMStartupMode TCP', '2016'],
  ['wrong-version', 'New-UMDialPlan -Name "P" -NumberOfDigitsInExtension 3 -CountryOrRegionCode 1', '2019'],
  ['wrong-version', 'Set-UMService -Identity "ex01.fabrik.de" -DialPlans "P"', 'se'],
  [
    'wrong-version',
    'Set-AutodiscoverVirtualDirectory -Identity "EX01\\Autodiscover (Default Web Site)" -InternalUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.xml"',
    '2016',
  ],
  [
    'wrong-version',
    'Set-CsUserServicesPolicy -Identity global -MigrationDelayInDays 5',
    undefined,
    'lync-2013',
  ],
  [
    'parameter-set',
    'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1" -ApplicationIdentifier 00000002-0000-0ff1-ce00-000000000000',
  ],
  ['switch-value', 'Get-CsHostingProvider -LocalStore $True'],
  ['switch-value', 'Set-UserPhoto -Identity "Ken" -Save $True'],
  ['missing-value', 'Set-CsHostingProvider -Identity "Exchange Online" -Enabled'],
  ['policy-tag', 'Grant-CsHostedVoicemailPolicy -Identity "Ken Myer" -PolicyName "tag:Cloud"'],
  ['nettcp-host', 'Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de" -Binding NetTCP'],
];

/** Published examples, and ours, that are right as they stand. */
const RIGHT: readonly string[] = [
  'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path C:\\Certificates\\ServerToServerAuth.pfx -Password $password',
  '$x = (Get-CsCertificate -Type Default).Thumbprint\nSet-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint $x',
  'Get-ClientAccessServer | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
  'Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
  'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True',
  'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False',
  PROVIDER('-Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False'),
  `& "${SCRIPT}" -AuthMetaDataUrl 'https://atl-cs-001.litwareinc.com/metadata/json/1' -ApplicationType Lync`,
  'Set-CsUserServicesPolicy -Identity global -UcsAllowed $True -MigrationDelayInDays 5',
  'Set-UserPhoto -Identity "Ken Myer" -PictureData $photo -Preview -Confirm:$False',
  'Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $True -ArchiveExternal $True',
  'Get-CsUser | Where-Object {$_.ExchangeArchivingPolicy -eq "Uninitialized"} | Select-Object DisplayName',
  'Get-CsHostingProvider -LocalStore',
  'Get-CsUser -OnLyncServer',
  'Get-CsSite -Identity "Redmond"',
  'Enable-ExchangeCertificate EA5A332496CC05DA69B75B66111C0F78A110D22D -Services IIS',
  'Get-ExchangeCertificate EA5A332496CC05DA69B75B66111C0F78A110D22D',
  'Get-CsHostingProvider | ft Name, ProxyFqdn,Enabled , *Space -AutoSize',
  'Get-CsUser|select DisplayName,SipAddress|sort DisplayName, SipAddress -Descending|Out-GridView',
  '$rows = Get-CsUser | Select-Object -Property DisplayName, @{n="Pool";e={$_.RegistrarPool}}, SipAddress',
  'Get-CsUser | ForEach-Object { $_ | Select-Object Name, Other }',
  'function Show { Get-CsUser | Format-Table Name, Other }',
  'if ($true) { Get-CsUser | Format-List Name, Other } else { Get-CsSite | Select-Object SiteId, DisplayName }',
];

/** The catalogue of rules that the documents and their slips call for. */
const ASKED_FOR =
  'missing-space url-brackets typographic-quotes svc-not-xml xml-not-svc http-metadata metadata-path quoted-script quoted-path-no-call parameter-name old-client-access service-on-2013 thumbprint override-syntax um-mailbox-policy um-hosts exchucutil-path hosted-policy-tenant hosted-policy-grant mailuser-switch photo-url byte-encoding sip-prefix bool hp-values hp-proxy hp-proxy-set hp-missing archiving-none roll-date ucs-half-undo sample-values msonline exo-photo retired-target'.split(
    ' ',
  );

describe('published commands', () => {
  const rows = WRONG.map(
    ([rule, command, exchange, skype]) =>
      [rule, command, { exchange: exchange ?? null, skype: skype ?? null }] as const,
  );
  it.each(rows)('%s finds %j', (rule, command, { exchange, skype }) => {
    const found = check(command, exchange, skype).filter(({ severity }) => severity !== 'info');
    expect(found.map((finding) => finding.rule)).toContain(rule);
    for (const { fix } of found)
      if (fix !== null)
        expect([fix, check(fix, exchange, skype).filter(({ severity }) => severity === 'error')]).toEqual([
          fix,
          [],
        ]);
  });

  it.each(RIGHT)('that are right get no error: %j', (command) => {
    expect(check(command).filter(({ severity, rule }) => severity === 'error' || rule === 'syntax')).toEqual(
      [],
    );
  });

  it('have a rule for every slip of the catalogue, and an example here for each', () => {
    expect(ASKED_FOR.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
    expect(ASKED_FOR.filter((id) => !WRONG.some(([rule]) => rule === id))).toEqual([]);
  });
});
