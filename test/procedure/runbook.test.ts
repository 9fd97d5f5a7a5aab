import { describe, expect, it } from '@jest/globals';
import { asJson, asMarkdown, asPs1 } from '../../src/procedure';
import { today } from '../support/day';
import { deployments, examples, knowledge, languages, made, modes, procedures, textsOf } from './support';

const drawing = {
  date: today,
  deploymentName: () => 'x',
  status: null,
  sourceTitle: (id: string) => id,
};
const braces = (text: string) =>
  [...text.matchAll(/\{([a-z]\w*)\}/g)]
    .map(([, name]) => name)
    .filter((name) => knowledge.placeholders.has(name ?? ''));

describe('a runbook', () => {
  describe.each(languages)('in %s', (language) => {
    it.each(
      procedures,
    )('of %s leaves nothing in braces when every value is given, for any deployment', (procedure) => {
      for (const { exchange, skype } of deployments) {
        const book = made({
          procedure,
          deployment: `${exchange}+${skype}`,
          values: { ...examples, ...modes },
          language,
        });
        expect(book.rejected).toEqual([]);
        expect(book.missing).toEqual([]);
        expect(textsOf(book).flatMap(braces)).toEqual([]);
        expect(book.sources.every((id) => knowledge.sources.has(id))).toBe(true);
        expect(book.applies === 'yes' || book.reason !== undefined).toBe(true);
      }
    });

    it.each(
      procedures,
    )('of %s has a text for every step, and no sentence with a name in braces', (procedure) => {
      const book = made({ procedure, language });
      const markdown = asMarkdown(book, drawing);
      expect(book.steps.length).toBeGreaterThan(0);
      for (const step of book.steps) {
        expect([step.title, step.text, step.where, step.who].every((text) => text.length > 0)).toBe(true);
        for (const failure of step.failures) expect(failure.remedy).not.toBe('');
        expect(braces([step.title, step.text, ...step.asks.map(({ rule }) => rule)].join(' '))).toEqual([]);
      }
      expect(markdown).not.toMatch(/undefined|\[object/);
      expect(asPs1(book, { ...drawing, shell: null })).not.toMatch(/undefined|\[object/);
    });
  });

  it('lists what is not set, and keeps it in braces', () => {
    const book = made({ procedure: 'oauth-configuration', deployment: '2016+server' });
    expect(book.missing).toEqual(['autodiscoverSvcUrl']);
    expect(textsOf(book)).toContain(
      'Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "{autodiscoverSvcUrl}"',
    );
  });

  it.each([
    [
      'autodiscover',
      '2016+server',
      'autodiscoverXmlUrl',
      'https://autodiscover.contoso.com/autodiscover/autodiscover.xml',
    ],
    [
      'oauth-configuration',
      '2016+server',
      'autodiscoverSvcUrl',
      'https://autodiscover.contoso.com/autodiscover/autodiscover.svc',
    ],
    ['autodiscover-dns', '2016+server', 'dnsZone', 'contoso.com'],
    [
      'partner-applications',
      '2016+server',
      'exchangeMetadataUrl',
      'https://autodiscover.contoso.com/autodiscover/metadata/json/1',
    ],
  ])('of %s follows %s from the domain: %s', (procedure, deployment, _, value) => {
    const book = made({ procedure, deployment, values: { domain: 'contoso.com' } });
    expect(textsOf(book).some((text) => text.includes(value))).toBe(true);
  });

  it('prefers a given value to one that follows from the domain', () => {
    const values = { domain: 'contoso.com', autodiscoverFqdn: 'ad.fabrikam.com' };
    const book = made({ procedure: 'oauth-configuration', deployment: '2016+server', values });
    expect(textsOf(book).join('\n')).toContain('https://ad.fabrikam.com/autodiscover/autodiscover.svc');
  });

  it.each([
    ['worldwide', 'exap.um.outlook.com'],
    ['21vianet', 'exap.um.partner.outlook.cn'],
    ['gcc-high', 'exap.um.office365.us'],
  ] as const)('gives the hosting provider of the cloud %s its proxy', (cloud, proxy) => {
    const book = made({ procedure: 'owa-online', deployment: 'online+server', cloud });
    expect(
      textsOf(book).some(
        (text) => text.startsWith('New-CsHostingProvider') && text.includes(`-ProxyFqdn "${proxy}"`),
      ),
    ).toBe(true);
    expect(book.steps[1]?.verify?.checks).toContainEqual({ property: 'ProxyFqdn', equals: proxy });
  });

  it.each([
    ['2010', 'Get-ClientAccessServer'],
    ['2013', 'Get-ClientAccessServer'],
    ['2016', 'Get-ClientAccessService'],
    ['2019', 'Get-ClientAccessService'],
    ['se', 'Get-ClientAccessService'],
  ])('uses the Autodiscover cmdlet of Exchange %s', (exchange, cmdlet) => {
    const [step] = made({ procedure: 'autodiscover', deployment: `${exchange}+server` }).steps;
    expect(
      step?.commands.every(
        ({ text }) => text.includes(cmdlet) || text.includes(cmdlet.replace('Get', 'Set')),
      ),
    ).toBe(true);
    expect(step?.verify?.command).toContain(cmdlet);
  });

  it.each([
    [
      'exchange-archiving',
      { forest: 'different', scope: 'all' },
      '-ExchangeArchivingPolicy ArchivingToExchange',
      true,
    ],
    ['exchange-archiving', { forest: 'same', scope: 'all' }, '-ExchangeArchivingPolicy', false],
    [
      'unified-contact-store',
      { scope: 'some' },
      'Grant-CsUserServicesPolicy -Identity "{user}" -PolicyName "{policy}"',
      true,
    ],
    ['unified-contact-store', { scope: 'all' }, 'New-CsUserServicesPolicy -Identity "{policy}"', false],
    ['owa-on-premises', { umHost: 'same' }, 'New-CsTrustedApplicationPool', false],
    ['owa-on-premises', { umHost: 'separate' }, 'New-CsTrustedApplicationPool', true],
  ])('of %s with %j: "%s" is shown: %s', (procedure, values, text, shown) => {
    const book = made({ procedure, deployment: '2016+server', values });
    expect(textsOf(book).some((each) => each.includes(text))).toBe(shown);
  });

  it.each([
    ['um-voicemail', '2016+server-2015', 'yes', 'New-UMDialPlan'],
    ['um-voicemail', '2019+server-2019', 'no', 'Set-CsHostedVoicemailPolicy'],
    ['um-voicemail', 'online+server', 'no', 'Set-CsHostedVoicemailPolicy'],
    ['owa-on-premises', '2013+server', 'yes', 'Appcmd.exe recycle apppool'],
    ['owa-on-premises', '2019+server', 'yes', 'New-SettingOverride'],
    ['high-resolution-photos', '2016+server', 'yes', 'Set-UserPhoto'],
    ['high-resolution-photos', 'online+server', 'yes', 'Set-MgUserPhotoContent'],
    ['oauth-online-on-premises', '2016+online', 'retired', 'Update-MgServicePrincipal'],
    [
      'oauth-configuration',
      'online+server',
      'yes',
      'https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc',
    ],
    ['owa-on-premises', 'se+server-se', 'yes', 'New-SettingOverride'],
    ['plan', '2016+server', 'yes', 'Configure-EnterprisePartnerApplication.ps1'],
    ['plan', 'online+server', 'yes', 'New-CsHostingProvider'],
  ])('of %s for %s says %s and shows %s', (procedure, deployment, applies, text) => {
    const book = made({ procedure, deployment });
    expect(book.applies).toBe(applies);
    expect(textsOf(book).some((each) => each.includes(text))).toBe(true);
  });

  it('tells what is for later after all the rest', () => {
    const { steps, reason } = made({ procedure: 'owa-on-premises', deployment: 'se+server-se' });
    expect(steps.map(({ later }) => later)).toEqual([...steps.slice(1).map(() => false), true]);
    expect(reason).toContain('The documents say yes for Exchange SE');
  });

  it.each([
    ['unified-contact-store', '2010+server', 'no'],
    ['unified-contact-store', '2016+online', 'retired'],
    ['exchange-archiving', 'on-premises+server', 'unknown'],
    ['owa-on-premises', '2016+lync-2013', 'no'],
    ['partner-applications', '2010+server', 'no'],
    ['oauth-online-on-premises', '2016+server', 'no'],
    ['plan', 'online+online', 'retired'],
    ['autodiscover', 'online+server', 'no'],
  ])('of %s for %s says %s, and why', (procedure, deployment, applies) => {
    const book = made({ procedure, deployment });
    expect(book.applies).toBe(applies);
    expect(book.reason?.length).toBeGreaterThan(20);
    if (applies !== 'unknown') expect(book.steps).toEqual([]);
  });

  it('of the plan outlines every part in order and says why one is left out', () => {
    const { parts, steps } = made({ procedure: 'plan', deployment: '2010+server' });
    expect(parts.map(({ procedure }) => procedure).slice(0, 4)).toEqual([
      'server-to-server-certificates',
      'autodiscover',
      'autodiscover-dns',
      'oauth-configuration',
    ]);
    expect(parts.find(({ procedure }) => procedure === 'unified-contact-store')).toMatchObject({
      applies: 'no',
      reason: expect.stringContaining('Exchange 2013'),
    });
    expect(steps.some(({ procedure }) => procedure === 'unified-contact-store')).toBe(false);
  });

  it('refuses a value that breaks its rule and says what would be right', () => {
    const values = { autodiscoverSvcUrl: 'https://autodiscover.contoso.com/autodiscover/autodiscover.xml' };
    const book = made({ procedure: 'oauth-configuration', deployment: '2016+server', values });
    expect(book.rejected).toEqual([
      expect.objectContaining({
        name: 'autodiscoverSvcUrl',
        message: expect.stringMatching(/\.svc.*Example: https:\/\//s),
      }),
    ]);
    expect(book.missing).toContain('autodiscoverSvcUrl');
  });

  it('asks for the digits that the dial plan says', () => {
    const values = { digits: '4', extension: '100' };
    expect(
      made({ procedure: 'um-voicemail', deployment: '2016+server', values, language: 'fr' }).rejected[0]
        ?.message,
    ).toContain('exactement 4 chiffres');
  });

  it('adds -WhatIf to changes that have it, and to nothing else', () => {
    const texts = textsOf(made({ procedure: 'owa-online', deployment: 'online+server', whatIf: true }));
    expect(
      texts.filter((text) => /^(?:New|Set|Remove)-/.test(text)).every((text) => text.endsWith(' -WhatIf')),
    ).toBe(true);
    expect(texts.filter((text) => text.startsWith('Get-')).some((text) => text.includes('-WhatIf'))).toBe(
      false,
    );
  });

  it('as JSON has the fields of the contract', () => {
    const parsed: unknown = JSON.parse(
      asJson(made({ procedure: 'owa-online', deployment: 'online+server', cloud: 'gcc-high' })),
    );
    expect(parsed).toMatchObject({
      procedure: 'owa-online',
      deployment: { exchange: 'online', skype: 'server' },
      language: 'en',
      steps: expect.arrayContaining([
        expect.objectContaining({
          title: expect.any(String),
          where: expect.any(String),
          asks: expect.any(Array),
          commands: expect.any(Array),
          verify: expect.anything(),
          undo: expect.any(Array),
        }),
      ]),
      missing: [],
      sources: expect.arrayContaining(['seed-002']),
    });
  });

  it('as a script stops at once while a name is still to be filled in', () => {
    const script = asPs1(
      made({ procedure: 'oauth-configuration', deployment: '2016+server', language: 'fr' }),
      { ...drawing, shell: 'skype' },
    );
    const code = script.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(code[0]).toMatch(/^throw '.*\{autodiscoverSvcUrl\}'$/);
  });
});
