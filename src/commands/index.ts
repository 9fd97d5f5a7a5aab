import { type Finding, Language } from '../contract';
import { documentedVersions, type Knowledge } from '../knowledge';
import { type Words, wordsFor } from '../words';
import { fill } from '../words/fill';
import type { FindingWords } from '../words/findings';
import type { CheckOptions } from './check-options';
import { contextOf, type Tools } from './context';
import { judge, MOST } from './judge';
import { openNames } from './names';
import { type Output, readOutput } from './output';
import { formsOf } from './output-forms';
import { splitFlatOutput } from './output-lines';
import { openGrammar } from './parse';
import { LONGEST, readPaste } from './paste';
import { clean } from './paste-lines';
import { photoAddressesIn } from './photo-address';
import { tellsOfFailure } from './prose';
import { recognised } from './recognised';
import type { Context, Problem } from './rule';
import { say } from './say';
import { withoutSecrets } from './secrets';
import { openSurroundings } from './surroundings';

export type { CheckOptions } from './check-options';
export { isOfLack, isOfOutput, RULES } from './findings';
export type { Output } from './output';
export type { Rule } from './rule';
export { withoutSecrets } from './secrets';
export { openShellText } from './shell-text';

export interface Checker {
  /** Judges pasted commands and outputs. Runs nothing, repeats no secret, and never throws on what people paste. */
  check(text: string, options: CheckOptions): Finding[];
}

/** Tells commands and outputs apart as well. */
export interface PasteReader extends Checker {
  /** Whether anything in it is what a shell prints, rather than what one types. */
  holdsOutput(text: string): boolean;
  /** Whether the words around what was pasted tell that it goes wrong. */
  tellsOfFailure(text: string): boolean;
  /** All of a paste read as one output: its records and its sentences, where it is known to be one. */
  outputOf(text: string): Output;
}

/** Loads the grammar once; the checker it gives is used for all that is pasted. */
export async function openChecker(
  knowledge: Knowledge,
  words: (language: Language) => Words = wordsFor,
): Promise<PasteReader> {
  const { catalogue } = knowledge;
  const forms = formsOf(knowledge.outputs);
  const grammar = await openGrammar();
  const names = openNames(catalogue);
  const documented = documentedVersions(knowledge);
  const deploymentIn = openSurroundings(knowledge, Language.options.map(words));
  return {
    check: (text, options) =>
      check(withoutSecrets(text.slice(0, LONGEST + 1)), withoutSecretsIn(options), {
        knowledge,
        catalogue,
        grammar,
        names: names(),
        documented,
        deploymentIn,
        words: words(options.language),
      }),
    holdsOutput: (text) => readPaste(text, knowledge).pieces.some(({ kind }) => kind === 'output'),
    tellsOfFailure: (text) => tellsOfFailure(readPaste(text, knowledge).words),
    outputOf: (text) =>
      readOutput(
        clean(text)
          .flatMap((line) => splitFlatOutput(line, forms))
          .join('\n'),
        forms,
      ),
  };
}

const withoutSecretsIn = (options: CheckOptions): CheckOptions =>
  options.question === undefined ? options : { ...options, question: withoutSecrets(options.question) };

/** “Line 13: …”: said where commands stand in more than one line. */
const placed = (message: string, line: number | null, words: FindingWords): string =>
  line === null ? message : fill(words['at-line']?.message ?? '{message}', { line: String(line), message });

/** Whether the commands of a paste stand in more than one line. */
const isScript = ({ lines, statements }: Context): boolean =>
  new Set(
    statements.flatMap((statement) =>
      [statement, ...statement.commands].map(({ start }) => lines.get(statement)?.(start)),
    ),
  ).size > 1;

function check(text: string, options: CheckOptions, tools: Tools): Finding[] {
  const paste = readPaste(text, tools.knowledge);
  const around =
    options.question && options.question !== text ? readPaste(options.question, tools.knowledge).words : '';
  const context = contextOf(paste, `${paste.words}\n${around}`, options, tools);
  const told = judge(context, options, tools);
  const seen = recognised(context);
  const words = tools.words.findings;
  const script = isScript(context);
  const findings = told.slice(0, MOST).map(
    ({ rule, severity, problem, line, fix }): Finding => ({
      severity,
      rule,
      message: placed(say(words, options.language, rule, problem), script ? line : null, words),
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
  else if (photoAddressesIn(context.words).length > 0) findings.unshift(info('checked', 'photo'));
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
