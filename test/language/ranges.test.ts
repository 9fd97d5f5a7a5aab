import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';

/** The deployments that a question is read as, short: `2013+server`. */
const deploymentsIn = (liaison: Liaison, question: string): string[] =>
  liaison
    .read(question, { context: null, locale: null })
    .deployments.map(({ exchange, skype }) => `${exchange}+${skype}`);

describe('several versions that one word stands for', () => {
  let liaison: Liaison;
  beforeAll(async () => {
    liaison = await openLiaison();
  });

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
    expect(deploymentsIn(liaison, question)).toEqual(versions.map((version) => `${version}+server`));
  });

  it.each<[string, string[]]>([
    [
      'Skype for Business Server 2019 or later with Exchange 2016: archiving?',
      ['2016+server-2019', '2016+server-se'],
    ],
    ['Lync 2013 or earlier with Exchange 2013: UCS?', ['2013+lync-2010', '2013+lync-2013']],
  ])('%s', (question, deployments) => {
    expect(deploymentsIn(liaison, question)).toEqual(deployments);
  });

  it.each([
    ['In 2016 we installed Exchange 2013 and later Skype for Business Server. UCS?', '2013+server'],
    ['We move from Exchange 2013 on premises to Exchange Online, with SfB Server: UCS?', 'online+server'],
    ['Apart from that, does UCS work with Exchange 2013 and SfB Server?', '2013+server'],
    ['À part ça, le MCU fonctionne-t-il avec Exchange 2013 et SfB Server ?', '2013+server'],
  ])('is none in: %s', (question, deployment) => {
    expect(deploymentsIn(liaison, question)).toEqual([deployment]);
  });
});
