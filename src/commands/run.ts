import type { Finding } from '../contract';
import { RULES } from './findings';
import type { Context, Problem, Rule } from './rule';

/** What a rule found, with the rule. */
export interface Told {
  rule: Rule;
  problem: Problem;
}

/** All that the rules find in one reading of a paste. */
export function run(context: Context): Told[] {
  return RULES.flatMap((rule) => rule.check(context).map((problem) => ({ rule, problem })));
}

/** How bad it is: as the finding says, else as its rule does. */
export const severityOf = ({ rule, problem }: Told): Finding['severity'] => problem.severity ?? rule.severity;
