import type { Problem, Rule } from '../rule';

/** A backtick continues the line only as its very last character. */
export const continuationSpace: Rule = {
  id: 'continuation-space',
  severity: 'warning',
  sources: ['seed-002'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -Identity global `  \n  -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
    right: [
      'Set-CsOAuthConfiguration -Identity global `\n  -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
  },
  check({ statements }) {
    const problems: Problem[] = [];
    for (const statement of statements) {
      const edits = [...statement.text.matchAll(/`([ \t]+)\n/g)].map((match) => ({
        start: statement.start + match.index + 1,
        end: statement.start + match.index + 1 + (match[1]?.length ?? 0),
        text: '',
      }));
      if (edits.length > 0) problems.push({ statement, edits });
    }
    return problems;
  },
};
