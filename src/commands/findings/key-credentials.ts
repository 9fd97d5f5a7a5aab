import { callsOf, type Rule } from '../rule';

/** `-KeyCredentials` is the whole list of keys: those that are not sent again are gone. */
export const keyCredentials: Rule = {
  id: 'key-credentials',
  severity: 'warning',
  sources: ['oauth-2025', 'hybrid-auth'],
  examples: {
    wrong: ['Update-MgServicePrincipal -ServicePrincipalId $p.Id -KeyCredentials $new'],
    right: [
      '$keys = @($p.KeyCredentials | Where-Object {$_.EndDateTime -gt (Get-Date)})\n$keys += $new\nUpdate-MgServicePrincipal -ServicePrincipalId $p.Id -KeyCredentials $keys',
    ],
  },
  check(context) {
    if (context.statements.some(({ text }) => /\.keyCredentials\b/i.test(text))) return [];
    return callsOf(context, 'Update-MgServicePrincipal', 'Update-MgApplication')
      .filter(({ command }) =>
        command.elements.some(
          (element) => element.kind === 'parameter' && element.name.toLowerCase() === 'keycredentials',
        ),
      )
      .map(({ statement }) => ({ statement }));
  },
};
