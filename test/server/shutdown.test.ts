import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStorage } from 'botbuilder';
import { alex, chatOf, exchange, type Office, openOffice } from '../checklist/office';
import { FakeClock, settle } from '../support/fake-clock';

let clock: FakeClock;
let office: Office;
/** What Teams is asked for and does not answer yet. */
let held: (() => void)[];
let holds: (type: string) => boolean;
beforeEach(async () => {
  clock = new FakeClock();
  held = [];
  holds = () => false;
  office = await openOffice(new MemoryStorage(), clock);
  office.teams.arrives = ({ type }) =>
    holds(type) ? new Promise<void>((answer) => held.push(answer)) : Promise.resolve();
});
afterEach(async () => {
  for (const answer of held) answer();
  await office.teams.close();
});

const reached = async (count: number) => {
  while (held.length < count) await clock.pass(10);
};

/** Stops the server; tells how long that took by the clock of the test. */
function stop(): { took: () => number | null } {
  const begun = clock.now();
  let took: number | null = null;
  void office.stop().then(() => {
    took = clock.now() - begun;
  });
  return { took: () => took };
}

/** Lets real requests and promises go on without letting time pass. */
const meanwhile = async () => {
  for (let count = 0; count < 50; count++) await settle();
};

describe('a server that is stopped', () => {
  it('waits for the answer in hand, and no longer', async () => {
    holds = (type) => type === 'message';
    const asked = office.send(alex, { text: 'does UCS work with Exchange 2010?' }, chatOf(alex));
    await reached(1);
    const { took } = stop();
    await clock.pass(5_000);
    expect(took()).toBeNull();
    holds = () => false;
    held[0]?.();
    expect((await asked).status).toBe(200);
    while (took() === null) await clock.pass(10);
    expect(took()).toBeLessThan(6_000);
  });

  it('gives a Teams that never answers eight seconds', async () => {
    holds = (type) => type === 'message';
    const asked = office.send(alex, { text: 'does UCS work with Exchange 2010?' }, chatOf(alex));
    asked.catch(() => {});
    await reached(1);
    const { took } = stop();
    await clock.pass(7_900);
    expect(took()).toBeNull();
    await clock.pass(200);
    await meanwhile();
    expect(took()).toBe(8_000);
    await expect(asked).rejects.toThrow();
  });

  it('gives the last edit of a card no longer either', async () => {
    await office.install();
    const posted = office.say(
      alex,
      'post the checklist for partner applications with Exchange 2019 and SfB Server 2019 to the Exchange channel',
    );
    await posted;
    const [card] = office.teams.in(exchange);
    const list = card?.activity.value?.checklist;
    office.teams.arrives = () => new Promise<void>((answer) => held.push(answer));
    const tick = { kind: 'checklist', do: 'tick', list: list?.id, item: 'i1', revision: list?.revision };
    void office.press(alex, tick).catch(() => {});
    await reached(1);
    const { took } = stop();
    await clock.pass(8_100);
    await meanwhile();
    expect(took()).toBe(8_000);
  });
});
