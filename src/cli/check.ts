import { readFileSync } from 'node:fs';
import { openChecker } from '../commands';
import { Cloud, type Finding, Language } from '../contract';
import { type Knowledge, loadKnowledge } from '../knowledge';
import { labelsFor } from '../words';
import { dayOf, oneOf } from './options';
import { print, readArguments, run } from './terminal';

const usage = ({ exchange, skype }: Knowledge): string => `Usage: npm run --silent check -- [OPTIONS] < FILE
Judges PowerShell commands, or the output that a shell showed. Runs nothing.
Options:
  --json                what was found as one object of JSON
  --lang en|fr          language of the findings
  --cloud ID            worldwide, 21vianet or gcc-high
  --exchange ID         your Exchange: ${[...exchange.keys()].join(', ')}
  --skype ID            your Skype side: ${[...skype.keys()].join(', ')}
  --today 2026-11-21    judge on this day what is retired or has expired
  --help                this text
Exit code: 0 no error found, 1 errors found, 2 wrong usage or nothing that could be checked.`;
const MARKS = { error: '✗', warning: '!', info: 'i' } as const;

/**
 * Judges what comes in on standard input. Exit code: 0 no error found, 1 errors found, 2 nothing to check. Throws a
 * `UsageError`.
 */
export async function main(
  args: readonly string[],
  input: () => string,
  print: (text: string) => void,
): Promise<number> {
  const knowledge = loadKnowledge();
  const options = readOptions(args, knowledge);
  if (options === 'help') {
    print(usage(knowledge));
    return 0;
  }
  const checker = await openChecker(knowledge);
  const { language, cloud, deployment, today } = options;
  const findings = checker.check(input(), { language, cloud, deployment, today });
  if (options.json) print(JSON.stringify({ findings }));
  else for (const finding of findings) print(shown(finding, language));
  if (findings.some(({ rule }) => rule === 'not-recognised')) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function shown({ severity, rule, message, fix }: Finding, language: Language): string {
  const { cli, colon } = labelsFor(language);
  const head = `${MARKS[severity]} ${cli[severity]} ${rule}${colon} ${message}`;
  return fix === null
    ? head
    : `${head}\n${fix
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}`;
}

function readOptions(args: readonly string[], knowledge: Knowledge) {
  const { values } = readArguments({
    args,
    options: {
      json: { type: 'boolean' },
      lang: { type: 'string' },
      cloud: { type: 'string' },
      exchange: { type: 'string' },
      skype: { type: 'string' },
      today: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return 'help';
  return {
    json: values.json ?? false,
    language: oneOf(Language.options, '--lang', values.lang ?? 'en'),
    today: dayOf('--today', values.today ?? new Date().toISOString()),
    cloud: values.cloud === undefined ? null : oneOf(Cloud.options, '--cloud', values.cloud),
    deployment: {
      exchange: side(knowledge, 'exchange', values.exchange),
      skype: side(knowledge, 'skype', values.skype),
    },
  };
}

const side = (knowledge: Knowledge, name: 'exchange' | 'skype', given: string | undefined): string | null =>
  given === undefined ? null : oneOf([...knowledge[name].keys()], `--${name}`, given);

const standardInput = () => (process.stdin.isTTY ? '' : readFileSync(0, 'utf8'));

if (require.main === module) {
  // 1 would say that the commands are wrong.
  run((args) => main(args, standardInput, print), { usage: () => usage(loadKnowledge()), failed: 2 });
}
