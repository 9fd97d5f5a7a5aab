import { type Edit, type Problem, type Rule, replace } from '../rule';

/** PowerShell takes curly quotes and long dashes in most places, but not « », and cmd takes none of them. */
export const typographicQuotes: Rule = {
  id: 'typographic-quotes',
  severity: 'warning',
  sources: ['seed-001', 'lync-prereq'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl “https://autodiscover.fabrik.de/autodiscover/autodiscover.svc”',
      'Set-CsOAuthConfiguration –Identity global –ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Grant-CsUserServicesPolicy -Identity « Ken Myer » -PolicyName « UCS Pilot »',
    ],
    right: [
      'Grant-CsUserServicesPolicy -Identity "Ken Myer" -PolicyName "UCS Pilot"',
      'Set-CsUserServicesPolicy -Identity "L’équipe" -UcsAllowed $True',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands) {
      const edits: Edit[] = [];
      const seen = new Set<string>();
      let severity: 'error' | 'warning' = 'warning';
      for (const element of command.elements) {
        if (element.kind === 'parameter' && element.dash !== '-') {
          seen.add(element.dash);
          edits.push({ start: element.start, end: element.start + 1, text: '-' });
        }
        for (const item of element.value?.items ?? []) {
          const quotes = /^[“”„‘‚‛«]|^['"].*[”“’»]$|^’/su.exec(item.raw)?.[0];
          if (!quotes || !['double', 'single', 'guillemets'].includes(item.kind)) continue;
          if (item.kind === 'guillemets') severity = 'error';
          seen.add(quotes[0] === '"' || quotes[0] === "'" ? (item.raw.at(-1) ?? '') : (quotes[0] ?? ''));
          edits.push(replace(item, requoted(item.kind, item.raw, item.literal ?? '')));
        }
      }
      if (edits.length > 0) problems.push({ statement, severity, edits, values: { marks: [...seen] } });
    }
    return problems;
  },
};

function requoted(kind: string, raw: string, literal: string): string {
  if (kind === 'guillemets') return `"${literal}"`;
  const quote = kind === 'single' ? "'" : '"';
  const closed = /["'“”„‘’‚‛]$/.test(raw) && raw.length > 1;
  return quote + raw.slice(1, closed ? -1 : undefined) + quote;
}
