import type { Finding } from '../contract';
import type { CheckOptions } from './check-options';
import type { Tools } from './context';
import { correct, remedyOf } from './correct';
import type { Context, Problem } from './rule';
import { run, severityOf, type Told } from './run';
import type { Statement } from './syntax';

/** More than this nobody reads; the rest is counted. */
export const MOST = 100;
/** A correction is the whole statement: of a function over many pages nobody wants it back at every finding. */
const LONGEST_CORRECTION = 20_000;
const SEVERITIES = ['error', 'warning', 'info'];

const keyOf = ({ rule, problem }: Told): string =>
  JSON.stringify([rule.id, problem.variant ?? '', problem.values ?? {}]);

/** Of a loop or a function over many lines, that of the command which is to be corrected. */
function lineOf(statement: Statement, { edits, statement: own }: Problem, { lines }: Context): number | null {
  const at = own === statement ? edits?.[0]?.start : undefined;
  const within = statement.commands.filter(({ start, end }) => at !== undefined && start <= at && at <= end);
  const innermost = within.toSorted((one, other) => other.start - one.start)[0];
  return lines.get(statement)?.(innermost?.start ?? statement.start) ?? null;
}

interface Judged {
  rule: string;
  severity: Finding['severity'];
  problem: Problem;
  /** The line of the paste, from 1; null for what is said of an output, or of all of the paste. */
  line: number | null;
  fix: string | null;
}

/** Runs every rule, then again on each corrected statement, until nothing is left that is certain. */
export function judge(context: Context, options: CheckOptions, tools: Tools): Judged[] {
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
        line: statement && lineOf(statement, told.problem, context),
        fix: remedyOf(told.problem, context, options, tools) ?? (mendable ? fix : null),
      });
    }
  }
  return judged.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
