import { expect, it } from '@jest/globals';
import { currentDeployment, loadKnowledge } from '../../src/knowledge';
import { smallKnowledge, smallLists } from './support/small-knowledge';

it.each([
  ['2019-01-01', '2019', 'server'],
  ['2025-06-30', '2019', 'server'],
  ['2025-07-01', 'se', 'server'],
  ['2026-11-21', 'se', 'server'],
  ['2036-01-01', 'se', 'server'],
])('on %s one would set up Exchange %s with %s', (today, exchange, skype) => {
  expect(currentDeployment(loadKnowledge(), today)).toEqual({ exchange, skype });
});

it('takes the last one where none is supported any more, and none where there is no server', () => {
  const group = smallLists().exchange.filter(({ kind }) => kind !== 'server');
  expect(currentDeployment(smallKnowledge(), '2040-01-01').exchange).toBe('2013');
  expect(currentDeployment(smallKnowledge({ exchange: group }), '2040-01-01').exchange).toBeNull();
});
