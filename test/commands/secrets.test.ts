import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Checker } from '../../src/commands';
import { openChecker } from '../../src/commands';
import { loadKnowledge } from '../../src/knowledge';
import { replyTo } from '../support/liaison';

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(loadKnowledge());
});

const S = 'Sommer2026!';
const KEY = 'q7Xb/9Zt0aPd+4Lk2Mn8Vw==';

/** Each paste holds the secret once; half of them are wrong in some other way, so that a correction is written too. */
const PASTES: readonly [string, string][] = [
  [
    'a PFX password',
    `Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path "C:\\c\\a.pfx" -Password "${S}"`,
  ],
  [
    'in typographic quotes',
    `Import-CsCertificate –Identity global –Type OAuthTokenIssuer –Path “C:\\c\\a.pfx” –Password “${S}”`,
  ],
  ['in guillemets', `Import-CsCertificate -Path «\u00a0C:\\c\\a.pfx\u00a0» -Password «\u00a0${S}\u00a0»`],
  ['bare', `Import-CsCertificate -Typ OAuthTokenIsuer -Path C:\\a.pfx -Password ${S}`],
  ['with a colon', `Set-CsOAuthConfiguration -Password:${S} -Realm a`],
  ['with an equals sign', `Import-CsCertificate -Path "C:\\c\\a.pfx" -Password=${S}`],
  ['in a string that never ends', `Import-CsCertificate -Path C:\\a.pfx -Password "${S} -Type Default`],
  ['a parameter that does not exist', `Import-CsCertificate -Path C:\\a.pfx -PfxPassword '${S}'`],
  ['a secure string', `$p = ConvertTo-SecureString "${S}" -AsPlainText -Force`],
  ['a secure string by name', `$p = ConvertTo-SecureString -AsPlainText -Force -String '${S}'`],
  ['through a pipe', `$p = '${S}' | ConvertTo-SecureString -AsPlainText -Force`],
  [
    'inside a mail user',
    `New-MailUser -Name a -ExternalEmailAddress a@b.de -Password (ConvertTo-SecureString ${S} -AsPlainText -Force) -UserPrincipalName a@b.de`,
  ],
  [
    'a credential',
    `$c = New-Object System.Management.Automation.PSCredential("FAB\\a", (ConvertTo-SecureString "${S}" -AsPlainText -Force))`,
  ],
  ['a network credential', `$c = New-Object Net.NetworkCredential("FAB\\a", "${S}")\nGet-CsUser -Identity a`],
  ['a variable', `$password = "${S}"\nImport-CsCertificate -Path C:\\a.pfx -Password $password`],
  ['a variable of another name', `$pfxPwd='${S}'; Import-CsCertificate -Path C:\\a.pfx -Password $pfxPwd`],
  ['a splatted table', `$p = @{ Path = 'C:\\a.pfx'; Password = '${S}' }\nImport-CsCertificate @p`],
  ['a PIN', 'Enable-UMMailbox -Identity a -UMMailboxPolicy b -Extensions 100 -PIN 482915'],
  ['a client secret', `$body = @{ client_id = "1"; client_secret = "${KEY}" }\nGet-CsOAuthConfiguration`],
  ['a client secret by name', `Connect-MgGraph -ClientSecret "${KEY}" -Scope Application.ReadWrite.All`],
  [
    'an authorization header',
    `Invoke-RestMethod -Headers @{ Authorization = "Bearer ${KEY}" } -Uri https://a.b\nGet-CsUser -Identity a b`,
  ],
  [
    'a basic header',
    `curl -H "Authorization: Basic ${KEY}" https://a.b/ews\nTest-CsExStorageConnectivity -SipUri a@b.de`,
  ],
  ['a token', 'token: eyJhbGciOiJSUzI1NiIs.eyJhdWQiOiJodHRwczovL2Eu.c2lnbmF0dXJl\nGet-CsHostingProvidr'],
  [
    'a connection string',
    `$cs = "Server=sql01;Database=LcsLog;User Id=sa;Password=${S};"\nGet-CsArchivingConfiguration -Identiy global`,
  ],
  [
    'a storage key',
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${KEY};EndpointSuffix=core.windows.net`,
  ],
  ['a signed address', `https://a.blob.core.windows.net/c?sv=2024&sig=${KEY}\nGet-CsUser -Identity a b`],
  [
    'an address with its user',
    `Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://admin:${S}@mail.fabrik.de/autodiscover/autodiscover.xml"`,
  ],
  [
    'a private key',
    `-----BEGIN RSA PRIVATE KEY-----\n${KEY}\n-----END RSA PRIVATE KEY-----\nGet-CsCertificate -Typ Default`,
  ],
  ['a drive', `net use \\\\fe01\\c$ ${S} /user:FAB\\a\niisreset EX01`],
  ['certutil', `certutil -f -p ${S} -importpfx C:\\a.pfx\nGet-CsCertificate`],
  ['a sentence', `the password is ${S} and Get-CsHostingProvider-LocalStore fails`],
  ['a French sentence', `Le mot de passe\u00a0: ${S}\nGet-CsHostingProvider-LocalStore`],
  [
    'a French sentence without a colon',
    `le mot de passe est ${S}, et Get-CsHostingProvider-LocalStore ne marche pas`,
  ],
  ['an output', `UserName : a\nPassword : ${S}\nUpToDate : False\nReplicaFqdn : edge.fabrik.de`],
  [
    'an error',
    `Test-CsExStorageConnectivity : operation failed, code=5, reason=logon of FAB\\a with password=${S} failed`,
  ],
  ['a comment', `# password: ${S}\nGet-CsHostingProvider-LocalStore`],
  [
    'a secret that comes again',
    `Import-CsCertificate -Path C:\\a.pfx -Password "${S}"\nGet-CsUser -Identity ${S} Online`,
  ],
];
const secretIn = (text: string): string =>
  [S, KEY, '482915', 'eyJhbGciOiJSUzI1NiIs'].find((one) => text.includes(one)) ?? '';

describe('a secret', () => {
  it.each(PASTES)('is in no finding and no correction: %s', (_, text) => {
    const secret = secretIn(text);
    for (const language of ['en', 'fr'] as const) {
      const said = JSON.stringify(checker.check(text, { language, cloud: null, deployment: null }));
      // Not in part either: a message may cut what it repeats.
      expect(said).not.toContain(secret.slice(0, 5));
      expect(said).not.toContain(secret.slice(-5));
      expect(said).toContain('"secret"');
    }
  });

  it.each(PASTES)('is in no answer: %s', (_, text) => {
    for (const question of [`is this right? ${text}`, `est-ce correct ?\n${text}`]) {
      const { answer, document, context } = replyTo(question);
      expect(JSON.stringify([answer, document, context])).not.toContain(secretIn(text));
    }
  });

  it.each([
    'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint 9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B',
    'New-CsPartnerApplication -Identity Exchange -ApplicationIdentifier 00000002-0000-0ff1-ce00-000000000000 -ApplicationTrustLevel Full -UseOAuthServer',
    '$secret = Read-Host "Password" -AsSecureString',
    '$cred = Get-Credential "FAB\\a"',
    'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path C:\\a.pfx -Password $password',
    'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path C:\\a.pfx -Password (Read-Host "Password")',
    'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path C:\\a.pfx -Password {pfxPassword}',
    'Get-AuthConfig | Format-List CurrentCertificateThumbprint',
    'AuthToken : Value=https://autodiscover.fabrik.de/autodiscover/metadata/json/1\nApplicationTrustLevel : Full\nEnabled : True',
    'Update-MgServicePrincipal -ServicePrincipalId $p.Id -KeyCredentials $keys',
  ])('is not seen where there is none: %j', (text) => {
    const findings = checker.check(text, { language: 'en', cloud: null, deployment: null });
    expect(findings.map(({ rule }) => rule)).not.toContain('secret');
    expect(JSON.stringify(findings)).not.toContain('•');
  });
});

describe('the thread of a conversation', () => {
  it.each([
    ['what does get-csuser do?', ['Get-CsUser']],
    ['what is Get-AlexMorganSalary?', []],
    ['que fait Set-ContosoSecretProject ?', []],
  ])('holds names of our own data only: “%s”', (question, cmdlets) => {
    const { context } = replyTo(question);
    expect(context.cmdlets).toEqual(cmdlets);
    expect(JSON.stringify(context)).not.toMatch(/salary|secret/i);
  });
});
