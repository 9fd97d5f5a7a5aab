import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';
import { today } from './support';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const ask = (question: string) => liaison.reply(question, { context: null, locale: null, today }).answer;
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
