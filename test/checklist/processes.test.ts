import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { postJson } from '../support/activity';
import { type Azurite, startAzurite } from '../support/azurite';
import { inProject } from '../support/project';
import { alex, threadOf, until } from './office';
import { TeamsStandIn } from './teams-stand-in';

const items = 40;
const people = 60;
/** Each person presses this many items, so that each item is pressed by three people. */
const each = 2;
const thread = '19:exchange@thread.tacv2;messageid=1';

const teams = new TeamsStandIn();
let azurite: Azurite;
const running: ChildProcess[] = [];

/** A server as `npm start` runs it, on the storage that all of them share. */
async function start(): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ['dist/src/index.js'], {
    cwd: inProject(),
    env: {
      ...process.env,
      PORT: '0',
      LIAISON_STORAGE: 'azure-blob:liaison',
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  const url = await until(() => /http:\/\/[\d.]+:\d+/.exec(said)?.[0], 30_000);
  return { url, process: child };
}

beforeAll(async () => {
  await teams.open();
  azurite = await startAzurite();
}, 30_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  azurite.stop();
  await teams.close();
});

const activity = (person: { id: string; name: string }, id: string) => ({
  channelId: 'msteams',
  serviceUrl: teams.url,
  id,
  from: person,
  recipient: { id: '28:liaison', name: 'Liaison' },
  locale: 'en-US',
  ...threadOf(thread),
});

it('60 people tick 40 items over two processes, one of which is killed: what was acknowledged is there, on one card', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  const lines = Array.from({ length: items }, (_, index) => `- Item ${index + 1}`).join('\n');
  await postJson(`${one.url}/api/messages`, {
    ...activity(alex, 'made'),
    type: 'message',
    text: `new checklist Night:\n${lines}`,
  });
  const [card] = teams.in(thread);
  const list = card?.activity.value?.checklist?.id ?? '';

  let answered = 0;
  const acknowledged = new Set<string>();
  /** One press, and again elsewhere with the same id where nobody answered, as Teams does it. */
  const press = async (person: number, item: string, urls: string[]): Promise<void> => {
    for (const url of urls) {
      const response = await postJson(`${url}/api/messages`, {
        ...activity({ id: `29:p${person}`, name: `Person ${person}` }, `f:${person}-${item}`),
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: {
          action: {
            type: 'Action.Execute',
            verb: 'x',
            data: { kind: 'checklist', do: 'tick', list, item },
          },
          trigger: 'manual',
        },
      }).catch(() => null);
      const body = (await response?.json().catch(() => null)) as { type?: string } | null;
      answered += 1;
      // Half-way through, one of the two is gone from one moment to the next.
      if (answered === (people * each) / 2) other.process.kill('SIGKILL');
      if (body === null || body === undefined) continue;
      if (body.type === 'application/vnd.microsoft.card.adaptive') acknowledged.add(item);
      return;
    }
  };
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let turn = 0; turn < each; turn++) {
        const item = `i${((person * 7 + turn * 4) % items) + 1}`;
        await press(person, item, person % 2 === 0 ? [one.url, other.url] : [other.url, one.url]);
      }
    }),
  );

  const final = await until(() => {
    const shown = teams.sent.get(card?.id ?? '')?.activity.value?.checklist;
    return shown?.done === items && shown;
  }, 20_000);
  expect(acknowledged.size).toBeGreaterThan(items / 2);
  expect(final.items.filter(({ done, by }) => !done || !/^Person \d+$/.test(by ?? ''))).toEqual([]);
  // Each item was ticked once: no press was counted twice.
  expect(final.revision).toBe(items);
  expect(teams.in(thread)).toHaveLength(1);
  // Whoever waits for the one that was killed waits for as long as its lease.
}, 120_000);
