import { describe, expect, it } from '@jest/globals';
import { Answer } from '../../src/contract';
import { languages, on, reply } from './support';

/** The 17 rows: 2010+server, 2013 and 2016+server, online+server, 2010+online, 2013 and 2016+online, online+online. */
const matrix: Record<string, string> = {
  'outlook-presence': 'YYYYYY',
  'outlook-respond': 'YYYYYY',
  'outlook-meetings': 'YYYYYY',
  'owa-presence': 'YYYNNY',
  'owa-respond': 'YYYNNY',
  'owa-meetings': 'YYYNNY',
  'mobile-presence': 'YYYYYY',
  'mobile-meetings': 'YYYYYY',
  'calendar-status': 'YYYYYY',
  'unified-contact-store': 'NYYNNY',
  'high-resolution-photo': 'NYYNYY',
  'meeting-delegation': 'YYYYYY',
  'missed-conversations': 'YYYYYY',
  archiving: 'NYYNNY',
  'archive-search': 'NYYNNY',
  'um-voicemail': 'YYYNNN',
  'conversation-history': 'YYYNYY',
};
const columns = [
  ['2010', 'server'],
  ['2016', 'server'],
  ['online', 'server'],
  ['2010', 'online'],
  ['2013', 'online'],
  ['online', 'online'],
] as const;

const word = { en: { Y: /\*\*Yes[.,]/, N: /\*\*No\.\*\*/ }, fr: { Y: /\*\*Oui[.,]/, N: /\*\*Non\.\*\*/ } };

describe.each(languages)('the matrix, told in %s', (language) => {
  const cells = Object.entries(matrix).flatMap(([feature, row]) =>
    columns.map(
      ([exchange, skype], index) => [feature, exchange, skype, row[index] === 'Y' ? 'Y' : 'N'] as const,
    ),
  );

  it.each(cells)('says of %s with Exchange %s and Skype %s: %s', (feature, exchange, skype, expected) => {
    const { answer } = reply({ language, features: [feature], deployments: [on(exchange, skype)] });
    expect(Answer.parse(answer)).toEqual(answer);
    expect(answer.verdicts).toHaveLength(1);
    expect(answer.verdicts[0]?.support).toBe(expected === 'Y' ? 'yes' : 'no');
    expect(answer.text).toMatch(word[language][expected]);
    expect(answer.text).not.toMatch(word[language][expected === 'Y' ? 'N' : 'Y']);
    expect(answer.missing).toEqual([]);
    expect(answer.sources.length).toBeGreaterThan(0);
  });

  it.each(
    cells.filter(([, exchange, skype]) => exchange === '2010' || skype === 'online'),
  )('says what is over before the verdict: %s with Exchange %s and Skype %s', (feature, exchange, skype) => {
    const { answer, document } = reply({
      language,
      features: [feature],
      deployments: [on(exchange, skype)],
    });
    expect(answer.verdicts[0]?.status).not.toBe('supported');
    expect(document.blocks[0]).toMatchObject({ kind: 'alert', tone: 'warning' });
    expect(answer.text).toMatch(
      language === 'en'
        ? /^\*\*(Retired|Out of support|No longer supported today)/
        : /^\*\*(Service arrêté|Support terminé|Plus pris en charge)/,
    );
    expect(document.blocks[1]).toMatchObject({ kind: 'verdict' });
  });
});
