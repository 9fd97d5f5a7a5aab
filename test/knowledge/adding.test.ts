import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { runbookCommand } from '../../src/cli/runbook';
import { validationReport } from '../../src/cli/validate';
import { columns, decide, deploymentsWith, lifecycleOf, loadKnowledge } from '../../src/knowledge';
import { type Liaison, openLiaison } from '../../src/liaison';
import { loadWords } from '../../src/words';
import { today } from '../support/day';
import { type Copy, copyOfData } from './support/copy';

const sources = ['plan-2025'];

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

/** Exchange 2027 with its words, and what a procedure says of it whose `applies` names the versions one by one. */
function addVersion(copy: Copy): void {
  copy.write('data/exchange/2027.json', {
    id: '2027',
    kind: 'server',
    position: 8,
    within: 'on-premises',
    policy: 'fixed',
    release: '2027-01-01',
    supportEnd: '2037-01-01',
    sources,
  });
  for (const language of ['en', 'fr'])
    copy.add(`words/${language}/products.json`, {
      'exchange/2027': { name: 'Exchange Server 2027', short: 'Exchange 2027' },
    });
  const { applies } = read(path.join(copy.data, 'procedures', 'um-voicemail.json'));
  copy.add('data/procedures/um-voicemail.json', {
    applies: [
      ...(applies as unknown[]),
      { exchange: ['2027'], skype: ['*'], answer: 'unknown', reason: 'not-covered' },
    ],
  });
}

describe('a feature row, a product version and a term added by data and words only', () => {
  const copy = copyOfData();

  copy.write('data/features/whiteboard.json', {
    id: 'whiteboard',
    position: 18,
    procedures: ['oauth-configuration'],
    statements: [
      { exchange: ['2010', '2013', '2016'], skype: ['server', 'online'], support: 'no', sources },
      { exchange: ['online', '2027'], skype: ['server'], support: 'yes', sources },
      { exchange: ['online'], skype: ['online'], support: 'no', sources },
    ],
  });
  addVersion(copy);
  copy.write('data/terms/whiteboard.json', { id: 'whiteboard', sources });
  for (const language of ['en', 'fr']) {
    copy.add(`words/${language}/features.json`, { whiteboard: { name: 'Whiteboard', short: 'Whiteboard' } });
    copy.add(`words/${language}/terms.json`, {
      whiteboard: { name: 'Whiteboard', definition: 'A wall to draw on.', say: ['white board'] },
    });
  }

  let liaison: Liaison;
  beforeAll(async () => {
    liaison = await openLiaison(copy);
  });

  it('breaks no rule', () => {
    expect(validationReport(copy.data, copy.words)).toMatchObject({
      right: true,
      text: expect.stringContaining('18 features, 8 exchange'),
    });
  });

  it('is known to decide, to the lifecycle and to the search for deployments', () => {
    const knowledge = loadKnowledge(copy.data);
    const support = (exchange: string, skype: string) =>
      decide(knowledge, 'whiteboard', exchange, skype, today).support;
    expect([support('2027', 'server-se'), support('2013', 'server'), support('se', 'server')]).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    expect(lifecycleOf(knowledge, 'exchange/2027', '2037-01-02').state).toBe('ended');
    expect(lifecycleOf(knowledge, 'exchange/on-premises', '2040-01-01').members).toContain('exchange/2027');
    expect(deploymentsWith(knowledge, 'whiteboard', { exchange: '2013', skype: 'server' }, today)[0]).toEqual(
      {
        exchange: '2027',
        skype: 'server',
      },
    );
    expect([...knowledge.features.keys()].at(-1)).toBe('whiteboard');
    expect(columns(knowledge)).toHaveLength(8);
    expect(knowledge.terms.has('whiteboard')).toBe(true);
  });

  it.each(['en', 'fr'] as const)('is known to the words in %s', (language) => {
    const words = loadWords(language, copy.words);
    expect(words.features.whiteboard?.name).toBe('Whiteboard');
    expect(words.products['exchange/2027']?.short).toBe('Exchange 2027');
    expect(words.terms.whiteboard?.say).toEqual(['white board']);
  });

  it.each<[string, string, { exchange: string; skype: string }, string]>([
    [
      'whiteboard with Exchange 2027 and SfB Server?',
      'support',
      { exchange: '2027', skype: 'server' },
      'yes',
    ],
    [
      'Whiteboard avec Ex2027 et Skype Entreprise Server ?',
      'support',
      { exchange: '2027', skype: 'server' },
      'yes',
    ],
    [
      'Does whiteboard work with Exchange 2013/27 + SfB Server',
      'support',
      { exchange: '2013', skype: 'server' },
      'no',
    ],
  ])('answers “%s”', (question, intent, deployment, support) => {
    const { answer } = liaison.reply(question, { context: null, locale: null, today });
    expect(answer).toMatchObject({ intent, features: ['whiteboard'] });
    expect(answer.deployments).toContainEqual(deployment);
    expect(answer.verdicts).toContainEqual(
      expect.objectContaining({ feature: 'whiteboard', ...deployment, support }),
    );
  });

  it.each([
    ['How do I set up the whiteboard?', 'setup'],
    ['Comment configurer le whiteboard ?', 'setup'],
    ['Make a checklist for the whiteboard', 'checklist'],
  ])('knows what sets the feature up: “%s”', (question, intent) => {
    const { answer } = liaison.reply(question, { context: null, locale: null, today });
    expect(answer).toMatchObject({ intent, procedure: 'oauth-configuration' });
  });

  it('prints runbooks for the version: what holds for every server is there, what names the years is not', () => {
    const printed = (procedure: string, exchange: string) =>
      runbookCommand([procedure, '--deployment', `${exchange}+server`], copy);
    const steps = (procedure: string, exchange: string) => {
      const text = printed(procedure, exchange);
      return text.slice(text.indexOf('\n## '));
    };
    expect(printed('oauth-configuration', '2027')).toContain(
      '**Deployment**: Exchange Server 2027 + Skype for Business Server',
    );
    expect(steps('oauth-configuration', '2027')).toBe(steps('oauth-configuration', '2019'));
    expect(steps('autodiscover', '2019')).toContain('```powershell');
    expect(steps('autodiscover', '2027')).not.toContain('```');
    expect(() => printed('oauth-configuration', '2028')).toThrow('2019, se, on-premises, online, 2027');
  });

  const check = (using: Liaison, text: string) =>
    using
      .reply(text, { context: null, locale: null, today })
      .answer.findings.map(({ rule, message }) => [rule, message]);
  const command = 'Is this right with Exchange 2027?\nNew-UMMailboxPolicy -Name "Policy" -UMDialPlan "Plan"';

  it('checks commands for the version: what no reference page tells is no mistake', () => {
    expect(check(liaison, command.replace('2027', '2019'))).toContainEqual([
      'wrong-version',
      expect.stringContaining('Exchange 2019'),
    ]);
    expect(check(liaison, command).filter(([rule]) => rule === 'wrong-version')).toEqual([]);
  });

  it('checks commands for the version by the reference pages, once they name it', async () => {
    const later = copyOfData();
    addVersion(later);
    // The pages of that day: what the Subscription Edition has, 2027 has as well.
    const pages = readFileSync(path.join(later.data, 'cmdlets.json'), 'utf8').replace(
      /("applicable":\s*\[[^\]]*"se")/g,
      '$1, "2027"',
    );
    const { productIds } = JSON.parse(pages) as { productIds: object };
    later.write('data/cmdlets.json', {
      ...JSON.parse(pages),
      productIds: { ...productIds, 'Exchange Server 2027': '2027' },
    });
    expect(check(await openLiaison(later), command)).toContainEqual([
      'wrong-version',
      expect.stringContaining('Exchange Server 2027'),
    ]);
  });

  it('explains the added term', () => {
    const { answer } = liaison.reply('What is a white board?', { context: null, locale: null, today });
    expect(answer.intent).toBe('explain');
    expect(answer.text).toContain('A wall to draw on.');
  });
});

