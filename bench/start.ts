/** From starting the process to its first answer, alternating. `npm run bench -- start` */
import { type BotName, BotProcess, botNames } from './bot-process';
import { median } from './measure';
import { ms, table, times } from './table';
import { activityOf, bring, closeTraffic, questions } from './traffic';

const ROUNDS = 7;

export async function measure(): Promise<string> {
  // The answers of one of them are made before it starts to serve.
  const names = (Object.keys(botNames) as BotName[]).filter((name) => name !== 'echo-answers');
  const taken = new Map<BotName, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const begun = performance.now();
      const bot = await BotProcess.start(name);
      await bring(bot.url, activityOf('expectReplies', 'http://127.0.0.1:9/', 'a:1', questions[0] ?? {}));
      taken.get(name)?.push(performance.now() - begun);
      await bot.stop();
    }
  }
  closeTraffic();
  const floor = taken.get('echo') ?? [];
  const rows = names.map((name) => {
    const own = taken.get(name) ?? [];
    const ratio = median(own.map((one, at) => one / (floor[at] ?? Number.NaN)));
    return [botNames[name], ms(median(own)), times(ratio)];
  });
  return [`${ROUNDS} alternating rounds, medians.`, table(['', 'ms', 'to the echo'], rows)].join('\n\n');
}
