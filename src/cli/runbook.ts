import { deploymentStatus } from '../answer/status';
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
import { dayOf, oneOf, refuse, type Sentences } from './options';
import { print, readArguments, run, UsageError } from './terminal';

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

const formats = ['markdown', 'ps1', 'json'] as const;

const argumentsTaken = {
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
} as const;

function readDeployment(given: string | undefined, sides: Sides, cli: Sentences): Deployment {
  if (given === undefined) return { exchange: null, skype: null };
  const [exchange = '', skype = '', ...rest] = given
    .toLowerCase()
    .split('+')
    .map((side) => side.trim());
  const [exchanges, skypes] = [sides.exchange.ids, sides.skype.ids];
  const known = ['', ...exchanges].includes(exchange) && ['', ...skypes].includes(skype);
  if (!known || rest.length > 0 || !given.includes('+') || exchange + skype === '')
    refuse(cli, 'badDeployment', { given, exchange: exchanges.join(', '), skype: skypes.join(', ') });
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
      if (at < 1) refuse(cli, 'badSet', { given: pair });
      const name = pair
        .slice(0, at)
        .trim()
        .replace(/^\{(.*)\}$/, '$1');
      const exact = known.find((each) => each.toLowerCase() === name.toLowerCase());
      if (exact === undefined)
        refuse(cli, 'unknownPlaceholder', { given: name, procedure, known: known.join(', ') });
      return [exact, pair.slice(at + 1)];
    }),
  );
}

/** Prints a whole procedure: `runbook PROCEDURE --deployment 2016+server --set domain=contoso.com`. */
export function runbookCommand(
  args: readonly string[],
  { data, words: said = wordsDirectory }: Directories = {},
): string {
  const { values: options, positionals } = readArguments({ ...argumentsTaken, args });
  if (options.help) return USAGE;
  const language = oneOf(Language.options, '--lang', options.lang);
  const { cli } = labelsFor(language);
  const knowledge = loadKnowledge(data);
  const words = loadWords(language, said);
  const known = [...knowledge.procedures.keys()].join(', ');
  const [procedure] = positionals;
  if (procedure === undefined) refuse(cli, 'noProcedure', { known });
  if (!knowledge.procedures.has(procedure) || positionals.length > 1)
    refuse(cli, 'unknownProcedure', { given: positionals.join(' '), known });
  const format = oneOf(formats, '--format', options.format, cli);
  const shell = options.shell === undefined ? null : oneOf(Shell.options, '--shell', options.shell, cli);
  const cloud = options.cloud === undefined ? null : oneOf(Cloud.options, '--cloud', options.cloud, cli);
  const date = options.date === undefined ? null : dayOf('--date', options.date, cli);
  const values = readValues(options.set ?? [], procedure, placeholdersOf(procedure, knowledge), cli);
  const deployment = readDeployment(options.deployment, sidesOf(knowledge), cli);
  const book = runbook(
    { procedure, deployment, cloud, values, whatIf: options['what-if'] },
    knowledge,
    words,
  );
  if (book.rejected.length > 0)
    throw new UsageError(book.rejected.map(({ name, message }) => `--set ${name}: ${message}`).join('\n'));
  if (format === 'json') return asJson(book);
  const drawing = {
    date,
    deploymentName: () => deploymentName(deployment, words),
    status: deploymentStatus(
      { knowledge, words, say: words.sentences, today: date ?? new Date().toISOString().slice(0, 10) },
      deployment,
    ),
    sourceTitle: (id: string) => sourceTitle(id, knowledge, words),
  };
  return format === 'ps1' ? asPs1(book, { ...drawing, shell }) : asMarkdown(book, drawing);
}

if (require.main === module) {
  run((args) => {
    print(runbookCommand(args));
    return 0;
  });
}
