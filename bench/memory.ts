/** Resident memory after many messages, in processes of their own. `npm run bench -- memory`; BENCH_MESSAGES for more. */
import { type BotName, BotProcess, botNames } from './bot-process';
import { openConnector } from './connector';
import { table, times } from './table';
import { activityOf, closeTraffic, drive, questions } from './traffic';

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 20_000);
const CONVERSATIONS = 500;

export async function measure(): Promise<string> {
  const connector = await openConnector();
  const rows: string[][] = [];
  let floor = Number.NaN;
  for (const name of ['echo', 'memory', 'file'] as const satisfies readonly BotName[]) {
    const bot = await BotProcess.start(name);
    try {
      const fresh = bot.memoryMb;
      await drive(bot.url, {
        count: MESSAGES,
        atOnce: 16,
        next: (at) =>
          activityOf(
            'normal',
            connector.url,
            `a:${at % CONVERSATIONS}`,
            questions[at % questions.length] ?? {},
          ),
      });
      const after = bot.memoryMb;
      if (name === 'echo') floor = after;
      rows.push([botNames[name], fresh.toFixed(0), after.toFixed(0), times(after / floor)]);
    } finally {
      await bot.stop();
    }
  }
  connector.close();
  closeTraffic();
  return table(
    ['MB resident', 'at the start', `after ${MESSAGES.toLocaleString('en')}`, 'to the echo'],
    rows,
  );
}
