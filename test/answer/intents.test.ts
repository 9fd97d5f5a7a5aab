import { describe, expect, it } from '@jest/globals';
import type { Checker } from '../../src/commands';
import { on, reply } from './support';

const supports = (answer: { verdicts: { exchange: string; skype: string; support: string }[] }) =>
  Object.fromEntries(
    answer.verdicts.map(({ exchange, skype, support }) => [`${exchange}+${skype}`, support]),
  );

describe('support', () => {
  it('turns into features where only deployments are named, and into deployments where only a feature is', () => {
    expect(reply({ deployments: [on('2016', 'server')] }).answer).toMatchObject({ intent: 'features' });
    const { answer } = reply({ features: ['owa-presence'] });
    expect(answer).toMatchObject({ intent: 'deployments', missing: [] });
    expect(answer.verdicts).toHaveLength(8);
  });

  it('asks for everything where nothing is named', () => {
    expect(reply({}).answer).toMatchObject({
      intent: 'support',
      verdicts: [],
      missing: ['feature', 'exchange', 'skype'],
    });
  });

  it('offers equally good readings back and decides none', () => {
    const { answer, document } = reply({
      alternatives: [
        { features: ['missed-conversations'], deployments: [on('2016', 'server')] },
        { features: ['conversation-history'], deployments: [on('2016', 'server')] },
      ],
    });
    expect(answer).toMatchObject({ verdicts: [], missing: ['feature'] });
    expect(document.suggestions[0]?.say).toMatch(
      /Missed conversations.*Exchange 2016 and Skype for Business Server/,
    );
    expect(document.suggestions[1]?.say).toMatch(/conversation history/);
  });

  it('keeps the ids that were named', () => {
    const { answer } = reply({ features: ['owa-presence'], deployments: [on('2016', 'server-2015')] });
    expect(answer.verdicts[0]).toMatchObject({ exchange: '2016', skype: 'server-2015', support: 'yes' });
  });

  it('names what would make it a yes today', () => {
    const { text } = reply({
      features: ['unified-contact-store'],
      deployments: [on('2010', 'server')],
    }).answer;
    expect(text).toContain('it needs Exchange 2013, 2016, 2019, SE or Exchange Online');
    expect(text).toContain('Exchange SE and Skype for Business Server');
  });

  it('gives both sides of a contradiction and no verdict', () => {
    const { answer } = reply({ features: ['archiving'], deployments: [on('online', 'lync-2013')] });
    expect(answer.verdicts[0]?.support).toBe('unknown');
    expect(answer.text).toContain('**Unknown.**');
    expect(answer.text).toContain('server-to-server authentication');
  });

  it.each([
    on('online', 'server'),
    on('2016', 'online'),
    on('2019', 'server-2019'),
    on('se', 'server-se'),
  ])('names Cloud Voicemail where UM voice mail is asked with %j', (deployment) => {
    const asked = { features: ['um-voicemail'], deployments: [deployment] };
    expect(reply(asked).answer.text).toContain('Cloud Voicemail');
    expect(reply({ ...asked, language: 'fr' }).answer.text).toMatch(/messagerie vocale cloud/i);
  });

  it('calls a yes to something switched off a yes on paper only', () => {
    const { text } = reply({ features: ['um-voicemail'], deployments: [on('online', 'server')] }).answer;
    expect(text).toMatch(/^\*\*Retired\./);
    expect(text).toContain('**Yes, but on paper only.**');
  });

  it('says nothing of an end that has not come yet', () => {
    const { answer } = reply(
      { features: ['owa-presence'], deployments: [on('2016', 'server')] },
      { today: '2020-01-15' },
    );
    expect(answer.verdicts[0]?.status).toBe('supported');
    expect(answer.text).toMatch(/^\*\*Yes\.\*\*/);
  });
});

describe('features', () => {
  it('gives all 17 verdicts, and leads with the refusals where those are asked', () => {
    const { answer } = reply({ intent: 'features', deployments: [on('2010', 'online')], negated: true });
    expect(answer.verdicts).toHaveLength(17);
    expect(answer.text).toContain('**9 of 17 features** are not supported');
    expect(answer.text.indexOf('No: not supported (9)')).toBeLessThan(
      answer.text.indexOf('Yes: supported (8)'),
    );
  });

  it('marks the one feature whose service is switched off', () => {
    const { text } = reply({ intent: 'features', deployments: [on('online', 'server')] }).answer;
    expect(text).toContain('- Exchange UM voice mail (retired)');
    expect(text).toContain('- Meeting delegation\n');
  });

  it('asks for the deployment where none is named', () => {
    expect(reply({ intent: 'features' }).answer).toMatchObject({
      verdicts: [],
      missing: ['exchange', 'skype'],
    });
  });
});

describe('deployments', () => {
  it('covers every column', () => {
    const { answer } = reply({ intent: 'deployments', features: ['high-resolution-photo'] });
    expect(supports(answer)).toEqual({
      '2010+server': 'no',
      '2013+server': 'yes',
      '2016+server': 'yes',
      'online+server': 'yes',
      '2010+online': 'no',
      '2013+online': 'yes',
      '2016+online': 'yes',
      'online+online': 'yes',
    });
    expect(answer.text).toContain('**6 of 8 deployments**');
  });

  it('keeps to the side that was named, and opens the versions of a server without one', () => {
    const { answer } = reply({
      intent: 'deployments',
      features: ['archiving'],
      deployments: [on('on-premises', null)],
    });
    expect(supports(answer)).toEqual({
      '2010+server': 'no',
      '2013+server': 'yes',
      '2016+server': 'yes',
      '2010+online': 'no',
      '2013+online': 'no',
      '2016+online': 'no',
    });
    expect(answer.missing).toEqual([]);
  });

  it('counts the deployments that have all the features together', () => {
    const { text } = reply({
      intent: 'deployments',
      features: ['archiving', 'owa-presence'],
      together: true,
    }).answer;
    expect(text).toContain('**4 of 8 deployments** support');
    expect(text).toContain('together');
  });
});

