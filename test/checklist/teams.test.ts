import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RefusedError } from '../../dialogs/checklist/door';
import { findTargets } from '../../dialogs/checklist/targets';
import { alex, camille, type Office, openOffice } from './office';
import { place } from './support';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.say(alex, 'checklist Weekend:\n- one\n- two');
});
afterEach(() => office.close());

const told = async (text: string): Promise<string> =>
  (await office.say(alex, text))
    .flatMap(({ activity }) => activity.value?.text ?? activity.text ?? [])
    .join('\n');

const idOf = (name: string) => `19:${name.replace(/\W/g, '-').toLowerCase()}@thread.tacv2`;

/** Teams of the organisation, in this order. */
async function teams(count: number, members: (typeof alex)[]): Promise<void> {
  for (let at = 1; at <= count; at++) {
    const id = idOf(`Team ${at}`);
    await office.addTeam(id, `Team ${at}`);
    office.teams.members.set(id, members);
  }
}

describe('in an organisation of many teams, posting', () => {
  it('finds the one team of the person, however many others came after it', async () => {
    await office.addTeam(idOf('Mine'), 'Mine');
    await teams(40, [camille]);
    expect(await told('post the checklist')).toBe('Where shall **Weekend** be posted?');
    expect(await told('post the checklist to General')).toBe('Posted to General (Mine).');
  });

  it('names the channels of thirty teams, says that there may be more, and takes any that is named', async () => {
    await teams(34, [alex]);
    const reply = await office.say(alex, 'post the checklist');
    expect(reply.map(({ activity }) => activity.value?.text)).toEqual([
      'Where shall **Weekend** be posted? There may be more: name the channel and its team, for example “post the checklist to General (Operations)”.',
    ]);
    expect(JSON.stringify(reply).match(/"title":"General \(Team \d+\)"/g)).toHaveLength(30);
    expect(await told('post the checklist to Marketing')).toMatch(
      /^I know no channel called .*There may be more/,
    );
    expect(await told('post the checklist to General (Team 1)')).toBe('Posted to General (Team 1).');
    expect(await told('post the checklist to Team 2')).toMatch(/^Where shall .*There may be more/);
  });

  it('says that it could not look everywhere, rather than that there is no team, and finds the one that is named', async () => {
    await office.addTeam(idOf('Mine'), 'Mine');
    await teams(205, [camille]);
    expect(await told('post the checklist')).toMatch(/^I am in more teams than I can look at in one go\./);
    expect(await told('post the checklist to Mine')).toBe('Posted to General (Mine).');
  });

  it('takes a channel that is named out of more than a card can list', async () => {
    const channels = Array.from({ length: 90 }, (_, at) => ({
      id: `${idOf('Large')}-${at}`,
      name: `Channel ${at}`,
    }));
    await office.addTeam(idOf('Large'), 'Large');
    office.teams.channelsOf.set(idOf('Large'), channels);
    const reply = await office.say(alex, 'post the checklist');
    expect(reply[0]?.activity.value?.text).toMatch(/^Where shall .*There may be more/);
    expect(JSON.stringify(reply).match(/"title":"Channel \d+ \(Large\)"/g)).toHaveLength(80);
    expect(await told('post the checklist to Channel 89')).toBe('Posted to Channel 89 (Large).');
  });

  it.each([
    ['none of the teams', [], /^Teams refused: unreachable/],
    ['one of two', [{ id: 'one', name: null }], /^General \(One\), and perhaps more/],
  ])('is told where Teams answers for %s', async (_, channels, outcome) => {
    const team = (id: string, name: string) => ({ id, name, serviceUrl: '', bot: '', archived: false });
    const silent = () => Promise.reject(new RefusedError('unreachable'));
    const found = findTargets(
      {
        teams: { all: async () => [team('one', 'One'), team('other', 'Other')] },
        door: {
          member: ({ conversation }) =>
            conversation === 'one' && channels.length > 0 ? Promise.resolve(alex) : silent(),
          channels: async () => channels,
        },
      },
      { place, person: alex },
      'en',
      null,
    );
    const told = found.then(
      ({ found: [first], more }) => `${first?.label}${more ? ', and perhaps more' : ''}`,
      String,
    );
    expect((await told).replace(/^Error: |^RefusedError: /, '')).toMatch(outcome);
  });
});
