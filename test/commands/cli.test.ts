import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/cli/check';
import { exitCodeOf } from '../../src/cli/terminal';

const run = async (args: string[], input: string) => {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await exitCodeOf(
    () =>
      main(
        args,
        () => input,
        (line) => lines.push(line),
      ),
    (line) => complaints.push(line),
  );
  return { code, lines, complaint: complaints.join('\n') };
};

describe('check on the command line', () => {
  it.each([
    [0, 'Get-CsHostingProvider -LocalStore'],
    [1, 'Get-CsHostingProvidr -LocalStore'],
    [0, 'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False'],
    [0, 'UpToDate : True'],
    [1, 'UpToDate : False'],
    [0, 'Add-DnsServerResourceRecordA -ZoneName a.b -Name c -IPv4Address 10.0.0.1'],
    [2, 'hello'],
    [2, ''],
  ])('ends with %i for %j', async (code, input) => {
    expect((await run([], input)).code).toBe(code);
  });

  it('prints one line of JSON', async () => {
    const { lines } = await run(
      ['--json', '--lang', 'fr'],
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $False',
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      findings: [
        {
          severity: 'warning',
          rule: 'federation-off',
          fix: 'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True',
        },
      ],
    });
  });

  it('prints the correction under each finding', async () => {
    const { lines } = await run([], 'Get-CsHostingProvider-LocalStore');
    expect(lines.join('\n')).toContain('\n    Get-CsHostingProvider -LocalStore');
  });

  it('speaks of severities in the language that was asked for', async () => {
    const script =
      'Connect-MsolService\nConnect-AzureAD\n\nSet-CsAccessEdgeConfiguration -AllowFederatedUsers $False';
    const heads = async (language: string) =>
      (await run(['--lang', language], script)).lines.map((line) => line.split(/(?<=\d)\s?:/)[0]);
    expect(await heads('en')).toEqual([
      '✗ error msonline: Line 1',
      '✗ error msonline: Line 2',
      '! warning federation-off: Line 4',
    ]);
    expect(await heads('fr')).toEqual([
      '✗ erreur msonline\u00a0: Ligne 1',
      '✗ erreur msonline\u00a0: Ligne 2',
      '! avertissement federation-off\u00a0: Ligne 4',
    ]);
  });

  it('says where in a loop or below words a mistake stands', async () => {
    const script =
      'Hello,\nis this right?\n\nforeach ($u in $users) {\n  Get-CsUser $u\n  Set-CsUser -Identity $u -HostedVoiceMail True\n}';
    expect((await run([], script)).lines[0]).toContain('✗ error bool: Line 6: ');
    expect((await run([], 'Set-CsUser -Identity a -HostedVoiceMail True')).lines[0]).not.toContain('Line');
  });

  it('judges certificates by the day', async () => {
    const shown =
      'Thumbprint : AA5A332496CC05DA69B75B66111C0F78A110D22D\nUse : OAuthTokenIssuer\nNotAfter : 01/10/2026 08:00';
    expect((await run(['--today', '2026-11-21'], shown)).code).toBe(1);
    expect((await run(['--today', '2026-05-21'], shown)).code).toBe(0);
  });

  it('takes the version and the cloud from its options', async () => {
    expect((await run(['--exchange', '2013'], 'Get-ClientAccessService')).code).toBe(1);
    const policy = 'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.partner.outlook.cn';
    expect((await run(['--cloud', 'worldwide'], policy)).code).toBe(1);
    expect((await run(['--cloud', '21vianet'], policy)).code).toBe(0);
  });

  it('knows of no other destination of voice mail than the one of the page', async () => {
    const policy = 'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com';
    const shown = 'Destination : exap.um.outlook.com\nOrganization : a.onmicrosoft.us';
    for (const cloud of ['worldwide', '21vianet', 'gcc-high'])
      for (const input of [policy, shown]) expect((await run(['--cloud', cloud], input)).code).toBe(0);
  });

  it.each([
    ['2024-06-01', 'Connect-MsolService', 0],
    ['2026-11-21', 'Connect-MsolService', 1],
    ['2025-06-10T09:00:00Z', 'Connect-AzureAD', 0],
    ['2026-11-21', 'Connect-AzureAD', 1],
  ])('judges on %s what %s is worth', async (today, command, code) => {
    expect((await run(['--today', today], command)).code).toBe(code);
  });

  it('says that nothing was recognised, and is no success', async () => {
    const { code, lines } = await run(['--json'], 'hello');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ findings: [{ rule: 'not-recognised' }] });
    expect(code).toBe(2);
  });

  it('shows its usage when asked', async () => {
    const { code, lines, complaint } = await run(['--help'], '');
    expect([code, complaint]).toEqual([0, '']);
    expect(lines.join('\n')).toContain('--exchange ID');
  });

  it.each([
    [['--lang', 'de'], '--lang: "de" should be one of en, fr.'],
    [['--cloud', 'moon'], '--cloud: "moon" should be one of worldwide, 21vianet, gcc-high.'],
    [['--exchange', '1999'], '--exchange: "1999" should be one of 2010, 2013'],
    [['--today', '2026-02-30'], '--today: "2026-02-30" should be a date'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['file.ps1'], "Unexpected argument 'file.ps1'"],
  ])('refuses %j and says what would be right', async (args, message) => {
    const { code, lines, complaint } = await run(args, 'Get-CsUser -Identity a');
    expect([code, lines]).toEqual([2, []]);
    expect(complaint).toContain(message);
  });
});
