import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openChecker } from '../commands';
import { Cloud, type Finding, Language } from '../contract';
import { type Knowledge, loadKnowledge } from '../knowledge';

const usage = ({ exchange, skype }: Knowledge): string => `Usage: npm run --silent check -- [OPTIONS] < FILE
Judges PowerShell commands, or the output that a shell showed. Runs nothing.
Options:
  --json                what was found as one object of JSON
  --lang en|fr          language of the findings
  --cloud ID            worldwide, 21vianet or gcc-high
  --exchange ID         your Exchange: ${[...exchange.keys()].join(', ')}
  --skype ID            your Skype side: ${[...skype.keys()].join(', ')}
  --today 2026-11-21    judge what is retired on this day; unsaid, all that has an end
  --help                this text
Exit code: 0 no error found, 1 errors found, 2 wrong usage or nothing that could be checked.`;
const MARKS = { error: '✗', warning: '!', info: 'i' } as const;

/** What was typed wrong and what would be right; shown without a stack. */
class UsageError extends Error {
  override name = 'UsageError';
}

interface Output {
  print(line: string): void;
  complain(line: string): void;
}

/** Judges what comes in on standard input. Exit code: 0 no error found, 1 errors found, 2 wrong usage or nothing to check. */
export async function main(
  args: readonly string[],
  input: () => string,
  { print, complain }: Output,
): Promise<number> {
  const knowledge = loadKnowledge();
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args, knowledge);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`check: ${error.message}\n\n${usage(knowledge)}`);
    return 2;
  }
  if (options === 'help') {
    print(usage(knowledge));
    return 0;
  }
  const checker = await openChecker(knowledge);
  const { language, cloud, deployment, today } = options;
  const findings = checker.check(input(), { language, cloud, deployment, ...(today ? { today } : {}) });
  if (options.json) print(JSON.stringify({ findings }));
  else for (const finding of findings) print(shown(finding));
  if (findings.some(({ rule }) => rule === 'not-recognised')) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function shown({ severity, rule, message, fix }: Finding): string {
  const head = `${MARKS[severity]} ${severity} ${rule}: ${message}`;
  return fix === null
    ? head
    : `${head}\n${fix
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}`;
}

function readOptions(args: readonly string[], knowledge: Knowledge) {
  const values = parsed(args);
  if (values.help) return 'help';
  return {
    json: values.json ?? false,
    language: oneOf(Language.options, '--lang', values.lang ?? 'en'),
    today: values.today === undefined ? null : day(values.today),
    cloud: values.cloud === undefined ? null : oneOf(Cloud.options, '--cloud', values.cloud),
    deployment: {
      exchange: side(knowledge, 'exchange', values.exchange),
      skype: side(knowledge, 'skype', values.skype),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        cloud: { type: 'string' },
        exchange: { type: 'string' },
        skype: { type: 'string' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function day(given: string): string {
  const parsedDay = z.iso.date().safeParse(given);
  if (!parsedDay.success) throw new UsageError(`--today: "${given}" should be a date such as 2026-11-21.`);
  return parsedDay.data;
}

const side = (knowledge: Knowledge, name: 'exchange' | 'skype', given: string | undefined): string | null =>
  given === undefined ? null : oneOf([...knowledge[name].keys()], `--${name}`, given);

function oneOf<T extends string>(known: readonly T[], option: string, given: string): T {
  const found = known.find((one) => one === given.toLowerCase());
  if (found === undefined)
    throw new UsageError(`${option}: "${given}" should be one of ${known.join(', ')}.`);
  return found;
}

if (require.main === module) {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  main(process.argv.slice(2), () => (process.stdin.isTTY ? '' : readFileSync(0, 'utf8')), {
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`check: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
