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
  check({ commands, ended }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands) {
      const module = /^(?:import|install|update)-module$/i.test(command.name)
        ? /\b(?:MSOnline(?:Extended)?|AzureAD(?:Preview)?)\b/i.exec(statement.text)?.[0]
        : undefined;
      if (!ended(/azuread/i.test(module ?? command.name) ? 'other/azuread' : 'other/msonline')) continue;
      const right = RIGHT[command.name.toLowerCase()];
      if (module)
        problems.push({
          variant: 'module',
          statement,
          values: { module },
          edits: [
            { start: command.start, end: command.end, text: 'Install-Module Microsoft.Graph.Applications' },
          ],
        });
      else if (/^\w+-(?:msol|azuread)\w*$/i.test(command.name)) {
        const edits = /^connect-/i.test(command.name)
          ? [
              {
                start: command.start,
                end: command.end,
                text: 'Connect-MgGraph -Scopes Application.ReadWrite.All',
              },
            ]
          : [];
        problems.push({
          variant: right ? 'instead' : 'message',
          statement,
          values: { cmdlet: command.name, right: right ?? '' },
          edits,
        });
      }
    }
    return problems;
  },
};

const RIGHT: Readonly<Record<string, string>> = {
  'connect-msolservice': 'Connect-MgGraph',
  'connect-azuread': 'Connect-MgGraph',
  'get-msolserviceprincipal': 'Get-MgServicePrincipal',
  'get-azureadserviceprincipal': 'Get-MgServicePrincipal',
  'get-msolserviceprincipalcredential': 'Get-MgServicePrincipal … KeyCredentials',
  'new-msolserviceprincipalcredential': 'Update-MgServicePrincipal -KeyCredentials',
  'set-msolserviceprincipal': 'Update-MgServicePrincipal',
  'remove-msolserviceprincipalcredential': 'Update-MgServicePrincipal -KeyCredentials',
};
