import { expect, it } from '@jest/globals';
import { buildsTellApart } from '../../../src/knowledge/rules/builds-tell-apart';
import { smallKnowledge, smallLists } from '../support/small-knowledge';

const sources = ['old-page'];

const versions = (from: string) =>
  smallLists().exchange.map((product, at) =>
    product.kind === 'group'
      ? product
      : { ...product, builds: { from: [at === 0 ? '15.2' : from], sources } },
  );

it('finds two versions that begin at the same build', () => {
  expect(buildsTellApart.check(smallKnowledge({ exchange: versions('15.2') }))).toEqual([
    expect.objectContaining({
      file: 'src/knowledge/data/exchange/online.json',
      path: 'builds.from[0]',
      message: 'the builds of "2013" begin at 15.2 already',
    }),
  ]);
});

it('accepts a version that goes on from the builds of another', () => {
  expect(buildsTellApart.check(smallKnowledge({ exchange: versions('15.2.2562') }))).toEqual([]);
});
