import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const answered = (question: string) =>
  liaison.reply(question, { context: null, locale: null, today: '2026-11-21' }).answer;

const english = 'The colleagues in the other building have been asking for this since the summer. '.repeat(
  80,
);
const french = 'Les collègues de l’autre bâtiment le demandent depuis le printemps dernier. '.repeat(90);

describe('a message that is too long to be read whole', () => {
  it.each([
    ['en', `Does UCS work with Exchange 2016 and SfB Server? ${english} Sorry, I mean Exchange 2010.`],
    ['fr', `UCS avec Exchange 2016 et SfB Server ? ${french} Pardon, je voulais dire Exchange 2010.`],
  ])('is read to its end, and says that something was left out (%s)', (language, message) => {
    const { deployments, text } = answered(message);
    expect(deployments).toEqual([{ exchange: '2010', skype: 'server' }]);
    expect(text).toMatch(
      language === 'en' ? /^I read only the beginning and the end/ : /^De ce long message, je n’ai lu que/,
    );
  });

  it.each([
    ['en', `Dear all, ${english} Does UCS work with Exchange 2013 and SfB Online?`],
    [
      'fr',
      `Bonjour, ${french} Le magasin de contacts unifié fonctionne-t-il avec Exchange 2013 et SfB Online ?`,
    ],
  ])('may have its question at the end (%s)', (language, message) => {
    expect(answered(message)).toMatchObject({
      language,
      intent: 'support',
      features: ['unified-contact-store'],
      deployments: [{ exchange: '2013', skype: 'online' }],
    });
  });

  it.each([
    ['en', `${english}${english}`, 'The message is too long to be read whole'],
    ['fr', `${french}${french}`, 'Le message est trop long pour être lu en entier'],
  ])('says so where nothing was understood (%s)', (language, message, begins) => {
    const { intent, text, ...said } = answered(message);
    expect(said.language).toBe(language);
    expect(intent).toBe('none');
    expect(text.startsWith(begins)).toBe(true);
  });

  it('is checked whole where it is a script', () => {
    const line = 'Get-CsUser -Identity "anna@contoso.com"\n';
    const { findings, text } = answered(
      `${line.repeat(200)}Get-CsUserr -Identity "anna@contoso.com"\n${line.repeat(200)}`,
    );
    expect(findings.map(({ rule }) => rule)).toContain('unknown-cmdlet');
    expect(text).not.toContain('beginning and the end');
  });
});

// Each of these took minutes once, for everybody: the run ends with the time that a test may take.
it.each([
  '2010 or 2013 or ',
  'not 2010 but 2013 ',
  'a: b\n',
  'SfB Server 2015 and Exchange 2016, ',
  'UCS and archiving, ',
  'IM ',
  '2013/',
  '--\nx\n',
])('of nothing but %j is answered like any other', (piece) => {
  expect(answered(piece.repeat(200_000 / piece.length)).text).not.toBe('');
});
