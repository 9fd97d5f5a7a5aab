import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Cloud, type Deployment, Language, Shell } from '../contract';
import { loadKnowledge, type Sides, sidesOf } from '../knowledge';
import type { Directories } from '../liaison';
import {
  asJson,
  asMarkdown,
  asPs1,
  deploymentName,
  placeholdersOf,
  runbook,
  sourceTitle,
} from '../procedure';
import { labelsFor, loadWords, wordsDirectory } from '../words';
import { fill } from '../words/fill';

const USAGE = `Usage: npm run --silent runbook -- PROCEDURE [OPTIONS]
Prints a whole procedure with your values filled in. Without PROCEDURE it lists them.
Options:
  --deployment EXCHANGE+SKYPE   for example 2016+server-2019; one side may stay empty
  --cloud ID                    worldwide, 21vianet or gcc-high
  --set name=value              your value for a placeholder; may be repeated
  --lang en|fr                  the language
  --format FORMAT               markdown (default), ps1 or json
  --shell ID                    for ps1: exchange, skype, azure-ad, sharepoint or console
  --what-if                     adds -WhatIf to commands that take it
  --date 2026-11-21             the date in the heading
  --help                        this text
`;

const Format = z.enum(['markdown', 'ps1', 'json']);

/** What was typed wrong and what would be right; shown without a stack. */
class UsageError extends Error {
  override name = 'UsageError';
}

type Sentences = Readonly<Record<string, string>>;

function usage(cli: Sentences, sentence: string, values: Record<string, string>): never {
  throw new UsageError(fill(cli[sentence] ?? sentence, values));
}

function oneOf<T extends string>(
  schema: z.ZodType<T> & { options: readonly T[] },
  option: string,
  given: string,
  cli: Sentences,
): T {
  const parsed = schema.safeParse(given);
  return parsed.success
    ? parsed.data
    : usage(cli, 'badOption', { option, given, known: schema.options.join(', ') });
}

function readDeployment(given: string | undefined, sides: Sides, cli: Sentences): Deployment {
  if (given === undefined) return { exchange: null, skype: null };
  const [exchange = '', skype = '', ...rest] = given
    .toLowerCase()
    .split('+')
    .map((side) => side.trim());
  const [exchanges, skypes] = [sides.exchange.ids, sides.skype.ids];
  const known = ['', ...exchanges].includes(exchange) && ['', ...skypes].includes(skype);
  if (!known || rest.length > 0 || !given.includes('+') || exchange + skype === '')
    usage(cli, 'badDeployment', { given, exchange: exchanges.join(', '), skype: skypes.join(', ') });
  return { exchange: exchange || null, skype: skype || null };
}

function readValues(
  pairs: readonly string[],
  procedure: string,
  known: readonly string[],
  cli: Sentences,
): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) usage(cli, 'badSet', { given: pair });
      const name = pair
        .slice(0, at)
        .trim()
        .replace(/^\{(.*)\}$/, '$1');
      const exact = known.find((each) => each.toLowerCase() === name.toLowerCase());
      if (exact === undefined)
        usage(cli, 'unknownPlaceholder', { given: name, procedure, known: known.join(', ') });
      return [exact, pair.slice(at + 1)];
    }),
  );
}

function isDay(given: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(given)?.[1];
  return (
    day !== undefined &&
    !Number.isNaN(Date.parse(given)) &&
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  );
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        deployment: { type: 'string' },
        cloud: { type: 'string' },
        set: { type: 'string', multiple: true },
        lang: { type: 'string', default: 'en' },
        format: { type: 'string', default: 'markdown' },
        shell: { type: 'string' },
        date: { type: 'string' },
        'what-if': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Prints a whole procedure: `runbook PROCEDURE --deployment 2016+server --set domain=contoso.com`. */
export function runbookCommand(
  args: readonly string[],
  { data, words: said = wordsDirectory }: Directories = {},
): string {
  const { values: options, positionals } = readArguments(args);
  if (options.help) return USAGE;
  const language = oneOf(Language, '--lang', options.lang, labelsFor('en').cli);
  const { cli } = labelsFor(language);
  const knowledge = loadKnowledge(data);
  const words = loadWords(language, said);
  const known = [...knowledge.procedures.keys()].join(', ');
  const [procedure] = positionals;
  if (procedure === undefined) usage(cli, 'noProcedure', { known });
  if (!knowledge.procedures.has(procedure) || positionals.length > 1)
    usage(cli, 'unknownProcedure', { given: positionals.join(' '), known });
  const format = oneOf(Format, '--format', options.format, cli);
  const shell = options.shell === undefined ? null : oneOf(Shell, '--shell', options.shell, cli);
  const cloud = options.cloud === undefined ? null : oneOf(Cloud, '--cloud', options.cloud, cli);
  if (options.date !== undefined && !isDay(options.date)) usage(cli, 'badDate', { given: options.date });
  const values = readValues(options.set ?? [], procedure, placeholdersOf(procedure, knowledge), cli);
  const deployment = readDeployment(options.deployment, sidesOf(knowledge), cli);
  const book = runbook(
    { procedure, deployment, cloud, values, language, whatIf: options['what-if'] },
    knowledge,
    words,
  );
  if (book.rejected.length > 0)
    throw new UsageError(book.rejected.map(({ name, message }) => `--set ${name}: ${message}`).join('\n'));
  if (format === 'json') return asJson(book);
  const drawing = {
    date: options.date?.slice(0, 10) ?? null,
    deploymentName: () => deploymentName(deployment, words),
    sourceTitle: (id: string) => sourceTitle(id, knowledge, words),
  };
  return format === 'ps1' ? asPs1(book, { ...drawing, shell }) : asMarkdown(book, drawing);
}

function main(): number {
  try {
    process.stdout.write(runbookCommand(process.argv.slice(2)));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

if (require.main === module) {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = main();
}
