import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const read = (lines: readonly string[]) => liaison.read(lines.join('\n'), { context: null, locale: null });

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
    const { intent, features, deployments, pasted } = read(lines);
    expect({ intent, features, deployments, pasted }).toEqual({
      intent: 'support',
      features: ['high-resolution-photo'],
      deployments: [{ exchange: '2013', skype: 'online' }],
      pasted: null,
    });
  });

  it('is read with its subject where its body says nothing', () => {
    expect(read([`Subject: ${QUESTION}`, '', 'See subject. Thanks, Tim']).features).toEqual([
      'high-resolution-photo',
    ]);
  });

  it('keeps what is asked in the name of the whole message', () => {
    expect(read([...ENGLISH, '', QUESTION]).question).toContain('From: Ann');
  });

  it('is told from the output of a certificate, and from a migration', () => {
    expect(
      read([
        'Subject      : CN=sfb.contoso.com',
        'Issuer       : CN=Contoso CA',
        'Thumbprint   : 3A5B6C7D8E9F',
      ]).intent,
    ).toBe('check');
    expect(
      read(['From: Exchange 2010', 'To: Exchange 2016', 'Is archiving IM in Exchange there with SfB Server?'])
        .deployments,
    ).toContainEqual({
      exchange: '2016',
      skype: 'server',
    });
  });
});
