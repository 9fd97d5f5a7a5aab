import { type Problem, type Rule, replace } from '../rule';

/** Word processors and web pages leave `<` `>` or a closing « » inside a quoted URL. */
export const urlBrackets: Rule = {
  id: 'url-brackets',
  severity: 'error',
  sources: ['seed-000', 'seed-001', 'plan-2019'],
  examples: {
    wrong: [
      'Get-ClientAccessService | Set-ClientAccessService -AutoDiscoverServiceInternalUri "<https://autodiscover.fabrik.de/autodiscover/autodiscover.xml>"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl <https://autodiscover.fabrik.de/autodiscover/autodiscover.svc>',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc »',
    ],
    right: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands)
      for (const { value } of command.elements) {
        const inner = value?.raw.replace(/^["'“”«\s]+|["'“”»\s]+$/g, '') ?? '';
        const url = /^(?:<(https?:\/\/[^\s<>"]+)>?|(https?:\/\/[^\s<>"»]+)>)$/i.exec(inner);
        const open = /^["“]\s*(https?:\/\/[^\s"»]+)\s*»\s*$/i.exec(value?.raw ?? '');
        const found = url?.[1] ?? url?.[2] ?? open?.[1];
        if (value && found)
          problems.push({ statement, values: { url: found }, edits: [replace(value, `"${found}"`)] });
      }
    return problems;
  },
};
