import { describe, expect, it } from '@jest/globals';
import { wordsFor } from '../../src/words';
import { ask } from '../support/liaison';

/** Typed by hand from the published page: Y yes, N no, C yes for 2013 and 2016 only. */
const matrix: Record<string, string> = {
  'outlook-presence': 'YYYYY',
  'outlook-respond': 'YYYYY',
  'outlook-meetings': 'YYYYY',
  'owa-presence': 'YYNNY',
  'owa-respond': 'YYNNY',
  'owa-meetings': 'YYNNY',
  'mobile-presence': 'YYYYY',
  'mobile-meetings': 'YYYYY',
  'calendar-status': 'YYYYY',
  'unified-contact-store': 'CYNNY',
  'high-resolution-photo': 'CYNYY',
  'meeting-delegation': 'YYYYY',
  'missed-conversations': 'YYYYY',
  archiving: 'CYNNY',
  'archive-search': 'CYNNY',
  'um-voicemail': 'YYNNN',
  'conversation-history': 'YYNYY',
};

/** Each column with the Exchange versions that stand in it, and how people write the pair. */
const columns = [
  {
    at: 0,
    exchange: '2010',
    skype: 'server',
    said: ['Exchange 2010 and Skype for Business Server', 'ex2010 + sfbs'],
  },
  {
    at: 0,
    exchange: '2013',
    skype: 'server',
    said: ['Exchange Server 2013 and SfB Server', 'skype entreprise server, exch 2013'],
  },
  {
    at: 0,
    exchange: '2016',
    skype: 'server',
    said: [
      'Exchange 2016 and Skype for Business Server',
      'Exchange 2016 en local et Skype Entreprise Server',
    ],
  },
  {
    at: 1,
    exchange: 'online',
    skype: 'server',
    said: ['Exchange Online and Skype for Business Server', 'EXO + sfb server'],
  },
  {
    at: 2,
    exchange: '2010',
    skype: 'online',
    said: ['Exchange 2010 and Skype for Business Online', 'E14 + SfBO'],
  },
  {
    at: 3,
    exchange: '2013',
    skype: 'online',
    said: ['Exchange 2013 and Skype for Business Online', 'Exchange 2013 et Skype Entreprise en ligne'],
  },
  { at: 3, exchange: '2016', skype: 'online', said: ['Exchange 2016 and SfB Online', 'S4BO / EXCH2016'] },
  {
    at: 4,
    exchange: 'online',
    skype: 'online',
    said: ['Exchange Online and Skype for Business Online', 'EXO + SfBO'],
  },
] as const;

const supportOf = (cell: string | undefined, exchange: string): string =>
  cell === 'Y' || (cell === 'C' && exchange !== '2010') ? 'yes' : 'no';

const questions = Object.entries(matrix).flatMap(([feature, cells]) =>
  columns.flatMap(({ at, exchange, skype, said }) =>
    said.flatMap((deployment) => {
      const expected = { feature, exchange, skype, support: supportOf(cells[at], exchange) };
      const en = wordsFor('en').features[feature];
      const fr = wordsFor('fr').features[feature];
      return [
        [`Is ${en?.name} supported with ${deployment}?`, expected],
        [`${en?.short}: ${deployment}`, expected],
        [`${fr?.name} : est-ce pris en charge avec ${deployment} ?`, expected],
        [`est ce que ca marche, ${fr?.short.toLowerCase()}, avec ${deployment}`, expected],
      ] as const;
    }),
  ),
);

describe('the matrix, asked in words', () => {
  it.each(questions)('%s', (question, expected) => {
    const answer = ask(question);
    const given = answer.verdicts.map(({ feature, exchange, skype, support }) => ({
      feature,
      exchange,
      skype,
      support,
    }));
    expect({ intent: answer.intent, given, missing: answer.missing }).toEqual({
      intent: 'support',
      given: [expected],
      missing: [],
    });
  });

  it.each([
    ['unified-contact-store', 'server', ['2013', '2016'], ['2010']],
    ['high-resolution-photo', 'online', ['2013', '2016'], ['2010']],
    ['conversation-history', 'online', ['2013', '2016'], ['2010']],
  ])('asks for the version of Exchange where it decides: %s with %s', (feature, skype, yes, no) => {
    const name = wordsFor('en').features[feature]?.name;
    const answer = ask(
      `Is ${name} supported with Exchange on premises and ${skype === 'server' ? 'SfB Server' : 'SfB Online'}?`,
    );
    expect(answer).toMatchObject({
      missing: ['exchange'],
      verdicts: [{ feature, exchange: 'on-premises', skype, support: 'conditional' }],
    });
    for (const version of [...yes, ...no]) expect(answer.text).toContain(version);
  });
});
