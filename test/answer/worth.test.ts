import { describe, expect, it } from '@jest/globals';
import { runbookCommand } from '../../src/cli/runbook';
import { sentences as en } from '../../src/words/en/sentences';
import { sentences as fr } from '../../src/words/fr/sentences';
import { ask, replyTo } from '../support/liaison';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a list without commas', () => {
  const four = ['archiving', 'high-resolution-photo', 'outlook-presence', 'unified-contact-store'];
  it.each([
    ['photo presence archive ucs with Exchange SE and SfB SE', four],
    ['présence photo archivage ucs avec Exchange 2010 et SfB 2019', four],
    ['presence archive ucs voicemail photo with Exchange 2016 and SfB 2019', [...four, 'um-voicemail']],
  ])('%s: none of them is left out', (question, features) => {
    expect([...ask(question).features].sort()).toEqual([...features].sort());
  });
});

describe('two halves of one organization', () => {
  it.each([
    ['Half of our users are on SfB Server 2015 and half on 2019, Exchange 2016. Voice mail for all?'],
    [
      'La moitié de nos utilisateurs est sur SfB Server 2015 et l’autre moitié sur 2019, Exchange 2016. Messagerie vocale pour tous ?',
    ],
  ])('%s', (question) => {
    expect(ask(question).deployments).toEqual([
      { exchange: '2016', skype: 'server-2015' },
      { exchange: '2016', skype: 'server-2019' },
    ]);
  });

  it.each([
    [
      'Does meeting delegation work if the boss is in Exchange Online and the assistant on premises?',
      'Not documented',
    ],
    [
      'La délégation de réunions marche-t-elle si le chef est dans Exchange Online et l’assistante en local ?',
      'aucun document',
    ],
  ])('%s: what joins their mailboxes', (question, told) => {
    const { deployments, text } = ask(question);
    expect(deployments.map(({ exchange }) => exchange)).toEqual(['online', 'on-premises']);
    expect(text.split('\n')[0]).toContain(told);
  });
});

describe('what worked and no longer does', () => {
  it.each([
    [
      'Calendar status no longer changes since October with mailboxes in Exchange Online and SfB Server SE',
      'I do not know your cause',
      'off by default since 1 October 2026',
    ],
    [
      'les photos ne s’affichent plus depuis octobre (boîtes Exchange Online, SfB SE)',
      'Je ne connais pas la cause',
      'désactivé par défaut depuis le 1er octobre 2026',
    ],
    [
      'missed calls not in Outlook, Exchange SE and SfB SE',
      'I do not know your cause',
      'the documents tell of none',
    ],
  ])('%s: the verdict comes after what may be the reason', (question, lead, reason) => {
    const { verdicts, text } = ask(question);
    expect(verdicts).toHaveLength(1);
    expect(text.indexOf(lead)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(reason)).toBeLessThan(text.search(/\*\*(?:Yes|Oui)\.\*\*/));
    expect(text.split(reason)).toHaveLength(2);
  });

  it('names no version that was not said', () => {
    const { text } = ask('voice mail light (MWI) not working after move to Exchange Online');
    expect(text).toContain('Exchange Online have no Unified Messaging');
  });
});

describe('where a newer page is narrower', () => {
  it.each([
    'is UM supported Exchange 2013 with SfB SE?',
    'Exchange 2010 with SfB Server SE UM',
    'is UM supported with Exchange 2013 and SfB Server 2019?',
  ])('%s: a yes that says so', (question) => {
    const { verdicts, text } = ask(question);
    expect(verdicts.map(({ support }) => support)).toEqual(['yes']);
    expect(text).toContain('gives Unified Messaging to Exchange 2016 only');
    expect(text).not.toContain('lack it');
  });

  it('and what only it covers is named where the Exchange side is open', () => {
    expect(ask('Which Outlook versions show presence with SfB SE?').text).toContain(
      'supported on both sides today: Exchange SE + Skype for Business Server Subscription Edition (SE).',
    );
  });
});

describe('a lifecycle is asked for', () => {
  it.each([
    ['Exchange 2019 to SE in place possible with CU13?', '**Not from CU13:** install CU14 or CU15 first.'],
    [
      'passer d’Exchange 2019 CU12 à SE sur place ?',
      '**Pas depuis la CU12 :** installez d’abord la CU14 ou la CU15.',
    ],
    ['Exchange 2019 CU15 to SE in place?', '**In place.**'],
    ['When does Exchange SE CU1 come out and what does it break?', '**Unknown.**'],
    ['quand Exchange SE est-il sorti ?', '**Sorti le 1er juillet 2025 :**'],
    ['Is Skype for Business Server SE out? When was it released?', '**Released on 1 July 2025:**'],
    ['when was the shared service principal blocked?', '**Blocked, as announced:**'],
    ['Is OWA Light gone?', '**Retired.** OWA Light'],
    ['MSOnline est-il arrêté ?', '**Retiré.** Le module PowerShell MSOnline a été retiré en mai 2025.'],
  ])('%s', (question, lead) => {
    const { intent, text } = ask(question);
    expect(intent).toBe('lifecycle');
    expect(plain(text).startsWith(lead)).toBe(true);
  });

  it('of a period of paid updates, with the day of the product', () => {
    expect(ask('What is the last day of the second ESU period for SfB 2019?').text).toContain(
      'ended on 31 October 2026',
    );
  });
});

