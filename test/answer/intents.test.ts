import { describe, expect, it } from '@jest/globals';
import type { PasteReader } from '../../src/commands';
import { on, reply, silentChecker } from './support';

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

  it.each([
    ['owa-presence', on('2016', 'server-2019'), 'Exchange SE and Skype for Business Server (Exchange SE CU1'],
    ['archiving', on('2010', 'server'), 'Exchange Online and Skype for Business Server (EWS there'],
    [
      'high-resolution-photo',
      on('2013', 'lync-2010'),
      'needs Skype for Business Server or Lync Server 2013.',
    ],
  ])('a way out is told with its own end, and none is left out: %s', (feature, deployment, expected) => {
    expect(reply({ features: [feature], deployments: [deployment] }).answer.text).toContain(expected);
  });

  it('leads to no deployment that is out of support itself', () => {
    const asked = { features: ['um-voicemail'], deployments: [on('2019', 'server-2015')] };
    const { text } = reply(asked).answer;
    expect(text).not.toContain('Exchange 2016 and');
    expect(text).toContain('No deployment with a yes in the documents is in support today.');
    expect(text.indexOf('Do not count on it')).toBeLessThan(text.indexOf('### Good to know'));
  });

  it('names of what has ended only what was asked about: the table has the rest', () => {
    const { text } = reply({
      features: ['unified-contact-store'],
      deployments: [on(null, 'lync-2010')],
    }).answer;
    expect(text).toMatch(/^\*\*Out of support\.\*\* Lync Server 2010 has/);
    expect(text).toContain('A yes in the documents, with both sides in support today');
  });

  it('does not call a group supported in each deployment where it is switched off in one', () => {
    const deployments = [on('2016', 'server-2019'), on('online', 'server-2019')];
    const { text } = reply({ features: ['um-voicemail'], deployments }).answer;
    expect(text).toContain('**On paper only** with Exchange Online + Skype for Business Server 2019');
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
    expect(text).toMatch(
      /\*\*Yes, but on paper only\.\*\* .* What takes its place is \*\*Cloud Voicemail\*\*\./,
    );
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

  it.each([
    [false, '**16 of 17 features** are supported', 'and 1 on paper only: Exchange UM voice mail.'],
    [true, '**1 of 17 features** no longer works', 'Exchange UM voice mail, switched off. The other 16'],
  ])('does not count what is switched off among what works (asked what does not: %s)', (negated, ...parts) => {
    const { answer } = reply({ intent: 'features', deployments: [on('online', 'server')], negated });
    for (const part of parts) expect(answer.text).toContain(part);
    expect(answer.text).toContain(
      '### On paper only: switched off (1)\n\n- Exchange UM voice mail (replaced by Cloud Voicemail)',
    );
    expect(answer.verdicts.map(({ support }) => support)).toEqual(Array(17).fill('yes'));
  });

  it('says which of the features a notice is about', () => {
    const { text } = reply({ intent: 'features', deployments: [on('online', 'server')] }).answer;
    expect(text).toMatch(
      /- \*\*Calendar status, .*Archiving in Exchange.*:\*\* EWS in Exchange Online has been off/,
    );
  });

  it('gives the contradiction behind a list of nothing but unknowns before the list', () => {
    const { text } = reply({ intent: 'features', deployments: [on('online', 'lync-2013')] }).answer;
    expect(text.indexOf('server-to-server authentication')).toBeLessThan(text.indexOf('### Unknown'));
    expect(text).not.toContain('### Where the documents disagree');
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

  it('does not count what is switched off, and says what newer documents refuse', () => {
    const { text } = reply({
      intent: 'deployments',
      features: ['um-voicemail'],
      deployments: [on(null, 'server-2019')],
    }).answer;
    expect(text).toMatch(
      /^\*\*No longer supported today:\*\* Skype for Business Server 2019 [^,]*, [^,]*Online [^,]*\.\n/,
    );
    expect(text).toContain('**3 of 4 deployments**');
    expect(text).toContain('a no in newer documents: Exchange 2019 + Skype for Business Server 2019 and');
  });

  it('names beside the versions in support the one that has ended', () => {
    const { text } = reply({
      intent: 'deployments',
      features: ['archiving'],
      deployments: [on(null, 'server')],
    }).answer;
    expect(text).toMatch(/supported on both sides today: Exchange Online .*\(EWS there.* 1 April 2027\)\./);
    expect(text).toContain('but out of support today: Exchange 2019 + Skype for Business Server.');
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

  it('counts as a difference what is switched off on one side', () => {
    const { text } = reply({
      intent: 'compare',
      deployments: [on('2016', 'server-2019'), on('online', 'server-2019')],
    }).answer;
    expect(text).toContain('**1 difference** in 17 features');
    expect(text).toContain('| Exchange Online | On paper only | retired |');
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

  it.each([
    [
      ['other/ews-online', 'skype/server-se'],
      '**Being shut down:** Exchange Web Services',
      'Off by default since',
    ],
    [['other/ucma-4', 'exchange/se'], '**Not documented:** UCMA', 'Exchange SE CU1'],
    [['other/esu-1', 'other/esu-2', 'exchange/2019'], '**Over.**', 'no document on a third'],
  ])('tells of several products what dates alone do not: %j', (products, lead, note) => {
    const { text } = reply({ intent: 'lifecycle', products }).answer;
    expect(text.split('\n')[0]).toContain(lead);
    expect(text).toContain(note);
  });

  it.each([
    ['skype/server-2015', on(null, 'server-se'), '**Not in place.** The move from', 'trust Microsoft'],
    ['exchange/2016', on('se', null), '**Not in place.** The move from', 'by moving the mailboxes'],
    ['skype/server-2019', on(null, 'server-se'), '**In place.** The move from', 'an upgrade in place'],
  ])('asked for the move from %s, leads with how it is made', (product, target, lead, part) => {
    const { text } = reply({ intent: 'lifecycle', products: [product], deployments: [target] }).answer;
    expect(text.startsWith(lead)).toBe(true);
    expect(text).toContain(part);
  });

  it('opens a product without a version into its versions', () => {
    const { text } = reply({ intent: 'lifecycle', products: ['exchange/on-premises'] }).answer;
    expect(text).toContain('**Supported today:** Exchange Server Subscription Edition');
    expect(text).toContain('Exchange 2013 | 11 April 2023');
  });
});

describe('setup and checklist', () => {
  it.each(['setup', 'checklist'] as const)('%s: says first what the products are worth today', (intent) => {
    const asked = (exchange: string, skype: string) =>
      reply({ intent, procedure: 'partner-applications', deployments: [on(exchange, skype)] }).answer.text;
    expect(asked('2019', 'server-2019')).toMatch(/^\*\*Out of support\.\*\* Exchange 2019 and Skype/);
    expect(asked('se', 'server-se')).not.toContain('Out of support');
  });
});

describe('check', () => {
  const checker: PasteReader = {
    ...silentChecker,
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
    const typed: PasteReader = {
      ...silentChecker,
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
    const checked: PasteReader = {
      ...silentChecker,
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
