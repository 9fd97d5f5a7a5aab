import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Liaison, openLiaison } from '../../src/liaison';
import { copyOfData } from '../knowledge/support/copy';

const options = { context: null, locale: null };
const exchangeIn = (liaison: Liaison, named: string) =>
  liaison.read(`Does presence in Outlook work with ${named} and Skype for Business Server?`, options)
    .deployments[0]?.exchange;

describe('Exchange named by its own number', () => {
  let liaison: Liaison;
  beforeAll(async () => {
    liaison = await openLiaison();
  });

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
    expect(exchangeIn(liaison, named)).toBe(version);
  });

  it.each(['Exchange version 15', 'Exchange 15.3'])('%s could be any', (named) => {
    expect(exchangeIn(liaison, named)).toBeNull();
  });
});

it('knows the builds of a version that is added', async () => {
  const copy = copyOfData();
  copy.add('data/exchange/se.json', {
    builds: { from: ['15.2.2562', '16.0'], sources: ['exchange-builds'] },
  });
  expect(exchangeIn(await openLiaison(copy), 'Exchange 16.0.1234')).toBe('se');
});