describe('what the command check knows, changed by data only', () => {
  const copy = copyOfData();
  const replaced = (file: string, from: string | RegExp, to: string) =>
    copy.write(file, readFileSync(path.join(copy.data, '..', file), 'utf8').replace(from, to));
  replaced('data/placeholders.json', /exap\.um\.office365\.us/g, 'exap.example.us');
  replaced('data/cmdlets.json', /("takenBy": \[\s*)"server-2019"/g, '$1"server-2015"');
  replaced('data/applications.json', '00000002-0000-0ff1', '00000009-0000-0ff1');
  replaced('data/others/azuread.json', '"Connect-MgGraph",', '"Connect-Entra",');
  replaced('data/outputs.json', '"uptodate"', '"isuptodate"');

  let liaison: Liaison;
  beforeAll(async () => {
    liaison = await openLiaison(copy);
  });

  it.each([
    [
      'GCC High\nSet-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com',
      'exap.example.us',
    ],
    [
      'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com -TenantID 5b2d6d6c-9f0c-4a7b-8e0a-0d5f4c3b2a19',
      'known only to Skype for Business Server 2015',
    ],
    [
      'New-CsPartnerApplication -Identity microsoft.exchange -ApplicationIdentifier 00000004-0000-0ff1-ce00-000000000000 -ApplicationTrustLevel Full -UseOAuthServer',
      'The id of Exchange is 00000009-0000-0ff1-ce00-000000000000',
    ],
    ['Is this right?\nConnect-AzureAD', 'Connect-Entra'],
  ])('judges by it: %s', (text, message) => {
    const { answer } = liaison.reply(text, { context: null, locale: null, today });
    expect(answer.findings.map((finding) => finding.message).join('\n')).toContain(message);
  });

  it('names the command that an output is of by it', () => {
    const output = 'Is this right?\nIsUpToDate : True\nReplicaFqdn : fe01.fabrik.de';
    const { answer } = liaison.reply(output, { context: null, locale: null, today });
    expect(answer.text).toContain('Get-CsManagementStoreReplicationStatus');
  });
});

it('asks for the words that an added row lacks', () => {
  const copy = copyOfData();
  copy.write('data/terms/whiteboard.json', { id: 'whiteboard', sources: ['plan-2025'] });
  const { right, text } = validationReport(copy.data, copy.words);
  expect(right).toBe(false);
  expect(text).toContain('src/words/en/terms.json (whiteboard): "whiteboard" has no words in "en"');
  expect(text).toContain('src/words/fr/terms.json (whiteboard)');
  expect(text).toContain('2 to mend.');
});

it.each([
  ['checklist.json', { noun: [] }, 'noun'],
  ['bot.json', { failed: 1 }, 'failed'],
  ['runbook.json', { or: null }, 'or'],
])('finds what is wrong in the words of one part: %s', (file, entries, place) => {
  const copy = copyOfData();
  copy.add(`words/fr/${file}`, entries);
  const { right, text } = validationReport(copy.data, copy.words);
  expect(right).toBe(false);
  expect(text).toContain(`src/words/fr/${file} (${place})`);
});
