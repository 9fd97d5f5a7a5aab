import type { Edit, Problem, Rule } from '../rule';

/** What the shell would refuse before it runs anything. */
export const syntax: Rule = {
  id: 'syntax',
  severity: 'error',
  sources: ['seed-000'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
      'Get-CsUser |',
      'Get-CsManagementStoreReplicationStatus | Where-Object {$_.UpToDate -eq $False',
      'Get-CsManagementStoreReplicationStatus | | Format-List',
      'Get-CsUser | Where-Object {$_.ExchangeArchivingPolicy -eq "Uninitialized"}}',
    ],
    right: [
      'Get-ClientAccessService | Select-Object Name, AutoDiscoverServiceInternalUri | Format-List',
      'msiexec /I EwsManagedApi.msi addlocal="ExchangeWebServicesApi_Feature,ExchangeWebServicesApi_Gac"',
      '[xml]$diag=Get-ExchangeDiagnosticInfo -Server EX01 -Process MSExchangeMailboxAssistants -Component VariantConfiguration -Argument "Config,Component=OwaServer"',
    ],
  },
  check({ statements, grammar }) {
    const problems: Problem[] = [];
    for (const statement of statements) {
      const fault = statement.faults.find(({ kind, text }) => kind !== 'reserved' || text === '<');
      if (fault) {
        const edits: Edit[] = [];
        const rest = statement.text.slice(fault.start - statement.start + 1);
        if (
          fault.kind === 'quote' &&
          fault.text.length > 1 &&
          !/\s-[A-Za-z]/.test(rest) &&
          !/[\n@]/.test(rest)
        )
          edits.push({ start: statement.end, end: statement.end, text: fault.text[0] ?? '"' });
        if (
          fault.kind === 'bracket' &&
          statement.faults.length === 1 &&
          statement.text[fault.start - statement.start] === '{'
        )
          edits.push({ start: statement.end, end: statement.end, text: '}' });
        problems.push({ variant: fault.kind, statement, values: { text: fault.text.slice(0, 30) }, edits });
      } else if (statement.expressions.length + statement.commands.length > 0 && !/^"/.test(statement.text)) {
        const unread = grammar.fault(statement);
        const at = unread ? Math.max(0, Math.min(unread.start, statement.text.length - 1)) : 0;
        if (unread)
          problems.push({
            severity: 'warning',
            statement,
            values: { text: statement.text.slice(at, at + 30).split('\n')[0] ?? '' },
          });
      }
    }
    return problems;
  },
};
