import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, openChecker, RULES } from '../../src/commands';
import type { Finding } from '../../src/contract';
import { loadKnowledge } from '../../src/knowledge';
import { inProject } from '../support/project';
import { WRONG } from './fixtures/wrong';

let checker: Checker;
beforeAll(async () => {
  checker = await openChecker(loadKnowledge());
});

const check = (text: string, options: Partial<Parameters<Checker['check']>[1]> = {}): Finding[] =>
  checker.check(text, { language: 'en', cloud: null, deployment: null, ...options });
const errors = (text: string): Finding[] => check(text).filter(({ severity }) => severity === 'error');

const RIGHT: string[] = JSON.parse(
  readFileSync(inProject('test/commands/fixtures/right-commands.json'), 'utf8'),
);

/** How people paste a command: what stands around it must change nothing. */
const WAYS: readonly [string, (command: string) => string][] = [
  ['alone', (command) => command],
  ['behind a prompt', (command) => `PS C:\\Users\\admin> ${command}`],
  ['behind the prompt of Exchange', (command) => `[PS] C:\\Windows\\system32>${command}`],
  ['after a question', (command) => `Is this right? ${command}`],
  ['in a French question', (command) => `est-ce correct : ${command}`],
  ['before a question', (command) => `${command}  <- correct for us?`],
  ['before a French question', (command) => `${command} — c’est bon ?`],
  ['in a fence', (command) => `please check\n\`\`\`powershell\n${command}\n\`\`\`\nthanks`],
  ['in a quotation', (command) => `> ${command}`],
  ['as a bullet', (command) => `- ${command}`],
  ['as inline code', (command) => `can I run \`${command}\` here?`],
  ['between polite lines', (command) => `Bonjour,\nvoici ma commande :\n\n${command}\n\nMerci d’avance !`],
  ['with no-break spaces', (command) => command.replace(/ -/g, '\u00a0-')],
  ['with line ends of Windows', (command) => `${command}\r\n`],
];

