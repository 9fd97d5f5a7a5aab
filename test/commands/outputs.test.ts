import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, openChecker } from '../../src/commands';
import { loadKnowledge } from '../../src/knowledge';

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(loadKnowledge());
});
const check = (text: string) => checker.check(text, { language: 'en', cloud: null, deployment: null });

const RIGHT: readonly [shown: string, output: string][] = [
  [
    'Get-CsCertificate',
    'Issuer       : CN=litware-CA, DC=litwareinc, DC=com\nNotAfter     : 7/1/2027 8:00:00 AM\nNotBefore    : 7/1/2025 8:00:00 AM\nSerialNumber : 5D00000012A1B2C3D4E5F60718000000000012\nSubject      : CN=litwareinc.com\nAlternativeNames : {litwareinc.com}\nThumbprint   : EA5A332496CC05DA69B75B66111C0F78A110D22D\nUse          : OAuthTokenIssuer',
  ],
  [
    'Get-ClientAccessService',
    'Name                           : ATL-EXCHANGE-001\nAutoDiscoverServiceInternalUri : https://autodiscover.litwareinc.com/autodiscover/autodiscover.xml',
  ],
  [
    'nslookup',
    'Server:  atl-dc-001.litwareinc.com\nAddress:  10.0.0.10\n\nName:    atl-exchange-001.litwareinc.com\nAddress:  10.0.0.21\nAliases:  autodiscover.litwareinc.com',
  ],
  [
    'nslookup',
    'Serveur :   atl-dc-001.litwareinc.com\nAddress:  10.0.0.10\n\nNom :    atl-exchange-001.litwareinc.com\nAddress:  10.0.0.21',
  ],
  [
    'Get-CsOAuthConfiguration',
    'Identity                           : Global\nPartnerApplications                : {Name=Exchange;...}\nOAuthServers                       : {}\nRealm                              : litwareinc.com\nServiceName                        : 00000004-0000-0ff1-ce00-000000000000\nExchangeAutodiscoverUrl            : https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc\nExchangeAutodiscoverAllowedDomains :',
  ],
  [
    'Get-CsManagementStoreReplicationStatus',
    'UpToDate           : True\nReplicaFqdn        : atl-cs-001.litwareinc.com\nLastStatusReport   : 11/21/2026 9:02:11 AM\nLastUpdateCreation : 11/21/2026 9:02:06 AM\nProductVersion     : 7.0.2046.0',
  ],
  [
    'Get-CsManagementStoreReplicationStatus',
    'résultat de Get-CsManagementStoreReplicationStatus, c’est correct ?\nUpToDate : True\nReplicaFqdn : lync-fe.contoso.local\nUpToDate : True\nReplicaFqdn : edge.contoso.local',
  ],
  [
    'Get-CsManagementStoreReplicationStatus',
    'UpToDate ReplicaFqdn LastStatusReport\n-------- ----------- ----------------\n    True fe01.mairie.local 21/11/2026\n    Vrai edge.mairie.local 21/11/2026',
  ],
  [
    'Get-CsHostingProvider',
    'Get-CsHostingProvider -LocalStore on the Edge gives\n\nIdentity                  : Exchange Online\nName                      : Exchange Online\nProxyFqdn                 : exap.um.outlook.com\nVerificationLevel         : UseSourceVerification\nEnabled                   : True\nEnabledSharedAddressSpace : True\nHostsOCSUsers             : False\nIsLocal                   : False\nAutodiscoverUrl           :\n\nall fine?',
  ],
  [
    'Get-CsPartnerApplication',
    'Identity                            : Exchange\nName                                : Exchange\nApplicationIdentifier               : 00000002-0000-0ff1-ce00-000000000000\nRealm                               : litwareinc.com\nApplicationTrustLevel               : Full\nAcceptSecurityIdentifierInformation : False\nEnabled                             : True',
  ],
  ['Test-CsExStorageConnectivity', 'Test Passed.'],
  [
    'Test-CsUnifiedContactStore',
    'Target Fqdn   : atl-cs-001.litwareinc.com\nResult        : Success\nLatency       : 00:00:04.1260000\nError Message :\nDiagnosis     :',
  ],
  [
    'Get-CsArchivingConfiguration',
    'Identity                 : Global\nEnableArchiving          : ImOnly\nEnableExchangeArchiving  : True\nBlockOnArchiveFailure    : False\nArchiveDuplicateMessages : True',
  ],
  [
    'Get-CsAccessEdgeConfiguration',
    '> Identity                : Global\n> AllowAnonymousUsers     : False\n> AllowFederatedUsers     : True',
  ],
];

describe('right outputs', () => {
  it.each(RIGHT)('of %s are recognised and not faulted', (shown, text) => {
    const findings = check(text);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(findings[0]?.rule).toBe('checked');
    expect(findings[0]?.message).toContain(shown);
  });
});

describe('wrong outputs', () => {
  it('name every replica that is behind', () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `${at % 3 === 0 ? '   False' : '    True'} fe${at}.fabrik.de`,
    );
    const [finding] = check(['UpToDate ReplicaFqdn', '-------- -----------', ...rows].join('\n'));
    expect(finding?.rule).toBe('replication-behind');
    for (let at = 0; at < 60; at += 3) expect(finding?.message).toContain(`fe${at}.fabrik.de`);
    expect(finding?.message).not.toContain('fe1.fabrik.de');
  });

  it('name every value of the provider that differs, with one command that sets them right', () => {
    const findings = check(
      'Identity : EXO\nProxyFqdn : exap.um.outlook.com\nVerificationLevel : AlwaysVerifiable\nEnabled : True\nEnabledSharedAddressSpace : False\nHostsOCSUsers : False\nIsLocal : False',
    );
    const wrong = findings.filter(({ severity }) => severity === 'error');
    expect(wrong).toHaveLength(2);
    expect(wrong[0]?.fix).toBe(
      'Set-CsHostingProvider -Identity "EXO" -EnabledSharedAddressSpace $True -VerificationLevel UseSourceVerification',
    );
  });

  it('call a provider of Skype for Business Online retired from the day after its end', () => {
    const rulesOn = (today: string) =>
      checker
        .check('Identity : SfB Online\nProxyFqdn : sipfed.online.lync.com\nEnabled : True', {
          language: 'en',
          cloud: null,
          deployment: null,
          today,
        })
        .filter(({ message }) => message.includes('was retired'));
    expect(rulesOn('2021-07-31')).toEqual([]);
    expect(rulesOn('2021-08-01')).toHaveLength(1);
  });

  it('say of a lone provider of Skype for Business Online that it is retired, and fault none of its values', () => {
    const values = 'Enabled : True\nEnabledSharedAddressSpace : True\nHostsOCSUsers : True\nIsLocal : False';
    for (const named of [
      'Identity : SkypeForBusinessOnline\nProxyFqdn : sipfed.online.lync.com',
      'Identity : LyncOnline',
    ])
      expect(check(`${named}\n${values}`).map(({ rule, severity }) => [rule, severity])).toEqual([
        ['hp-output', 'warning'],
      ]);
  });

  it('take the address of the other servers for one that has none', () => {
    const [finding] = check(
      'Name : EX01\nAutoDiscoverServiceInternalUri : https://a.fabrik.de/autodiscover/autodiscover.xml\n\nName : EX02\nAutoDiscoverServiceInternalUri :',
    );
    expect(finding?.fix).toBe(
      'Set-ClientAccessService -Identity "EX02" -AutoDiscoverServiceInternalUri "https://a.fabrik.de/autodiscover/autodiscover.xml"',
    );
  });
});
