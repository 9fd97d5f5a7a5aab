import { describe, expect, it } from '@jest/globals';
import { decide, loadKnowledge } from '../../src/knowledge';
import { today } from '../support/day';

const knowledge = loadKnowledge();
const support = (feature: string, exchange: string, skype: string) =>
  decide(knowledge, feature, exchange, skype, today).support;

const letters = { Y: 'yes', N: 'no', C: 'conditional', '?': 'unknown' } as const;
const read = (row: string) =>
  [...row.replaceAll(' ', '')].map((letter) => letters[letter as keyof typeof letters]);

const exchange = ['2010', '2013', '2016', '2019', 'se', 'on-premises', 'online'];

// Typed by hand from the pages. One letter for each Exchange above: with a Skype server, then with Skype for Business Online.
const matrix: [feature: string, server: string, online: string][] = [
  ['outlook-presence', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['outlook-respond', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['outlook-meetings', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['owa-presence', 'YYY YY Y Y', 'NNN ?? N Y'],
  ['owa-respond', 'YYY YY Y Y', 'NNN ?? N Y'],
  ['owa-meetings', 'YYY YY Y Y', 'NNN ?? N Y'],
  ['mobile-presence', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['mobile-meetings', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['calendar-status', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['unified-contact-store', 'NYY YY C Y', 'NNN ?? N Y'],
  ['high-resolution-photo', 'NYY YY C Y', 'NYY ?? C Y'],
  ['meeting-delegation', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['missed-conversations', 'YYY YY Y Y', 'YYY ?? Y Y'],
  ['archiving', 'NYY YY C Y', 'NNN ?? N Y'],
  ['archive-search', 'NYY YY C Y', 'NNN ?? N Y'],
  ['um-voicemail', 'YYY NN Y Y', 'NNN ?? N N'],
  ['conversation-history', 'YYY YY Y Y', 'NYY ?? C Y'],
];

describe('the matrix', () => {
  it('has all its rows, in order', () => {
    expect([...knowledge.features.keys()]).toEqual(matrix.map(([feature]) => feature));
  });

  it.each(matrix)('decides %s for every Exchange and Skype', (feature, server, online) => {
    for (const skype of ['server', 'server-2015', 'server-2019', 'server-se'])
      expect({ skype, row: exchange.map((id) => support(feature, id, skype)) }).toEqual({
        skype,
        row: read(server),
      });
    expect(exchange.map((id) => support(feature, id, 'online'))).toEqual(read(online));
  });
});

// Order of Exchange as above. What no statement of the Lync pages covers is unknown.
const lync: [feature: string, lync2013: string, lync2010: string][] = [
  ['outlook-presence', 'YYY ?? Y ?', 'Y?? ?? ? ?'],
  ['outlook-respond', '?YY ?? ? ?', '??? ?? ? ?'],
  ['outlook-meetings', '?YY ?? ? ?', '??? ?? ? ?'],
  ['owa-presence', 'YYN NN C ?', '??? ?? ? ?'],
  ['owa-respond', '??N NN ? ?', '??? ?? ? ?'],
  ['owa-meetings', 'NY? ?? C ?', 'NNN ?? N N'],
  ['mobile-presence', '??? ?? ? ?', '??? ?? ? ?'],
  ['mobile-meetings', '??? ?? ? ?', '??? ?? ? ?'],
  ['calendar-status', 'YY? ?? ? ?', 'Y?? ?? ? ?'],
  ['unified-contact-store', 'NYY ?? C ?', 'NNN ?? N N'],
  ['high-resolution-photo', 'NY? ?? C ?', 'NNN ?? N N'],
  ['meeting-delegation', '??? ?? ? ?', '??? ?? ? ?'],
  ['missed-conversations', '??? ?? ? ?', '??? ?? ? ?'],
  ['archiving', 'NYY ?? C ?', 'NNN ?? N N'],
  ['archive-search', '??? ?? ? ?', '??? ?? ? ?'],
  ['um-voicemail', 'YYY N? Y ?', 'Y?? ?? ? N'],
  ['conversation-history', '?YY ?? ? ?', '??? ?? ? ?'],
];

describe('Lync Server', () => {
  it.each(lync)('follows the statements on %s', (feature, lync2013, lync2010) => {
    expect(exchange.map((id) => support(feature, id, 'lync-2013'))).toEqual(read(lync2013));
    expect(exchange.map((id) => support(feature, id, 'lync-2010'))).toEqual(read(lync2010));
  });

  it.each([
    'unified-contact-store',
    'archiving',
    'conversation-history',
  ])('leaves %s with Exchange Online open and names the contradiction', (feature) => {
    const decision = decide(knowledge, feature, 'online', 'lync-2013', today);
    expect(decision).toMatchObject({ support: 'unknown', contradictions: ['lync-2013-exchange-online'] });
    expect(decision.sources).toContain('seed-003');
  });
});

describe('a decision', () => {
  it('says under which versions a group has the feature', () => {
    expect(decide(knowledge, 'archiving', 'on-premises', 'server', today).condition).toEqual({
      needs: ['2013', '2016', '2019', 'se'],
      not: ['2010'],
    });
    expect(decide(knowledge, 'conversation-history', 'on-premises', 'online', today).condition).toEqual({
      needs: ['2013', '2016'],
      not: ['2010'],
    });
    expect(decide(knowledge, 'archiving', '2016', 'server', today).condition).toBeNull();
  });

  it('names the newer versions that a group’s one verdict does not hold for, with their documents', () => {
    const decision = decide(knowledge, 'um-voicemail', 'on-premises', 'server', today);
    expect(decision).toMatchObject({ support: 'yes', condition: null, exceptions: ['2019', 'se'] });
    expect(decision.sources).toContain('um-migration');
    expect(decide(knowledge, 'owa-presence', 'on-premises', 'server', today).exceptions).toEqual([]);
    expect(decide(knowledge, 'owa-presence', 'on-premises', 'online', today).exceptions).toEqual([]);
  });

  it('rests on sources wherever it decides, the newest first', () => {
    for (const feature of knowledge.features.keys())
      for (const exchange of knowledge.exchange.keys())
        for (const skype of knowledge.skype.keys()) {
          const decision = decide(knowledge, feature, exchange, skype, today);
          if (decision.support !== 'unknown') expect(decision.sources).not.toEqual([]);
        }
    expect(decide(knowledge, 'archiving', 'se', 'server', today).sources).toEqual(['plan-2025']);
    expect(decide(knowledge, 'archiving', '2016', 'server', today).sources.slice(0, 2)).toEqual([
      'plan-2025',
      'seed-001',
    ]);
  });

  it('lets the newest document decide and names the disagreement', () => {
    expect(decide(knowledge, 'um-voicemail', '2013', 'online', today)).toMatchObject({
      support: 'no',
      contradictions: ['um-skype-online-2018'],
    });
    expect(decide(knowledge, 'archiving', 'online', 'server-2015', today)).toMatchObject({
      support: 'yes',
      contradictions: ['server-2015-exchange-online'],
    });
    expect(decide(knowledge, 'owa-presence', '2016', 'lync-2013', today)).toMatchObject({
      support: 'no',
      contradictions: ['lync-2013-exchange-2016'],
    });
    expect(decide(knowledge, 'um-voicemail', 'online', 'server', today).contradictions).toEqual([
      'um-exchange-online',
    ]);
  });

  it('refuses ids that do not exist', () => {
    expect(() => support('telepathy', '2016', 'server')).toThrow('telepathy');
  });
});

describe('the status', () => {
  it.each([
    ['archiving', '2016', 'server', '2025-10-14', 'supported'],
    ['archiving', '2016', 'server', '2025-10-15', 'out-of-support'],
    ['archiving', 'se', 'server-se', today, 'supported'],
    ['archiving', 'se', 'server', today, 'supported'],
    ['archiving', 'on-premises', 'server', today, 'supported'],
    ['archiving', 'se', 'server-2019', today, 'out-of-support'],
    ['archiving', 'online', 'server-2015', today, 'out-of-support'],
    ['archiving', 'online', 'server', today, 'supported'],
    ['archiving', '2013', 'lync-2013', today, 'out-of-support'],
    ['outlook-presence', '2016', 'online', '2021-07-31', 'supported'],
    ['outlook-presence', '2016', 'online', '2021-08-01', 'retired'],
    ['outlook-presence', '2010', 'online', today, 'retired'],
    ['um-voicemail', 'online', 'server', '2020-02-28', 'supported'],
    ['um-voicemail', 'online', 'server', '2020-02-29', 'retired'],
    ['um-voicemail', 'online', 'server-se', today, 'retired'],
    ['um-voicemail', 'se', 'server-se', today, 'supported'],
    ['um-voicemail', 'on-premises', 'server', today, 'out-of-support'],
  ])('of %s with Exchange %s and Skype %s on %s is %s', (feature, exchange, skype, day, status) => {
    expect(decide(knowledge, feature, exchange, skype, day).status).toBe(status);
  });

  it('names what is past its end', () => {
    expect(decide(knowledge, 'archiving', '2016', 'server-2019', today).endedProducts).toEqual([
      'exchange/2016',
      'skype/server-2019',
    ]);
    expect(decide(knowledge, 'um-voicemail', 'online', 'server', today).retiredParts).toEqual([
      'other/um-online',
    ]);
  });
});

describe('the notices', () => {
  it.each([
    ['outlook-presence', '2016', 'online', ['skype-online-retired', 'exchange-out-of-support']],
    ['high-resolution-photo', 'se', 'server-se', ['photo-client']],
    ['high-resolution-photo', '2010', 'server', ['exchange-out-of-support']],
    ['um-voicemail', 'online', 'server', ['exumo-retired', 'cloud-voicemail']],
    [
      'um-voicemail',
      '2019',
      'server-2019',
      ['um-not-in-2019', 'cloud-voicemail', 'exchange-out-of-support', 'server-out-of-support'],
    ],
    ['archiving', 'online', 'server-se', ['dedicated-hybrid-app', 'ews-online-ending']],
    ['owa-presence', 'se', 'server', ['owa-im-se-cu1']],
    [
      'owa-presence',
      '2016',
      'lync-2013',
      ['owa-im-lync2013', 'exchange-out-of-support', 'server-out-of-support'],
    ],
    ['mobile-meetings', 'se', 'server', []],
  ])('of %s with Exchange %s and Skype %s', (feature, exchange, skype, notices) => {
    expect(decide(knowledge, feature, exchange, skype, today).notices).toEqual(notices);
  });

  it('tell of the retirement with every verdict on Skype for Business Online', () => {
    for (const feature of knowledge.features.keys())
      for (const exchange of knowledge.exchange.keys())
        expect(decide(knowledge, feature, exchange, 'online', today).notices).toContain(
          'skype-online-retired',
        );
  });
});
