import { isBoolean } from '../../knowledge/catalogue';
import { booleanOf } from '../bind';
import type { Problem, Rule } from '../rule';

/** A Boolean is `$True` or `$False`: without the dollar sign it is a text, which the shell refuses. */
export const bool: Rule = {
  id: 'bool',
  severity: 'error',
  sources: ['ps-new-cshostingprovider', 'ps-new-csuserservicespolicy'],
  examples: {
    wrong: [
      'New-CsUserServicesPolicy -Identity "UCS Pilot" -UcsAllowed True',
      'New-CsUserServicesPolicy -Identity "UCS Pilot" -UcsAllowed=true',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers "True"',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers yes',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers "$True"',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $Vrai',
    ],
    right: [
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers:$True',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers 1',
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $value',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { given, statement } of commands)
      for (const { name, parameter, element, value, start, end } of given) {
        if (!isBoolean(parameter) || !value) continue;
        const equals = element?.joint === '=';
        if (!equals && (value.kind === 'group' || /^(?:\$(?:true|false)|[01])$/i.test(value.raw))) continue;
        if (!equals && value.kind === 'variable' && !/^\$(?:vrai|faux|yes|no|oui|non|null)$/i.test(value.raw))
          continue;
        if (/^[{<]/.test(value.raw)) continue;
        const said =
          booleanOf(value) ??
          (/^\$?(?:yes|oui|on|vrai)$/i.test(value.literal ?? value.raw)
            ? true
            : /^\$?(?:no|non|off|faux)$/i.test(value.literal ?? value.raw)
              ? false
              : undefined);
        const right = said === undefined ? null : said ? '$True' : '$False';
        const edits = right ? [{ start, end, text: `${element ? `-${element.name} ` : ''}${right}` }] : [];
        problems.push({
          variant: equals ? 'equals' : right ? 'message' : 'other',
          statement,
          edits,
          values: { parameter: `-${name}`, written: value.raw, right: right ?? '$True' },
        });
      }
    return problems;
  },
};
