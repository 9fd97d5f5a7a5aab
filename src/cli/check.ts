import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openChecker } from '../commands';
import { Cloud, type Finding, Language } from '../contract';
import { loadKnowledge } from '../knowledge';

const USAGE =
  'usage: check [--json] [--lang en|fr] [--cloud worldwide|21vianet|gcc-high] [--exchange ID] [--skype ID] < FILE';
const MARKS = { error: '✗', warning: '!', info: 'i' } as const;

/** Judges what comes in on standard input. Exit code: 0 no error found, 1 errors found, 2 wrong usage. */
export async function main(
  args: readonly string[],
  input: () => string,
  print: (line: string) => void,
): Promise<number> {
  const options = read(args);
  if (!options) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const knowledge = loadKnowledge();
  for (const [side, id] of [
    ['exchange', options.exchange],
    ['skype', options.skype],
  ] as const)
    if (id !== null && !knowledge[side].has(id)) {
      process.stderr.write(
        `check: --${side} ${id} is not known; known: ${[...knowledge[side].keys()].join(', ')}\n`,
      );
      return 2;
    }
  const checker = await openChecker(knowledge);
  const { language, cloud, exchange, skype } = options;
  const findings = checker.check(input(), { language, cloud, deployment: { exchange, skype } });
  if (options.json) print(JSON.stringify({ findings }));
  else for (const finding of findings) print(shown(finding));
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

function read(args: readonly string[]): {
  json: boolean;
  language: Language;
  cloud: Cloud | null;
  exchange: string | null;
  skype: string | null;
} | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        cloud: { type: 'string' },
        exchange: { type: 'string' },
        skype: { type: 'string' },
      },
    });
    return {
      json: values.json ?? false,
      language: Language.parse(values.lang ?? 'en'),
      cloud: values.cloud === undefined ? null : Cloud.parse(values.cloud),
      exchange: values.exchange ?? null,
      skype: values.skype ?? null,
    };
  } catch {
    return null;
  }
}

if (require.main === module)
  main(
    process.argv.slice(2),
    () => readFileSync(0, 'utf8'),
    (line) => process.stdout.write(`${line}\n`),
  ).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`check: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
