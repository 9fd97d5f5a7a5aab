import { describe, expect, it } from '@jest/globals';
import { lifecycleOf, loadKnowledge, refs } from '../../src/knowledge';
import { today } from '../support/day';

const knowledge = loadKnowledge();

describe('the lifecycle', () => {
  it.each([
    ['exchange/2010', 'ended', '2020-10-13'],
    ['exchange/2013', 'ended', '2023-04-11'],
    ['exchange/2016', 'ended', '2025-10-14'],
    ['exchange/2019', 'ended', '2025-10-14'],
    ['exchange/se', 'supported', null],
    ['exchange/on-premises', 'supported', null],
    ['exchange/online', 'supported', null],
    ['skype/server', 'supported', null],
    ['skype/server-2015', 'ended', '2025-10-14'],
    ['skype/server-2019', 'ended', '2025-10-14'],
    ['skype/server-se', 'supported', null],
    ['skype/online', 'retired', '2021-07-31'],
    ['skype/lync-2013', 'ended', '2023-04-11'],
    ['skype/lync-2010', 'ended', '2021-04-13'],
    ['other/sharepoint-2013', 'ended', '2023-04-11'],
    ['other/sharepoint-2019', 'ended', '2026-07-14'],
    ['other/sfb-2016-client', 'ended', '2025-10-14'],
    ['other/sfb-mac', 'unverified', null],
    ['other/lync-mac-2011', 'ended', '2018-10-09'],
    ['other/um-online', 'retired', '2020-02-28'],
    ['other/um-server', 'ended', '2025-10-14'],
    ['other/msonline', 'retired', '2025-05'],
    ['other/azuread', 'retired', '2025-07-01'],
    ['other/azure-acs', 'retired', '2018-11-07'],
    ['other/ews-online', 'supported', '2027-04-01'],
    ['other/ews-server', 'supported', null],
    ['other/ucma-4', 'unverified', null],
    ['other/esu-2', 'ended', '2026-10'],
    ['other/teams', 'supported', null],
  ])('of %s is %s today', (ref, state, supportEnd) => {
    expect(lifecycleOf(knowledge, ref, today)).toMatchObject({ ref, state, supportEnd });
  });

  it.each([
    ['exchange/2016', '2025-10-14', 'supported'],
    ['exchange/2016', '2025-10-15', 'ended'],
    ['skype/online', '2021-07-31', 'supported'],
    ['skype/online', '2021-08-01', 'retired'],
    ['other/msonline', '2025-05-31', 'supported'],
    ['other/msonline', '2025-06-01', 'retired'],
    ['other/ews-online', '2027-04-02', 'retired'],
  ])('of %s on %s is %s: the last day still counts', (ref, day, state) => {
    expect(lifecycleOf(knowledge, ref, day).state).toBe(state);
  });

  it.each([
    ['2025-10-13', 'to-come'],
    ['2025-12-01', 'running'],
    ['2026-04-20', 'to-come'],
    ['2026-10-31', 'running'],
    ['2026-11-01', 'over'],
  ])('knows on %s that paid security updates are %s', (day, esu) => {
    expect(lifecycleOf(knowledge, 'exchange/2019', day)).toMatchObject({ esu, esuEnd: '2026-10' });
  });

  it('has no paid updates for products without a period', () => {
    expect(lifecycleOf(knowledge, 'exchange/2013', today)).toMatchObject({ esu: 'none', esuEnd: null });
  });

  it('says what is secondary, what is unverified and where to go', () => {
    expect(lifecycleOf(knowledge, 'skype/server-se', today)).toMatchObject({
      release: '2025-07-01',
      notBefore: '2035-12-31',
      secondary: ['release', 'notBefore'],
    });
    expect(lifecycleOf(knowledge, 'other/azuread', today).unverified).toEqual(['supportEnd']);
    expect(lifecycleOf(knowledge, 'exchange/2016', today)).toMatchObject({
      replacedBy: ['exchange/se', 'exchange/online'],
      moves: [{ to: 'exchange/se', by: 'mailbox-migration' }],
    });
    expect(lifecycleOf(knowledge, 'skype/server-2015', today).moves).toEqual([
      expect.objectContaining({ to: 'skype/server-se', by: 'side-by-side' }),
    ]);
  });

  it('marks the milestones that are past', () => {
    const { milestones } = lifecycleOf(knowledge, 'other/ews-online', today);
    expect(milestones.map(({ kind, past }) => [kind, past])).toEqual([
      ['off-by-default', true],
      ['off', false],
    ]);
  });

  it('names the versions of a group', () => {
    expect(lifecycleOf(knowledge, 'skype/server', today).members).toEqual([
      'skype/server-2015',
      'skype/server-2019',
      'skype/server-se',
    ]);
  });

  it('names sources wherever it names dates', () => {
    for (const ref of refs(knowledge)) {
      const { supportEnd, sources } = lifecycleOf(knowledge, ref, today);
      if (supportEnd !== null) expect({ ref, sources }).not.toEqual({ ref, sources: [] });
    }
  });

  it('refuses a ref that does not exist', () => {
    expect(() => lifecycleOf(knowledge, 'other/pigeons', today)).toThrow('other/pigeons');
  });
});
