import { expect, it } from '@jest/globals';
import { examplesUnique } from '../../../src/knowledge/rules/examples-unique';
import { smallKnowledge } from '../support/small-knowledge';

const sources = ['old-page'];

it('finds two terms of the same rank', () => {
  const terms = [
    { id: 'ucs', example: 1, sources },
    { id: 'ucwa', sources },
    { id: 'um', example: 1, sources },
  ];
  expect(examplesUnique.check(smallKnowledge({ terms }))).toEqual([
    expect.objectContaining({
      file: 'src/knowledge/data/terms/um.json',
      path: 'example',
      message: '"ucs" is example 1 already',
    }),
  ]);
});
