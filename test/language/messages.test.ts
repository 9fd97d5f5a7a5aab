import { describe, expect, it } from '@jest/globals';
import { ask, read } from '../support/liaison';

const readLines = (lines: readonly string[]) => read(lines.join('\n'));

const ENGLISH = ['From: Ann', 'Sent: 3 November 2016 10:15', 'To: Desk 2019', 'Subject: RE: photos in 2010'];
const FRENCH = [
  'De : Anne',
  'Envoyé : 3 novembre 2016 10:15',
  'À : Support 2019',
  'Objet : RE : photos en 2010',
];
const QUESTION = 'HD photos: Exchange 2013 + Skype for Business Online?';

describe('a mail', () => {
  it.each([
    ['with a header', [...ENGLISH, '', QUESTION]],
    ['with a French header', [...FRENCH, '', QUESTION]],
    ['that is forwarded', ['---------- Forwarded message ---------', ...ENGLISH, '', QUESTION]],
    ['with a signature', [QUESTION, '', '-- ', 'Ann, Contoso', '2010 Elm Street', '+1 425 555 2016']],
    ['from a phone', [...ENGLISH, QUESTION, '', 'Sent from my iPhone']],
  ])('%s asks only what stands in its body', (_, lines) => {
    const { intent, features, deployments, pasted } = readLines(lines);
    expect({ intent, features, deployments, pasted }).toEqual({
      intent: 'support',
      features: ['high-resolution-photo'],
      deployments: [{ exchange: '2013', skype: 'online' }],
      pasted: null,
    });
  });

  it('is read with its subject where its body says nothing', () => {
    expect(readLines([`Subject: ${QUESTION}`, '', 'See subject. Thanks, Tim']).features).toEqual([
      'high-resolution-photo',
    ]);
  });

  it('keeps what is asked in the name of the whole message', () => {
    expect(readLines([...ENGLISH, '', QUESTION]).question).toContain('From: Ann');
  });

  it('is told from the output of a certificate, and from a migration', () => {
    expect(
      readLines([
        'Subject      : CN=sfb.contoso.com',
        'Issuer       : CN=Contoso CA',
        'Thumbprint   : 3A5B6C7D8E9F',
      ]).intent,
    ).toBe('check');
    expect(
      readLines([
        'From: Exchange 2010',
        'To: Exchange 2016',
        'Is archiving IM in Exchange there with SfB Server?',
      ]).deployments,
    ).toContainEqual({
      exchange: '2016',
      skype: 'server',
    });
  });
});

const english = 'The colleagues in the other building have been asking for this since the summer. '.repeat(
  80,
);
const french = 'Les collègues de l’autre bâtiment le demandent depuis le printemps dernier. '.repeat(90);

describe('a message that is too long to be read whole', () => {
  it.each([
    ['en', `Does UCS work with Exchange 2016 and SfB Server? ${english} Sorry, I mean Exchange 2010.`],
    ['fr', `UCS avec Exchange 2016 et SfB Server ? ${french} Pardon, je voulais dire Exchange 2010.`],
  ])('is read to its end, and says that something was left out (%s)', (language, message) => {
    const { deployments, text } = ask(message);
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
    expect(ask(message)).toMatchObject({
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
    const { intent, text, ...said } = ask(message);
    expect(said.language).toBe(language);
    expect(intent).toBe('none');
    expect(text.startsWith(begins)).toBe(true);
  });

  it('is checked whole where it is a script', () => {
    const line = 'Get-CsUser -Identity "anna@contoso.com"\n';
    const { findings, text } = ask(
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
  expect(ask(piece.repeat(200_000 / piece.length)).text).not.toBe('');
});
