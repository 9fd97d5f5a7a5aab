import type { Cloud, Deployment, Finding, Language } from '../contract';
import type { Knowledge } from '../knowledge';
import type { Catalogue } from '../knowledge/catalogue';
import { lifecycleOf } from '../knowledge/lifecycle';
import { wordsFor } from '../words';
import { type Bound, bind } from './bind';
import { RULES } from './findings';
import { mended } from './fix';
import { type Names, openNames } from './names';
import { type Output, readOutput } from './output';
import { splitFlatOutput } from './output-lines';
import { type Grammar, openGrammar, parse } from './parse';
import { LONGEST, type Paste, readPaste } from './paste';
import { clean } from './paste-lines';
import { recognised } from './recognised';
import type { Context, Problem, Rule } from './rule';
import { say } from './say';
import { withoutSecrets } from './secrets';
import { splatsIn } from './splat';
import { cloudIn, deploymentIn } from './surroundings';
import type { Statement } from './syntax';

export { RULES } from './findings';
export type { Output } from './output';
export type { Rule } from './rule';

export interface CheckOptions {
  language: Language;
  /** As far as it was said elsewhere; else it is looked for in the words around the paste. */
  cloud: Cloud | null;
  deployment: Deployment | null;
  /** ISO date on which it is judged; unsaid, what has an end has ended. */
  today?: string;
  /** The whole question, where `text` is only what was pasted in it. */
  question?: string;
}

export interface Checker {
  /** Judges pasted commands and outputs. Runs nothing, repeats no secret, and never throws on what people paste. */
  check(text: string, options: CheckOptions): Finding[];
}

/** Tells commands and outputs apart as well. */
export interface PasteReader extends Checker {
  /** Whether anything in it is what a shell prints, rather than what one types. */
  holdsOutput(text: string): boolean;
}

/** More than this nobody reads; the rest is counted. */
const MOST = 100;
/** One correction can bring the next mistake to light. */
const ROUNDS = 6;
/** A correction is the whole statement: of a function over many pages nobody wants it back at every finding. */
const LONGEST_CORRECTION = 20_000;
const SEVERITIES = ['error', 'warning', 'info'];

interface Told {
  rule: Rule;
  problem: Problem;
}

/** Loads the grammar once; the checker it gives is used for all that is pasted. */
export async function openChecker(knowledge: Knowledge): Promise<PasteReader> {
  const { catalogue } = knowledge;
  const grammar = await openGrammar();
  const names = openNames(catalogue);
  return {
    check: (text, options) =>
      check(withoutSecrets(text.slice(0, LONGEST + 1)), withoutSecretsIn(options), {
        knowledge,
        catalogue,
        grammar,
        names: names(),
      }),
    holdsOutput: (text) => readPaste(text, catalogue).pieces.some(({ kind }) => kind === 'output'),
  };
}

/** All of a paste read as one output: its records and its sentences, where it is known to be one. */
export function outputOf(text: string): Output {
  return readOutput(clean(text).flatMap(splitFlatOutput).join('\n'));
}

const withoutSecretsIn = (options: CheckOptions): CheckOptions =>
  options.question === undefined ? options : { ...options, question: withoutSecrets(options.question) };

interface Tools {
  knowledge: Knowledge;
  catalogue: Catalogue;
  grammar: Grammar;
  names: Names;
}

function check(text: string, options: CheckOptions, tools: Tools): Finding[] {
  const paste = readPaste(text, tools.catalogue);
  const around =
    options.question && options.question !== text ? readPaste(options.question, tools.catalogue).words : '';
  const context = contextOf(paste, `${paste.words}\n${around}`, options, tools);
  const told = judge(context, options, tools);
  const seen = recognised(context);
  const words = wordsFor(options.language).findings;
  const findings = told.slice(0, MOST).map(
    ({ rule, severity, problem, fix }): Finding => ({
      severity,
      rule,
      message: say(words, options.language, rule, problem),
      fix,
    }),
  );
  const info = (rule: string, variant: string, values: Problem['values'] = {}): Finding => ({
    severity: 'info',
    rule,
    message: say(words, options.language, rule, { variant, values }),
    fix: null,
  });
  const count = told.length - findings.length;
  if (count > 0) findings.push(info('too-many', 'message', { count: String(count) }));
  if (paste.truncated) findings.push(info('truncated', 'message'));
  if (findings.some(({ severity }) => severity !== 'info')) return findings;
  const { commands, outputs, mentioned, outside } = seen;
  if (commands.length > 0)
    findings.unshift(info('checked', outputs.length > 0 ? 'both' : 'message', { commands, outputs }));
  else if (outputs.length > 0) findings.unshift(info('checked', 'output', { outputs }));
  else if (findings.length === 0 && outside.length > 0)
    findings.push(info('unchecked', 'message', { commands: outside }));
  else if (findings.length === 0)
    findings.push(
      mentioned.length > 0
        ? info('not-recognised', 'mention', { commands: mentioned })
        : info('not-recognised', 'message'),
    );
  return findings;
}

