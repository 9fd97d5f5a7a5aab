import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** With the start mode TCP the service listens on 5060 only, and its certificate is refused. */
export const umStartup: Rule = {
  id: 'um-startup',
  severity: 'warning',
  sources: ['um-2016', 'ps-set-umservice'],
  examples: {
    wrong: ['Set-UMService -Identity "um01.fabrik.de" -DialPlans "Plan" -UMStartupMode "TCP"'],
    right: ['Set-UMService -Identity "um01.fabrik.de" -DialPlans "Plan" -UMStartupMode "Dual"'],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-UMService', 'Set-UMCallRouterSettings')) {
      const value = givenAs(bound, 'UMStartupMode')?.value;
      if (value && literalOf(bound, 'UMStartupMode')?.toLowerCase() === 'tcp')
        problems.push({ statement: bound.statement, edits: [replace(value, '"Dual"')] });
    }
    return problems;
  },
};
