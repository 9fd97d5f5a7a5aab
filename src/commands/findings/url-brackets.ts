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
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc" »',
    ],
    right: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement } of commands)
      for (const [at, element] of command.elements.entries()) {
        const { value } = element;
        const inner = value?.raw.replace(/^["'“”«\s]+|["'“”»\s]+$/g, '') ?? '';
        const url = /^(?:<(https?:\/\/[^\s<>"]+)>?|(https?:\/\/[^\s<>"»]+)>)$/i.exec(inner);
        const open = /^["“]\s*(https?:\/\/[^\s"»]+)\s*»\s*$/i.exec(value?.raw ?? '');
        const found = url?.[1] ?? url?.[2] ?? open?.[1];
        if (value && found)
          problems.push({ statement, values: { url: found }, edits: [replace(value, `"${found}"`)] });
        const next = command.elements[at + 1];
        const left = next?.kind === 'argument' && /^[»>]$/.test(next.value.raw) ? next : null;
        if (value?.literal && /^https?:\/\//i.test(value.literal) && left)
          problems.push({
            statement,
            values: { url: value.literal },
            edits: [{ start: element.end, end: left.end, text: '' }],
          });
      }
    return problems;
  },
};