describe('right commands', () => {
  it.each(WAYS)('give no error when pasted %s', (_, way) => {
    const called = RIGHT.map((command) => way(command)).filter((text) => errors(text).length > 0);
    expect(called).toEqual([]);
  });

  it('may be written in any case', () => {
    const lower = RIGHT.map((command) => command.toLowerCase());
    expect(lower.filter((text) => errors(text).length > 0)).toEqual([]);
  });

  it('are told what was checked', () => {
    const [finding, ...others] = check('Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'info', rule: 'checked', fix: null });
    expect(finding?.message).toContain('Set-CsAccessEdgeConfiguration');
  });
});

const oneLine = (text: string): boolean =>
  !text.includes('\n') &&
  !text.startsWith('Exchange') &&
  /^[\w&"'$.\\:(-]+[- ]?\S*/.test(text) &&
  !/ : |:$/.test(text) &&
  /-\w|\.ps1|^\$/.test(text) &&
  !text.includes('returns nothing');
const wrongLines = RULES.flatMap((rule) =>
  rule.examples.wrong.filter(oneLine).map((text): [string, string] => [rule.id, text]),
).filter(
  ([id]) =>
    ![
      'syntax',
      'sample-values',
      'access-denied',
      'test-failed',
      'command-refused',
      'metadata-message',
    ].includes(id),
);

describe('wrong commands', () => {
  it.each(WAYS)('are found when pasted %s', (_, way) => {
    const missed = wrongLines.filter(([id, text]) => !check(way(text)).some(({ rule }) => rule === id));
    expect(missed).toEqual([]);
  });

  it.each(WRONG)('%s: %j', (rule, text, said = '') => {
    const found = check(text).filter((finding) => finding.rule === rule && finding.severity !== 'info');
    expect(found.map(({ message }) => message).join('\n')).toContain(said);
    expect(found).not.toEqual([]);
  });

  it('are corrected so that the correction passes', () => {
    for (const [, text] of WRONG)
      for (const { fix, severity } of check(text))
        if (fix !== null && severity !== 'info') expect([text, fix, errors(fix)]).toEqual([text, fix, []]);
  });

  it('are said once where one rule knows what belongs there', () => {
    const found = check('Get-CsUser | Grant-CsHostedVoicemailPolicy -Identity "Tag:CloudVM"');
    expect(found).toEqual([
      expect.objectContaining({
        rule: 'hosted-policy-grant',
        fix: 'Get-CsUser | Grant-CsHostedVoicemailPolicy -PolicyName "CloudVM"',
      }),
    ]);
  });

  it('in a table are named, and the line that uses the table is no correction', () => {
    const table =
      "$p = @{ Identity='EXO'; Enabled=$true; EnabledSharedAddressSpace=$true; HostsOCSUsers=$false; ProxyFqdn='exap.um.outlook.com'; IsLocal=$false; VerificationLevel='AlwaysVerifiable' }";
    const found = check(`${table}\nNew-CsHostingProvider @p`).find(({ rule }) => rule === 'hp-values');
    expect(found).toMatchObject({ severity: 'error', fix: null });
  });

  it('in a variable are corrected where it is used', () => {
    const url = '"https://autodiscover.fabrik.de/autodiscover/autodiscover.xml"';
    expect(errors(`$url = ${url}\nSet-CsOAuthConfiguration -ExchangeAutodiscoverUrl $url`)).toEqual([
      expect.objectContaining({
        rule: 'svc-not-xml',
        fix: 'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      }),
    ]);
  });

  it.each([
    ['set again', "$url = $url -replace 'xml$', 'svc'\n"],
    ['set by a loop', 'foreach ($url in $urls) { Write-Host $url }\n'],
    ['a parameter of a function', 'function Show { param([string]$url) Write-Host $url }\n'],
  ])('are not guessed in a variable that is %s', (_, between) => {
    const url = '"https://autodiscover.fabrik.de/autodiscover/autodiscover.xml"';
    const text = `$url = ${url}\n${between}Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl $url`;
    expect(errors(text)).toEqual([]);
  });

  it('cut off in an error message are not judged', () => {
    const text = `New-CsPartnerApplication : Cannot bind parameter 'MetadataUrl' to the target.
At line:1 char:1
+ New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Fu ...
+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~`;
    expect(check(text).map(({ rule }) => rule)).toEqual(['metadata-message']);
  });

  it('get one correction with all that is certain', () => {
    const text =
      'set-csoauthconfiguration-exchangeautodiscoverurl “http://autodiscover.fabrik.de/autodiscover/autodiscover.xml”';
    const fix =
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"';
    const findings = check(text);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['missing-space', 'http-metadata', 'svc-not-xml']),
    );
    expect(
      findings.filter((finding) => finding.severity === 'error').every((finding) => finding.fix === fix),
    ).toBe(true);
  });
});

describe('the cloud', () => {
  const command = (proxy: string): string =>
    `New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "${proxy}" -IsLocal $False -VerificationLevel UseSourceVerification`;
  const proxies = ['exap.um.outlook.com', 'exap.um.partner.outlook.cn', 'exap.um.office365.us'];

  it.each(proxies)('unsaid, lets %s pass with an info', (proxy) => {
    const findings = check(command(proxy));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain('hp-proxy');
  });

  it.each([
    ["We're GCC High. ", 'exap.um.office365.us'],
    ['Nous sommes chez 21Vianet : ', 'exap.um.partner.outlook.cn'],
    ['Notre locataire est en Chine. ', 'exap.um.partner.outlook.cn'],
    ['We are in the worldwide cloud: ', 'exap.um.outlook.com'],
    ['our tenant is gcchigh, ok? ', 'exap.um.office365.us'],
  ])('said as %j, asks for %s', (words, right) => {
    for (const proxy of proxies) {
      const found = check(words + command(proxy)).find(({ rule }) => rule === 'hp-proxy');
      if (proxy === right) expect(found).toBeUndefined();
      else expect(found).toMatchObject({ severity: 'error', fix: command(right) });
    }
  });

  it('given by the caller wins, and may be said in the question around', () => {
    expect(check(command('exap.um.outlook.com'), { cloud: 'gcc-high' })[0]).toMatchObject({
      rule: 'hp-proxy',
      severity: 'error',
    });
    expect(
      check(command('exap.um.outlook.com'), { question: `GCC High: ${command('exap.um.outlook.com')}` })[0],
    ).toMatchObject({ rule: 'hp-proxy', severity: 'error' });
  });
});

describe('the version', () => {
  it.each([
    ['2013', 'service-on-2013', 'Get-ClientAccessService'],
    ['2010', 'service-on-2013', 'Get-ClientAccessService'],
    ['2019', 'old-client-access', 'Get-ClientAccessServer'],
    ['2019', 'wrong-version', 'Disable-UMMailbox -Identity "Ken Myer"'],
    ['online', 'exo-photo', 'Get-UserPhoto -Identity "Ken Myer"'],
  ])('Exchange %s: %s on %s', (exchange, rule, text) => {
    expect(
      check(text, { deployment: { exchange, skype: 'server' } }).map((finding) => finding.rule),
    ).toContain(rule);
  });
});

describe('secrets', () => {
  it.each([
    'Import-CsCertificate -Identity global -Type OAuthTokenIssuer -Path "C:\\c\\a.pfx" -Password "Sommer2026!"',
    '$p = ConvertTo-SecureString "Sommer2026!" -AsPlainText -Force',
    'Import-CsCertificate -Identity Exchange Online -Typ OAuthTokenIsuer -Path "C:\\c\\a.pfx" -Password Sommer2026!',
    'Enable-UMMailbox -Identity "a" -UMMailboxPolicy "b" -PIN Sommer2026!',
    'password: Sommer2026! is right?',
    'Set-CsOAuthConfiguration -Password:Sommer2026! -Realm a',
    'Import-CsCertificate -Path "C:\\c\\a.pfx" -Password=Sommer2026!',
  ])('are never repeated: %j', (text) => {
    expect(JSON.stringify(check(text))).not.toContain('Sommer2026');
    expect(JSON.stringify(check(text, { language: 'fr' }))).not.toContain('Sommer2026');
  });
});

describe('what cannot be recognised', () => {
  it.each([
    '',
    'hello',
    'does UCS work with Exchange 2016?',
    '   \n\t',
    'la photo ne s’affiche pas',
  ])('is said to be so: %j', (text) => {
    expect(check(text)).toEqual([
      expect.objectContaining({ severity: 'info', rule: 'not-recognised', fix: null }),
    ]);
  });
});
