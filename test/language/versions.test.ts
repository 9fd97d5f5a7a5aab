import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../src/language/reading';
import { openLiaison } from '../../src/liaison';
import { copyOfData } from '../knowledge/support/copy';
import { read } from '../support/liaison';

const exchangeIn = ({ deployments }: Reading) => deployments[0]?.exchange;
const asking = (named: string) =>
  `Does presence in Outlook work with ${named} and Skype for Business Server?`;

describe('Exchange named by its own number', () => {
  it.each([
    ['Exchange 14.3', '2010'],
    ['Exchange Server 14', '2010'],
    ['Exchange (version 14.03.0123.004)', '2010'],
    ['E14', '2010'],
    ['Exchange 15.0', '2013'],
    ['Exchange Server, build 15.00.1497.002', '2013'],
    ['E15', '2013'],
    ['Exchange 15.1.2507.6', '2016'],
    ['Exchange 15.2', '2019'],
    ['Exchange version 15.2.1748.10', '2019'],
    ['Exchange 15.2.2562.17', 'se'],
    ['Exchange 15.02.2562.017', 'se'],
  ])('%s is Exchange %s', (named, version) => {
    expect(exchangeIn(read(asking(named)))).toBe(version);
  });

  it.each(['Exchange version 15', 'Exchange 15.3'])('%s could be any', (named) => {
    expect(exchangeIn(read(asking(named)))).toBeNull();
  });
});

it('knows the builds of a version that is added', async () => {
  const copy = copyOfData();
  copy.add('data/exchange/se.json', {
    builds: { from: ['15.2.2562', '16.0'], sources: ['exchange-builds'] },
  });
  const { read } = await openLiaison(copy);
  expect(exchangeIn(read(asking('Exchange 16.0.1234'), { context: null, locale: null }))).toBe('se');
});

/** The deployments that a question is read as, short: `2013+server`. */
const deploymentsIn = (question: string): string[] =>
  read(question).deployments.map(({ exchange, skype }) => `${exchange}+${skype}`);

describe('several versions that one word stands for', () => {
  it.each<[string, string[]]>([
    ['Exchange 2013 or later with SfB Server: UCS?', ['2013', '2016', '2019', 'se']],
    ['UCS with at least Exchange Server 2016 and SfB Server?', ['2016', '2019', 'se']],
    ['Anything from Exchange 2016 up with SfB Server, does UCS work?', ['2016', '2019', 'se']],
    ['Does archiving work from 2016 on with SfB Server?', ['2016', '2019', 'se']],
    ['2016 or newer + SfB Server: archiving?', ['2016', '2019', 'se']],
    ['Exchange 2013 or older with SfB Server: UCS?', ['2010', '2013']],
    ['Photos with anything older than Exchange 2016 and SfB Server?', ['2010', '2013']],
    ['Does UCS work on anything newer than Exchange 2010 with SfB Server?', ['2013', '2016', '2019', 'se']],
    ['Does UCS work with every Exchange except 2010 and 2016 on SfB Server?', ['2013', '2019', 'se']],
    ['Exchange 2010, or 2016 and later, SfB Server: photos?', ['2010', '2016', '2019', 'se']],
    [
      'Le MCU fonctionne-t-il avec Exchange 2013 et plus récent et SfB Server ?',
      ['2013', '2016', '2019', 'se'],
    ],
    ['À partir d’Exchange 2016 avec SfB Server, le MCU fonctionne-t-il ?', ['2016', '2019', 'se']],
    ['Archivage avec Exchange 2013 ou antérieur et SfB Server ?', ['2010', '2013']],
    ['Archivage avec une version antérieure à 2016 d’Exchange et SfB Server ?', ['2010', '2013']],
    [
      'Toutes les versions locales d’Exchange sauf 2010, avec SfB Server : MCU ?',
      ['2013', '2016', '2019', 'se'],
    ],
  ])('%s', (question, versions) => {
    expect(deploymentsIn(question)).toEqual(versions.map((version) => `${version}+server`));
  });

  it.each<[string, string[]]>([
    [
      'Skype for Business Server 2019 or later with Exchange 2016: archiving?',
      ['2016+server-2019', '2016+server-se'],
    ],
    ['Lync 2013 or earlier with Exchange 2013: UCS?', ['2013+lync-2010', '2013+lync-2013']],
  ])('%s', (question, deployments) => {
    expect(deploymentsIn(question)).toEqual(deployments);
  });

  it.each([
    ['In 2016 we installed Exchange 2013 and later Skype for Business Server. UCS?', '2013+server'],
    ['We move from Exchange 2013 on premises to Exchange Online, with SfB Server: UCS?', 'online+server'],
    ['Apart from that, does UCS work with Exchange 2013 and SfB Server?', '2013+server'],
    ['À part ça, le MCU fonctionne-t-il avec Exchange 2013 et SfB Server ?', '2013+server'],
  ])('is none in: %s', (question, deployment) => {
    expect(deploymentsIn(question)).toEqual([deployment]);
  });
});

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
