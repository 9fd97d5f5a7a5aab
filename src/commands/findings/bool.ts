import { isBoolean } from '../../knowledge/catalogue';
import { answerOf, switchOf, truthOf } from '../../words';
import { booleanOf } from '../bind';
import type { Problem, Rule } from '../rule';

/** `$Vrai`, `$yes`, `$null`: nobody names a variable so. */
const isMeantAsBoolean = (variable: string): boolean =>
  truthOf(variable) !== undefined || answerOf(variable) !== undefined || /^\$null$/i.test(variable);

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
        if (!equals && value.kind === 'variable' && !isMeantAsBoolean(value.raw)) continue;
        if (/^[{<]/.test(value.raw)) continue;
        const text = value.literal ?? value.raw;
        const said = booleanOf(value) ?? answerOf(text) ?? switchOf(text);
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
