import type { CheckOptions } from './check-options';
import { contextOf, type Tools } from './context';
import { mended } from './fix';
import { type Paste, readPaste } from './paste';
import type { Context, Problem } from './rule';
import { run, severityOf, type Told } from './run';
import type { Statement } from './syntax';

/** One correction can bring the next mistake to light. */
const ROUNDS = 6;

/** Mends a statement and judges it again, until nothing is left that is certain; the fix is null where it stays wrong. */
export function correct(
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
  const quoted = context.commands.some((bound) => bound.statement === statement && bound.quoted);
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
      pieces: [{ kind: 'code', text, lines: [], inWords: false, quoted, joined: false, silent: false }],
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
  // A table that is splatted stands elsewhere: the command that uses it is the same after the correction.
  const unchanged = text === statement.text;
  return { all, fix: broken || unchanged || !passes(text, context, options, tools) ? null : text };
}

/** Names out of a pasted output stand in a remedy: one that they break is not handed out. */
export function remedyOf(
  { remedy }: Problem,
  context: Context,
  options: CheckOptions,
  tools: Tools,
): string | null {
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
  const again = contextOf(readPaste(text, tools.knowledge), '', said, tools);
  return again.statements.length > 0 && !run(again).some((told) => severityOf(told) === 'error');
}
