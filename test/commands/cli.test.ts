import { describe, expect, it } from '@jest/globals';
import { main } from '../../src/cli/check';

const run = async (args: string[], input: string): Promise<{ code: number; lines: string[] }> => {
  const lines: string[] = [];
  const code = await main(
    args,
    () => input,
    (line) => lines.push(line),
  );
  return { code, lines };
};

describe('check on the command line', () => {
  it.each([
    [0, 'Get-CsHostingProvider -LocalStore'],
    [1, 'Get-CsHostingProvidr -LocalStore'],
    [0, 'hello'],
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

  it('takes the version and the cloud from its options', async () => {
    expect((await run(['--exchange', '2013'], 'Get-ClientAccessService')).code).toBe(1);
    const policy = 'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com';
    expect((await run(['--cloud', 'gcc-high'], policy)).code).toBe(1);
    expect((await run(['--cloud', 'worldwide'], policy)).code).toBe(0);
  });

  it.each([
    [['--lang', 'de']],
    [['--cloud', 'moon']],
    [['--exchange', '1999']],
    [['--nonsense']],
  ])('refuses %j', async (args) => {
    expect((await run(args, '')).code).toBe(2);
  });
});
