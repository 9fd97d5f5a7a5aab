import { MemoryStorage, type Storage } from 'botbuilder';
import { type Clock, systemClock } from '../../src/clock';
import { loadConfig } from '../../src/config';
import { createLiaisonServer } from '../../src/server';
import { postJson } from '../support/activity';
import { today } from '../support/day';
import { keptLog } from '../support/log';
import { openedLiaison } from '../support/opened';
import { channels, type Sent, TeamsStandIn, team } from './teams-stand-in';

export interface Person {
  id: string;
  name: string;
  locale: string;
}
export const alex: Person = { id: '29:alex', name: 'Alex Morgan', locale: 'en-US' };
export const camille: Person = { id: '29:camille', name: 'Camille Roy', locale: 'fr-FR' };
export const tenant = '5f1d4c1e-0000-4000-8000-00000000c0de';
export const exchange = channels[1]?.id ?? '';

let count = 0;

/** A conversation as an activity names it. */
export const chatOf = (person: Person) => ({
  conversation: { id: `a:${person.id.slice(3)}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
});
export const threadOf = (id: string) => ({
  conversation: { id, conversationType: 'channel', isGroup: true, tenantId: tenant },
  channelData: { tenant: { id: tenant }, team: { id: team.id }, channel: { id: id.split(';')[0] } },
});

/** A server, Teams around it, and the people who use both. */
export async function openOffice(storage: Storage = new MemoryStorage(), clock: Clock = systemClock) {
  const teams = new TeamsStandIn();
  await teams.open();
  for (const { id } of channels) teams.members.set(id, [alex, camille]);
  const { log, logged } = keptLog('info');
  const server = createLiaisonServer({
    config: loadConfig({ PORT: '0' }),
    brain: await openedLiaison(),
    storage,
    today: () => today,
    log,
    clock,
  });
  const url = await server.listen();

  const send = async (person: Person, activity: Record<string, unknown>, where: object = chatOf(person)) => {
    count += 1;
    const response = await postJson(`${url}/api/messages`, {
      channelId: 'msteams',
      serviceUrl: teams.url,
      id: `activity-${count}`,
      from: { id: person.id, name: person.name },
      recipient: { id: '28:liaison', name: 'Liaison' },
      locale: person.locale,
      localTimezone: 'Europe/Paris',
      type: 'message',
      ...where,
      ...activity,
    });
    return { status: response.status, body: (await response.json()) as { type?: string; value?: unknown } };
  };
  const idOf = (where: object) => (where as { conversation: { id: string } }).conversation.id;

  return {
    teams,
    logged,
    send,
    /** What was said in answer, in the order in which it came. */
    async say(person: Person, text: string, where: object = chatOf(person)): Promise<Sent[]> {
      const before = new Set(teams.sent.keys());
      await send(person, { text }, where);
      return teams.in(idOf(where)).filter(({ id }) => !before.has(id));
    },
    press: (person: Person, data: object, where: object = chatOf(person)) =>
      send(
        person,
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
        },
        where,
      ),
    ready: async () => (await fetch(`${url}/readyz`)).status,
    install: (what = 'add', where = team) =>
      send(
        alex,
        { type: 'installationUpdate', action: what },
        { ...threadOf(where.id), channelData: { tenant: { id: tenant }, team: where } },
      ),
    /** One more team, whose only channel is the general one, with both of them in it. */
    async addTeam(id: string, name: string) {
      teams.channelsOf.set(id, [{ id, name: null }]);
      teams.members.set(id, [alex, camille]);
      await this.install('add', { id, name });
    },
    stop: () => server.close(),
    async close() {
      await server.close();
      await teams.close();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Waits for what comes about by itself, such as the edit of a card. */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  patience = 5_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((done) => setTimeout(done, 20));
  }
}
