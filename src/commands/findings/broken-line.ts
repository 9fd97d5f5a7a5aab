import type { Problem, Rule } from '../rule';

/** A chat or page broke the line before a parameter: the shell would run the first half alone. */
export const brokenLine: Rule = {
  id: 'broken-line',
  severity: 'warning',
  sources: ['seed-002'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -Identity global\n-ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
    right: [
      'Set-CsOAuthConfiguration -Identity global `\n  -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { joined, statement, command } of commands)
      if (joined && !command.nested && !problems.some((problem) => problem.statement === statement))
        problems.push({ statement, edits: [{ start: statement.end, end: statement.end, text: '' }] });
    return problems;
  },
};
