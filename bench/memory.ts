/**
 * Resident memory after many messages, and after five times as many, in processes of their own.
 * `npm run bench -- memory`; BENCH_MESSAGES for another number.
 */
import { type BotName, BotProcess, botNames } from './bot-process';
import { openConnector } from './connector';
import { table, times } from './table';
import { activityOf, closeTraffic, drive, questions } from './traffic';

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 20_000);
const CONVERSATIONS = 500;
const MORE = 5;

const counted = (count: number): string => count.toLocaleString('en');

export async function measure(): Promise<string> {
  const connector = await openConnector();
  const rows: string[][] = [];
  let floor = Number.NaN;
  for (const name of ['echo', 'memory', 'file'] as const satisfies readonly BotName[]) {
    const bot = await BotProcess.start(name);
    const send = (count: number) =>
      drive(bot.url, {
        count,
        atOnce: 16,
        next: (at) =>
          activityOf(
            'normal',
            connector.url,
            `a:${at % CONVERSATIONS}`,
            questions[at % questions.length] ?? {},
          ),
      });
    try {
      const fresh = bot.memoryMb;
      await send(MESSAGES);
      const after = bot.memoryMb;
      await send(MESSAGES * (MORE - 1));
      const later = bot.memoryMb;
      if (name === 'echo') floor = after;
      rows.push([
        botNames[name],
        fresh.toFixed(0),
        after.toFixed(0),
        times(after / floor),
        later.toFixed(0),
        times(later / after),
      ]);
    } finally {
      await bot.stop();
    }
  }
  connector.close();
  closeTraffic();
  return table(
    [
      'MB resident',
      'at the start',
      `after ${counted(MESSAGES)}`,
      'to the echo',
      `after ${counted(MESSAGES * MORE)}`,
      `to ${counted(MESSAGES)}`,
    ],
    rows,
  );
}
