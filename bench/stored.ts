/**
 * What a question costs as the storage fills: 10, 1,000 and 100,000 conversations and as many checklists in `file:`; and
 * a tick as a list's history grows. `npm run bench -- stored`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listKey } from '../dialogs/checklist/keys';
import { apply } from '../src/checklist/apply';
import { createChecklist } from '../src/checklist/create';
import { EMPTY_CONTEXT } from '../src/language/reading';
import { FileStore } from '../src/storage/file';
import { keyOf } from '../src/storage/store';
import { BotProcess } from './bot-process';
import { median, perItem } from './measure';
import { ms, table, times } from './table';
import { activityOf, bring, closeTraffic, questions } from './traffic';

const SIZES = [10, 1_000, 100_000];
const ROUNDS = 7;
const COUNT = 150;
const BATCH = 1_000;

const list = createChecklist(
  {
    title: 'Partner applications',
    items: ['First', 'Second', 'Third', 'Fourth'].map((title) => ({ title, step: null })),
    origin: { procedure: null, deployment: { exchange: null, skype: null }, cloud: null, values: {} },
  },
  {
    id: 'list',
    owner: { id: '29:lea', name: 'Lea' },
    at: '2026-11-21T08:00:00Z',
    language: 'en',
    zone: 'UTC',
    place: {
      kind: 'groupChat',
      conversation: 'a:1',
      team: null,
      name: null,
      tenant: null,
      channel: 'msteams',
      serviceUrl: 'http://127.0.0.1:9/',
      bot: '28:liaison',
    },
    thread: 'a:1',
  },
).list;

async function fill(directory: string, count: number): Promise<void> {
  const store = await FileStore.open(directory, Date.now);
  for (let from = 0; from < count; from += BATCH) {
    const records: Record<string, object> = {};
    for (let at = from; at < Math.min(count, from + BATCH); at++) {
      const context = keyOf('context', 'msteams', `a:${at}`);
      records[context] = { version: 1, context: EMPTY_CONTEXT };
      records[keyOf('contexts', 'msteams', `a:${at}`)] = { version: 1, contexts: [context] };
      records[listKey(`list-${at}`)] = { ...list, id: `list-${at}` };
    }
    await store.write(records);
  }
  await store.close();
}

async function questionsBy(): Promise<string> {
  const open: { size: number; directory: string; bot: BotProcess; p50: number[] }[] = [];
  for (const size of SIZES) {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'liaison-stored-'));
    await fill(directory, size);
    open.push({ size, directory, bot: await BotProcess.start('file', { directory }), p50: [] });
  }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { size, bot, p50 } of open) {
      const taken: number[] = [];
      for (let at = 0; at < COUNT; at++) {
        // Anywhere in what is stored: a stride that has no factor in common with the sizes.
        const conversation = `a:${(at * 7_919) % size}`;
        const question = questions[at % questions.length] ?? {};
        taken.push(
          (await bring(bot.url, activityOf('expectReplies', 'http://127.0.0.1:9/', conversation, question)))
            .ms,
        );
      }
      if (round > 0) p50.push(median(taken));
    }
  }
  const floor = open[0]?.p50 ?? [];
  const rows = open.map(({ size, p50 }) => [
    size.toLocaleString('en'),
    ms(median(p50)),
    times(median(p50.map((one, at) => one / (floor[at] ?? Number.NaN)))),
  ]);
  for (const { bot, directory } of open) {
    await bot.stop();
    rmSync(directory, { recursive: true, force: true });
  }
  closeTraffic();
  return table(['conversations and checklists stored', 'p50 of a question, ms', 'to 10'], rows);
}

/** A list as it is after so many ticks; old ones are folded into its beginning (`src/checklist/apply.ts`). */
function ticked(count: number): typeof list {
  let now = list;
  for (let at = 0; at < count; at++) now = tick(now, `e${at}`);
  return now;
}

const tick = (now: typeof list, id: string): typeof list => {
  const [item] = now.items;
  const kind = item?.done ? 'untick' : 'tick';
  return apply(now, { id, kind, item: item?.id ?? '', at: '2026-11-21T08:00:00Z', by: list.owner }).list;
};

function history(): string {
  const lists = [10, 1_000, 10_000].map((events) => ({ events, at: ticked(events), taken: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { at, taken } of lists) {
      const time = perItem(() => {
        for (let one = 0; one < 500; one++) tick(at, `new-${one}`);
      }, 500);
      if (round > 0) taken.push(time);
    }
  }
  const floor = median(lists[0]?.taken ?? []);
  return table(
    ['ticks so far', 'events in the record', 'µs a tick', 'to 10'],
    lists.map(({ events, at, taken }) => [
      events.toLocaleString('en'),
      String(at.events.length),
      median(taken).toFixed(1),
      times(median(taken) / floor),
    ]),
  );
}

export async function measure(): Promise<string> {
  return [await questionsBy(), history()].join('\n\n');
}