describe('a checklist for a move', () => {
  it.each([
    'checklist for moving to Exchange SE',
    'liste de contrôle pour passer à Exchange SE',
  ])('%s: no integration is put in its place', (question) => {
    expect(ask(question)).toMatchObject({ intent: 'checklist', procedure: null });
  });
});

const firstLine = (text: string) => text.split('\n')[0]?.replace(/[\u00a0\u202f]/g, ' ');

describe('a setup for which one side was not said', () => {
  it.each([
    [
      'how do I set up presence in OWA with Exchange Online?',
      'skype',
      'It depends on the Skype side, which was not named. The procedure applies with Skype for Business Server or Lync Server 2013. Which Skype for Business or Lync do you run?',
    ],
    [
      'comment configurer les applications partenaires avec Skype Entreprise Server 2019 ?',
      'exchange',
      'Cela dépend du côté Exchange, qui n’a pas été précisé. La procédure s’applique avec Exchange 2013, Exchange 2016, Exchange 2019 ou Exchange Server édition Abonnement (SE). Quelle version d’Exchange utilisez-vous ?',
    ],
    [
      'make a checklist for the whole integration with Exchange 2016',
      'skype',
      'It depends on the Skype side, which was not named. The procedure applies with Skype for Business Server or Lync Server 2013. Which Skype for Business or Lync do you run?',
    ],
  ])('%s asks for it, and says with what it applies', (question, side, sentence) => {
    const answer = ask(question);
    expect(answer.missing).toEqual([side]);
    expect(firstLine(answer.text)).toBe(sentence);
  });

  it('takes the side alone for an answer', () => {
    const { context } = replyTo('how do I set up presence in OWA with Exchange Online?');
    const answer = ask('SfB Server 2019', { context });
    expect(answer).toMatchObject({
      intent: 'setup',
      procedure: 'owa-online',
      deployments: [{ exchange: 'online', skype: 'server-2019' }],
      missing: [],
    });
  });

  it.each([
    ['set up Autodiscover with Exchange Online', 'Not for your deployment.', 'beside it, do it there'],
    ['how do I set up UCS with Exchange 2010?', 'Not for your deployment.', 'Exchange 2010'],
    ['how do I set up OAuth between SfB Online and Exchange 2016?', 'Retired.', 'Microsoft Teams'],
    ['set up archiving with Exchange on premises', 'The documents do not say', 'Exchange 2013 or later'],
  ])('is not asked for it where nothing hangs on it: %s', (question, verdict, reason) => {
    const answer = ask(question);
    expect(answer.missing).toEqual([]);
    const line = firstLine(answer.text.replaceAll('**', ''));
    expect(line).toContain(verdict);
    expect(line).toContain(reason);
  });

  it('is told so in a runbook, and which parts of the plan hang on it', () => {
    const printed = runbookCommand(['plan', '--deployment', '2016+']);
    expect(printed).toContain('> It depends on the Skype side, which was not named.');
    expect(printed).toMatch(
      /Partner applications: Only with Skype for Business Server or Lync Server 2013\./,
    );
    expect(printed).not.toContain('No document says');
  });
});

it.each([
  ['does UCS work with Exchange 2013 and SfB Online?', /integrate-with-exchange\.md\), about 2019$/m],
  ['UCS fonctionne avec Exchange 2013 et SfB Online ?', /integrate-with-exchange\.md\), vers 2019$/m],
  ['how do I configure OAuth with Exchange Online?', /for-hybrid\), after 2018$/m],
  ['comment configurer OAuth avec Exchange Online ?', /for-hybrid\), après 2018$/m],
  ['does UCS work with Exchange 2013 and SfB Online?', /is dated 17 December 2021\./],
])('“%s” dates its documents as exactly as that is known', (question, dated) => {
  const answer = ask(question);
  expect(answer.text).toMatch(dated);
});

it.each([
  ['2021-07-31', 'exactly', 'is dated 31 July 2021', 'date du 31 juillet 2021'],
  ['2021-07-31', 'after', 'is from after 31 July 2021', 'est postérieur au 31 juillet 2021'],
  ['2020', 'after', 'is from after 2020', 'est postérieur à 2020'],
  ['2025', 'about', 'is from about 2025', 'remonte à 2025 environ'],
  ['2023-11', 'about', 'is from about November 2023', 'remonte à novembre 2023 environ'],
] as const)('the newest document, %s and %s', (date, how, english, french) => {
  expect(en.reason.age(date, how)).toContain(`${english}.`);
  expect(fr.reason.age(date, how)).toContain(`${french}.`);
});
