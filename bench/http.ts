/**
 * The whole bot over HTTP beside plain echoes: every server in a process of its own, alternating rounds, medians, ratios
 * to the plain echo of the same round. `npm run bench -- http`
 */
import { type BotName, BotProcess, botNames } from './bot-process';
import { barChart } from './chart';
import { type ConnectorStandIn, openConnector } from './connector';
import { median } from './measure';
import { openScenes, type Scene } from './scenes';
import { ms, table, times } from './table';
import { activityOf, closeTraffic, drive, type Measured, type Mode, questions } from './traffic';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const COUNT = Number(process.env.BENCH_COUNT ?? 240);
const names = Object.keys(botNames) as BotName[];
const modes: readonly Mode[] = ['expectReplies', 'normal'];
/** More than are ever at once, so that no conversation waits for itself. */
const CONVERSATIONS = 500;

/** With the processor time of the server for each message, in milliseconds. */
type Round = Measured & { cpu: number };
type Results = Map<BotName, Round[]>;

/** One round after the other, in each every server once; the first only warms up. */
async function rounds(
  bots: readonly BotProcess[],
  run: (bot: BotProcess) => Promise<Measured>,
): Promise<Results> {
  const results: Results = new Map(bots.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const bot of bots) {
      const before = bot.cpuMs;
      const measured = { ...(await run(bot)), cpu: (bot.cpuMs - before) / COUNT };
      if (round > 0) results.get(bot.name)?.push(measured);
    }
  }
  return results;
}

/** The median of the rounds, and that of the ratios to the floor of the same round. */
function againstFloor(results: Results, name: BotName, of: keyof Round): { value: number; ratio: number } {
  const own = (results.get(name) ?? []).map((round) => round[of]);
  const floor = (results.get('echo') ?? []).map((round) => round[of]);
  return { value: median(own), ratio: median(own.map((value, at) => value / (floor[at] ?? Number.NaN))) };
}

const cell = (results: Results, name: BotName, of: keyof Round): string => {
  const { value, ratio } = againstFloor(results, name, of);
  return `${of === 'rate' ? value.toFixed(0) : ms(value)} (${times(ratio)})`;
};

const rowsOf = (results: Results): string[][] =>
  [...results.keys()].map((name) => [
    botNames[name],
    cell(results, name, 'rate'),
    cell(results, name, 'p50'),
    cell(results, name, 'p99'),
    cell(results, name, 'cpu'),
  ]);

const COLUMNS = ['', 'messages a second', 'p50, ms', 'p99, ms', 'CPU, ms a message'];

async function questionTables(bots: readonly BotProcess[], connector: ConnectorStandIn): Promise<string[]> {
  const parts: string[] = [];
  const chart: { label: string; value: number }[] = [];
  for (const mode of modes) {
    for (const atOnce of [1, 16, 64]) {
      const results = await rounds(bots, (bot) =>
        drive(bot.url, {
          count: COUNT,
          atOnce,
          next: (at) => {
            const { text, locale } = questions[at % questions.length] ?? { text: '', locale: '' };
            return activityOf(mode, connector.url, `a:${at % CONVERSATIONS}`, { text, locale });
          },
        }),
      );
      parts.push(`#### ${mode}, ${atOnce} at once`, table(COLUMNS, rowsOf(results)));
      for (const name of ['memory', 'file'] as const)
        chart.push({
          label: `${botNames[name].replaceAll('`', '')}, ${mode}, ${atOnce} at once`,
          value: againstFloor(results, name, 'p50').ratio,
        });
    }
  }
  barChart('performance.svg', 'p50 of a question, as a multiple of the plain echo', chart);
  return parts;
}

/** A walk and ticks need what was said before, so that each sender has a conversation of its own. */
async function sceneTables(bots: readonly BotProcess[], connector: ConnectorStandIn): Promise<string[]> {
  const parts: string[] = [];
  for (const kind of ['walk', 'tick'] as const) {
    for (const atOnce of [1, 16]) {
      const scenes = new Map<BotName, Scene[]>();
      for (const bot of bots) scenes.set(bot.name, await openScenes(kind, bot, connector, atOnce));
      const results = await rounds(bots, (bot) =>
        drive(bot.url, {
          count: COUNT,
          atOnce,
          next: (at, sender) => (scenes.get(bot.name)?.[sender] as Scene)(at),
        }),
      );
      parts.push(
        `#### ${kind === 'walk' ? 'steps of a guided setup' : 'ticks on a checklist'}, normal, ${atOnce} at once`,
      );
      parts.push(table(COLUMNS, rowsOf(results)));
    }
  }
  return parts;
}

export async function measure(): Promise<string> {
  const connector = await openConnector();
  const bots: BotProcess[] = [];
  try {
    for (const name of names) bots.push(await BotProcess.start(name));
    const asked = await questionTables(bots, connector);
    const scenes = await sceneTables(
      bots.filter(({ name }) => ['echo', 'memory', 'file'].includes(name)),
      connector,
    );
    return [
      `${ROUNDS} rounds of ${COUNT} messages for each server and row, after one round that warms up; medians. In brackets the median of the ratios to the plain echo of the same round.`,
      '### Questions in both languages',
      '![p50 of a question beside the plain echo](images/performance.svg)',
      ...asked,
      '### Guided setups and checklists',
      ...scenes,
    ].join('\n\n');
  } finally {
    for (const bot of bots) await bot.stop();
    connector.close();
    closeTraffic();
  }
}
