import { describe, expect, it } from '@jest/globals';
import {
  columns,
  columnValues,
  decide,
  deploymentsWith,
  loadKnowledge,
  voicemailFor,
} from '../../src/knowledge';
import { today } from '../support/day';

const knowledge = loadKnowledge();
const text = ({ exchange, skype }: { exchange: string; skype: string }) => `${exchange} + ${skype}`;

it('has the columns of the matrix, servers first', () => {
  expect(columns(knowledge).map(text)).toEqual([
    '2010 + server',
    '2013 + server',
    '2016 + server',
    'online + server',
    '2010 + online',
    '2013 + online',
    '2016 + online',
    'online + online',
  ]);
  expect(columnValues(knowledge, 'exchange')).toEqual(['2010', '2013', '2016', 'online']);
  expect(columnValues(knowledge, 'skype')).toEqual(['server', 'online']);
});

describe('the nearest deployments with a feature', () => {
  it.each([
    ['archiving', '2010', 'server', ['online + server', 'se + server']],
    ['owa-presence', '2013', 'online', ['2013 + server', 'online + online']],
    ['um-voicemail', 'se', 'server-se', ['2016 + server-se', '2013 + server-se']],
    ['conversation-history', '2010', 'online', ['2010 + server', 'online + online']],
  ])('for %s near %s + %s', (feature, exchange, skype, nearest) => {
    const found = deploymentsWith(knowledge, feature, { exchange, skype }, today);
    expect(found.slice(0, 2).map(text)).toEqual(nearest);
  });

  it('all have it', () => {
    for (const pair of deploymentsWith(knowledge, 'archiving', { exchange: null, skype: null }))
      expect(decide(knowledge, 'archiving', pair.exchange, pair.skype, today).support).toBe('yes');
  });
});

describe('voice mail by version', () => {
  it.each([
    ['2016', 'server-2019', ['exchange-um']],
    ['2019', 'server-2019', ['cloud-voicemail']],
    ['online', 'server-2015', ['cloud-voicemail']],
    ['2019', 'server-2015', ['unknown']],
    ['2019', 'lync-2013', ['none']],
    ['online', 'lync-2010', ['none']],
    ['online', 'server', ['cloud-voicemail', 'cloud-voicemail']],
    ['on-premises', 'lync-2013', ['exchange-um', 'exchange-um']],
    ['se', 'server-se', []],
  ])('for a mailbox on %s and a user on %s', (exchange, skype, services) => {
    expect(voicemailFor(knowledge, exchange, skype).map((route) => route.service)).toEqual(services);
  });

  it('names the contradiction', () => {
    expect(voicemailFor(knowledge, '2019', 'server-2015')[0]?.contradiction).toBe(
      'cloud-voicemail-server-2015-exchange-2019',
    );
  });
});
