import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await openLiaison();
});

const read = (question: string) => liaison.read(question, { context: null, locale: null });

describe('names written in one, joined by signs, or with letters for digits', () => {
  it.each([
    ['Exchange2010/SkypeForBusinessOnline', '2010', 'online'],
    ['Ex2O10+SfB-Server', '2010', 'server'],
    ['Exchange_2013>SfBServer2019', '2013', 'server-2019'],
    ['2O13 Exchange | SfB 0nline', '2013', 'online'],
    ['Exch20l6 & S4BOnline', '2016', 'online'],
    ['Exchange 2016CU23 (15.1.2507.6), Skype_Entreprise_Server', '2016', 'server'],
    ['ExchangeServer2019 ; SkypeForBusinessServerSE', '2019', 'server-se'],
    ['ExSE + SFBSE', 'se', 'server-se'],
    ['SfB2019 & SE Exchange', 'se', 'server-2019'],
    ['ExchangeOnl1ne - SkypeForBusinessServer', 'online', 'server'],
    ['EXO, LyncServer2013', 'online', 'lync-2013'],
  ])('%s is Exchange %s with Skype %s', (named, exchange, skype) => {
    for (const asked of [`${named}: unifiedcontactstore`, `magasin de contacts unifié - ${named} ?`]) {
      const { features, deployments } = read(asked);
      expect({ asked, features, deployments }).toEqual({
        asked,
        features: ['unified-contact-store'],
        deployments: [{ exchange, skype }],
      });
    }
  });

  it('takes “+ Server” and “+ Online” for the Skype side, where nobody names it', () => {
    expect(read('HD photos: Exchange 2010 + Server and Exchange 2010 + Online?').deployments).toEqual([
      { exchange: '2010', skype: 'server' },
      { exchange: '2010', skype: 'online' },
    ]);
  });

  it.each([
    'Call me on 020 7946 2010.',
    'My number is 08-555 2016.',
    'Tél. 555-2013',
  ])('reads no version in a telephone number: %s', (number) => {
    expect(read(`Skype for Business Server: HD photos? ${number}`).deployments).toEqual([
      { exchange: null, skype: 'server' },
    ]);
  });
});
