import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';
import { Delivery } from '../../src/delivery/delivery';
import { teamsLimits } from '../../src/delivery/thread-limit';
import { Connectors } from '../../src/door/connectors';
import { DeniedError } from '../../src/door/token';
import { TeamsStandIn } from '../checklist/teams-stand-in';
import { FakeClock, settle } from '../support/fake-clock';

let clock: FakeClock;
let teams: TeamsStandIn;
let connectors: Connectors;
let begun: { to: string; at: number }[];
beforeEach(async () => {
  clock = new FakeClock();
  const start = clock.now();
  begun = [];
  teams = new TeamsStandIn();
  await teams.open();
  const delivery = new Delivery(teamsLimits, clock, { throttled: () => {}, retried: () => {} });
  const inner = new ConfigurationBotFrameworkAuthentication({}).createConnectorFactory(
    new ClaimsIdentity([]),
  );
  connectors = new Connectors(
    inner,
    '',
    (url) => url.startsWith('http://127.0.0.1'),
    (to, request) =>
      delivery.send(to, () => {
        begun.push({ to, at: clock.now() - start });
        return request();
      }),
  );
});
afterEach(() => teams.close());

describe('a client to the Bot Connector', () => {
  it('is made once for each service URL', async () => {
    const [one, again, other] = await Promise.all(
      ['', '', 'emea/'].map((path) => connectors.create(teams.url + path, 'audience')),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('is not made for an address that is no Bot Connector’s, whoever kept it', () => {
    expect(() => connectors.create('https://evil.example/', 'audience')).toThrow(DeniedError);
  });

  it('opens no more chats with one person than Teams allows, and others meanwhile', async () => {
    const { conversations } = await connectors.create(teams.url, 'audience');
    const open = (id: string) =>
      conversations.createConversation({ isGroup: false, members: [{ id, name: '' }] } as Parameters<
        typeof conversations.createConversation
      >[0]);
    let opened = 0;
    const all = [...Array.from({ length: 9 }, () => '29:alex'), '29:camille'].map(async (id) => {
      const { id: chat } = await open(id);
      opened++;
      return chat;
    });
    // Time passes only where somebody waits for it, and not for an answer under way.
    while (opened < all.length) await (clock.waiting > 0 ? clock.pass(1_000) : settle());
    expect(new Set(await Promise.all(all))).toEqual(new Set(['a:alex', 'a:camille']));
    const times = (id: string) => begun.filter(({ to }) => to === `${teams.url} ${id}`).map(({ at }) => at);
    expect(times('29:alex')).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
    expect(times('29:camille')).toEqual([0]);
  });
});
