import type { Problem, Rule } from '../rule';

/** Objects of one product's shell mean nothing to the other product's cmdlets. */
export const shellMix: Rule = {
  id: 'shell-mix',
  severity: 'warning',
  sources: ['seed-000'],
  examples: {
    wrong: [
      'Get-CsUser -Identity "Ken Myer" | Enable-UMMailbox -UMMailboxPolicy "Policy"',
      'Get-ClientAccessService\nGet-CsOAuthConfiguration',
    ],
    right: [
      'Get-ClientAccessService | Format-List',
      'Get-CsUser | Grant-CsUserServicesPolicy -PolicyName "UCS Pilot"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    const modules = new Map<string, string>();
    const byCommand = new Map(commands.map((bound) => [bound.command, bound]));
    for (const { command, named, statement, mention } of commands) {
      const module = named?.cmdlet.module;
      if (mention || (module !== 'skype' && module !== 'exchange')) continue;
      if (!modules.has(module)) modules.set(module, named?.name ?? '');
      const source =
        command.piped && command.piped !== 'expression' ? byCommand.get(command.piped) : undefined;
      const other = source?.named?.cmdlet.module;
      if ((other === 'skype' || other === 'exchange') && other !== module)
        problems.push({ statement, values: { first: source?.named?.name ?? '', second: named?.name ?? '' } });
    }
    if (problems.length === 0 && modules.size === 2)
      problems.push({
        variant: 'script',
        severity: 'info',
        values: { exchange: modules.get('exchange') ?? '', skype: modules.get('skype') ?? '' },
      });
    return problems;
  },
};