function contextOf(paste: Paste, words: string, options: CheckOptions, tools: Tools): Context {
  const context: Context = {
    catalogue: tools.catalogue,
    grammar: tools.grammar,
    statements: [],
    commands: [],
    outputs: [],
    words,
    cloud: options.cloud ?? cloudIn(words),
    deployment: deployment(options.deployment, words),
    ended: (ref) =>
      options.today === undefined || lifecycleOf(tools.knowledge, ref, options.today).state !== 'supported',
    ...tools.names,
  };
  const read = paste.pieces.map((piece) => ({
    piece,
    statements: piece.kind === 'code' ? parse(piece.text) : [],
  }));
  const splats = splatsIn(read.flatMap(({ statements }) => statements));
  for (const { piece, statements } of read) {
    if (piece.kind === 'output') {
      context.outputs.push(readOutput(piece.text));
      continue;
    }
    for (const statement of statements) {
      context.statements.push(statement);
      for (const command of statement.commands) {
        const bound: Bound = bind(tools.catalogue, command, statement, splats);
        bound.joined = piece.joined;
        bound.silent = piece.silent;
        bound.mention =
          piece.inWords &&
          command.elements.length === 0 &&
          statement.commands.length === 1 &&
          !command.assigned &&
          !command.call;
        context.commands.push(bound);
      }
    }
  }
  return context;
}

function deployment(said: Deployment | null, words: string): Deployment {
  const found = deploymentIn(words);
  const plain = (id: string | null | undefined): string | null =>
    id === 'on-premises' || id === 'server' ? null : (id ?? null);
  // A side that was said is said, `on-premises` too: a version in a comment of the script does not overrule it.
  return {
    exchange: said?.exchange ? plain(said.exchange) : found.exchange,
    skype: said?.skype ? plain(said.skype) : found.skype,
  };
}

function run(context: Context): Told[] {
  return RULES.flatMap((rule) => rule.check(context).map((problem) => ({ rule, problem })));
}

const severityOf = ({ rule, problem }: Told): Finding['severity'] => problem.severity ?? rule.severity;
const keyOf = ({ rule, problem }: Told): string =>
  JSON.stringify([rule.id, problem.variant ?? '', problem.values ?? {}]);

interface Judged {
  rule: string;
  severity: Finding['severity'];
  problem: Problem;
  fix: string | null;
}

/** Runs every rule, then again on each corrected statement, until nothing is left that is certain. */
function judge(context: Context, options: CheckOptions, tools: Tools): Judged[] {
  const groups = new Map<Statement | null, Told[]>();
  for (const told of run(context)) {
    const statement = told.problem.statement ?? null;
    groups.set(statement, [...(groups.get(statement) ?? []), told]);
  }
  const order = new Map(context.statements.map((statement, at) => [statement, at]));
  const sorted = [...groups].sort(
    ([a], [b]) => (a ? (order.get(a) ?? 0) : -1) - (b ? (order.get(b) ?? 0) : -1),
  );
  const judged: Judged[] = [];
  for (const [statement, first] of sorted) {
    const { all, fix } =
      statement && statement.text.length <= LONGEST_CORRECTION && judged.length < MOST
        ? correct(statement, first, context, options, tools)
        : { all: first, fix: null };
    const known = new Set<string>();
    for (const told of all) {
      const key = keyOf(told);
      if (known.has(key)) continue;
      known.add(key);
      const mendable = (told.problem.edits?.length ?? 0) > 0;
      judged.push({
        rule: told.rule.id,
        severity: severityOf(told),
        problem: told.problem,
        fix: remedyOf(told.problem, context, options, tools) ?? (mendable ? fix : null),
      });
    }
  }
  return judged.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function correct(
  statement: Statement,
  first: Told[],
  context: Context,
  options: CheckOptions,
  tools: Tools,
): { all: Told[]; fix: string | null } {
  const all = [...first];
  let text = statement.text;
  let told = first;
  let current: Statement = statement;
  for (
    let round = 0;
    round < ROUNDS && told.some(({ problem }) => (problem.edits?.length ?? 0) > 0);
    round++
  ) {
    const next = mended(
      current,
      told.map(({ problem }) => problem),
    );
    if (next === text && round > 0) break;
    text = next;
    const paste: Paste = {
      pieces: [{ kind: 'code', text, inWords: false, joined: false, silent: false }],
      words: '',
      truncated: false,
    };
    const again = contextOf(
      paste,
      '',
      { ...options, cloud: context.cloud === 'other' ? null : context.cloud, deployment: context.deployment },
      tools,
    );
    const only = again.statements[0];
    told = run(again).filter(({ problem }) => problem.statement);
    all.push(...told.filter((one) => severityOf(one) !== 'info' && one.rule.id !== 'placeholder'));
    if (!only || again.statements.length > 1) {
      // Two commands came of one (`Remove-…` and `New-…`): what is said of them is kept, but nothing more is mended.
      break;
    }
    current = only;
  }
  const broken = told.some((one) => severityOf(one) === 'error');
  return { all, fix: broken || !passes(text, context, options, tools) ? null : text };
}

/** Names out of a pasted output stand in a remedy: one that they break is not handed out. */
function remedyOf({ remedy }: Problem, context: Context, options: CheckOptions, tools: Tools): string | null {
  if (remedy === undefined) return null;
  return /^https:/.test(remedy) || passes(remedy, context, options, tools) ? remedy : null;
}

/** Is a correction right when it is read as a paste of its own? Only then is it handed out. */
function passes(text: string, context: Context, options: CheckOptions, tools: Tools): boolean {
  const said = {
    ...options,
    cloud: context.cloud === 'other' ? null : context.cloud,
    deployment: context.deployment,
  };
  const again = contextOf(readPaste(text, tools.catalogue), '', said, tools);
  return again.statements.length > 0 && !run(again).some((told) => severityOf(told) === 'error');
}