describe('compare', () => {
  it('puts the differences first', () => {
    const { answer } = reply({
      intent: 'compare',
      deployments: [on('2010', 'online'), on('2016', 'online')],
    });
    expect(answer.verdicts).toHaveLength(34);
    expect(answer.text).toContain('**2 differences** in 17 features');
    expect(answer.text.indexOf('High-resolution photo')).toBeLessThan(
      answer.text.indexOf('### The same (15)'),
    );
  });

  it('compares the features that were named and no others', () => {
    const { answer } = reply({
      intent: 'compare',
      features: ['um-voicemail'],
      deployments: [on('online', 'server'), on('online', 'online')],
    });
    expect(supports(answer)).toEqual({ 'online+server': 'yes', 'online+online': 'no' });
  });
});

describe('lifecycle', () => {
  it.each([
    ['exchange/2010', 'No', 'Out of support', '13 October 2020'],
    ['exchange/2016', 'No', 'Out of support', '14 October 2025'],
    ['skype/online', 'No', 'Retired', '31 July 2021'],
    ['skype/lync-2013', 'No', 'Out of support', '11 April 2023'],
    ['exchange/se', 'Yes', 'Supported', '31 December 2035'],
  ])('%s: yes or no where that is asked, else what it has come to', (product, answered, state, date) => {
    const text = (whether: boolean) =>
      reply({ intent: 'lifecycle', products: [product], whether }).answer.text.split('\n')[0];
    expect(text(true)).toContain(`**${answered}.**`);
    expect(text(false)).toContain(`**${state}.**`);
    expect([text(true), text(false)]).toEqual([expect.stringContaining(date), expect.stringContaining(date)]);
  });

  it('is worked out for the day of asking', () => {
    expect(
      reply({ intent: 'lifecycle', products: ['exchange/2016'] }, { today: '2024-05-01' }).answer.text,
    ).toMatch(/^\*\*Supported\.\*\* .* until 14 October 2025/);
  });

  it('opens a product without a version into its versions', () => {
    const { text } = reply({ intent: 'lifecycle', products: ['exchange/on-premises'] }).answer;
    expect(text).toContain('**Supported today:** Exchange Server Subscription Edition');
    expect(text).toContain('Exchange 2013 | 11 April 2023');
  });
});

describe('check', () => {
  const checker: Checker = {
    check: () => [
      { severity: 'info', rule: 'cloud', message: 'One of three proxies.', fix: null },
      {
        severity: 'error',
        rule: 'svc',
        message: 'It must end in .svc.',
        fix: 'Set-CsOAuthConfiguration -X "y"',
      },
    ],
  };

  it('shows mistakes before notes, and the corrected command as code', () => {
    const { answer, document } = reply({ intent: 'check', pasted: 'Set-CsOAuthConfiguration' }, { checker });
    expect(answer.findings.map(({ severity }) => severity)).toEqual(['error', 'info']);
    expect(answer.text).toMatch(/^\*\*1 mistake found\*\*/);
    expect(answer.text).toContain('1. **Mistake:** It must end in .svc.');
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'code', text: 'Set-CsOAuthConfiguration -X "y"' });
  });

  it('shows what was pasted as it is, never as a mark or a link', () => {
    const typed: Checker = {
      check: () => [
        { severity: 'error', rule: 'x', message: 'No **such** [cmdlet](https://evil)', fix: null },
      ],
    };
    const { text } = reply({ intent: 'check', pasted: 'x' }, { checker: typed }).answer;
    expect(text).toContain('No \\*\\*such\\*\\* \\[cmdlet\\](https://evil)');
  });

  it('says that nothing is wrong where nothing is', () => {
    expect(reply({ intent: 'check', pasted: 'Get-CsUser' }).answer).toMatchObject({
      findings: [],
      text: expect.stringContaining('No mistake found'),
    });
  });

  it('says beside it what was looked at, which is no point to note', () => {
    const checked: Checker = {
      check: () => [{ severity: 'info', rule: 'checked', message: 'Checked: Get-CsUser.', fix: null }],
    };
    const { answer } = reply({ intent: 'check', pasted: 'Get-CsUser' }, { checker: checked });
    expect(answer.text).toMatch(/^\*\*No mistake found\.\*\* Checked: Get-CsUser\.(\n\n|$)/);
    expect(answer.text).not.toContain('Note');
    expect(answer.findings).toHaveLength(1);
  });
});

describe('greeting', () => {
  it.each([
    ['hello there', /^Hello\./],
    ['thanks, bye', /^You are welcome\./],
    ['see you', /^Goodbye\./],
  ])('%s', (question, expected) => {
    expect(reply({ intent: 'greeting', question }).answer.text).toMatch(expected);
  });
});

describe('none', () => {
  it.each([
    ['teams', 'Microsoft Teams'],
    ['exchange-2007', 'Exchange 2007'],
    ['other-language', 'English and French'],
    ['something new', 'how long it is supported'],
  ])('names what was recognised as outside: %s', (outside, expected) => {
    const { answer, document } = reply({ intent: 'none', outside, features: ['owa-presence'] });
    expect(answer).toMatchObject({ intent: 'none', verdicts: [], features: [] });
    expect(answer.text).toContain(expected);
    expect(document.suggestions.length).toBeGreaterThanOrEqual(3);
  });
});
