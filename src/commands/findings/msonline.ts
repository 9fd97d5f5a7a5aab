import type { Module } from '../../knowledge';
import type { Problem, Rule } from '../rule';

/** MSOnline and AzureAD PowerShell are retired; Microsoft Graph and Entra PowerShell took their place. */
export const msonline: Rule = {
  id: 'msonline',
  severity: 'error',
  sources: ['msonline-deprecation', 'msonline-retirement'],
  examples: {
    wrong: [
      'Connect-MsolService',
      'Get-MsolServicePrincipalCredential -AppPrincipalId 00000004-0000-0ff1-ce00-000000000000 -ReturnKeyValues $False',
      'Connect-AzureAD',
      'Import-Module MSOnlineExtended',
      'Get-AzureADServicePrincipal -All $true',
    ],
    right: [
      'Connect-MgGraph -Scopes Application.ReadWrite.All',
      'Get-MgServicePrincipal -Filter "AppId eq \'00000004-0000-0ff1-ce00-000000000000\'"',
    ],
  },
  check({ commands, modules, ended }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands) {
      const imports = /^(?:import|install|update)-module$/i.test(command.name);
      const module = modules.find(({ name, cmdlet }) =>
        imports ? name.test(statement.text) : cmdlet.test(command.name),
      );
      if (!module || !ended(module.ref)) continue;
      const edit = (text: string) => [{ start: command.start, end: command.end, text }];
      if (imports) {
        problems.push({
          variant: 'module',
          statement,
          values: { module: module.name.exec(statement.text)?.[0] ?? '' },
          edits: edit(module.install),
        });
        continue;
      }
      const right = insteadOf(module, command.name);
      problems.push({
        variant: right === null ? 'message' : 'instead',
        statement,
        values: { cmdlet: command.name, right: right ?? '' },
        edits: /^connect-/i.test(command.name) ? edit(module.connect) : [],
      });
    }
    return problems;
  },
};

const insteadOf = ({ instead }: Module, written: string): string | null =>
  Object.entries(instead).find(([cmdlet]) => cmdlet.toLowerCase() === written.toLowerCase())?.[1] ?? null;
