import { describe, expect, it } from '@jest/globals';
import { runbookCommand } from '../../src/cli/runbook';

describe('the runbook command', () => {
  it('prints Markdown in the language that was asked for', () => {
    const text = runbookCommand([
      'owa-online',
      '--deployment',
      'online+server',
      '--cloud',
      'gcc-high',
      '--lang',
      'fr',
      '--date',
      '2026-11-21',
    ]);
    expect(text).toMatch(/^# Outlook sur le web dans Exchange Online\n/);
    expect(text).not.toContain('Support terminé');
    expect(text).toContain('exap.um.office365.us');
    expect(text).toContain('2026-11-21');
  });

  it('prints a script with sources and date', () => {
    const text = runbookCommand([
      'oauth-configuration',
      '--deployment',
      '2016+server',
      '--set',
      'domain=contoso.com',
      '--format',
      'ps1',
      '--date',
      '2026-11-21',
    ]);
    expect(text).toMatch(/^# Made on 2026-11-21$/m);
    expect(text).toMatch(
      /^Set-CsOAuthConfiguration .*"https:\/\/autodiscover\.contoso\.com\/autodiscover\/autodiscover\.svc"$/m,
    );
  });

  it.each([
    ['markdown', '2025-10-14', null],
    [
      'markdown',
      '2025-10-15',
      /^> \*\*Out of support\.\*\* Exchange 2019 and Skype for Business Server 2019/m,
    ],
    ['ps1', '2025-10-15', /^# Out of support\. Exchange 2019 and/m],
  ])('says of products past their end that they are: %s, %s', (format, date, expected) => {
    const deployment = ['--deployment', '2019+server-2019', '--date', date, '--format', format];
    const text = runbookCommand(['partner-applications', ...deployment]);
    if (expected === null) expect(text).not.toContain('Out of support');
    else expect(text).toMatch(expected);
  });

  it('keeps a value with an equals sign whole, and takes a name with braces in any case', () => {
    const text = runbookCommand([
      'high-resolution-photos',
      '--deployment',
      '2016+server',
      '--set',
      '{USER}=a=b',
      '--format',
      'json',
    ]);
    expect(JSON.parse(text).steps[0].commands[0].text).toBe('Get-UserPhoto -Identity "a=b"');
  });

  it('shows its usage when asked', () => {
    for (const option of ['--help', '-h']) expect(runbookCommand([option])).toContain('--set name=value');
  });

  it.each([
    [[], /Name a procedure: .*owa-online/],
    [['nothing'], /no procedure "nothing"\. There are: .*autodiscover/],
    [['owa-online', '--set', 'nope=1'], /"nope" is not used by owa-online\. It takes: .*proxyFqdn/],
    [['owa-online', '--set', 'proxyFqdn'], /should be name=value/],
    [['owa-online', '--set', 'proxyFqdn=example.com'], /exap\.um\.outlook\.com/],
    [['owa-online', '--cloud', 'dod'], /worldwide, 21vianet, gcc-high/],
    [['owa-online', '--deployment', '2007+server'], /2010, 2013/],
    [['owa-online', '--deployment', 'online'], /EXCHANGE\+SKYPE/],
    [['owa-online', '--format', 'pdf'], /markdown, ps1, json/],
    [['owa-online', '--lang', 'de'], /en, fr/],
    [['owa-online', '--date', '2026-02-30'], /should be a date/],
    [
      ['owa-online', '--date', 'hier', '--lang', 'fr'],
      /^--date\u00a0: «\u00a0hier\u00a0» devrait être une date/,
    ],
    [['owa-online', '--nope'], /--nope/],
    [['nothing', '--lang', 'fr'], /n’existe pas/],
  ])('refuses %j and says what would be right', (args, message) => {
    expect(() => runbookCommand(args)).toThrow(message);
  });
});
