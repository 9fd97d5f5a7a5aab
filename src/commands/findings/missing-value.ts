import { isSwitch } from '../../knowledge/catalogue';
import type { Problem, Rule } from '../rule';

/** A parameter that waits for its value when the next one begins. */
export const missingValue: Rule = {
  id: 'missing-value',
  severity: 'error',
  sources: ['ps-set-csoauthconfiguration'],
  examples: {
    wrong: [
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers',
      'Grant-CsUserServicesPolicy -Identity -PolicyName "UCS Pilot"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl ""',
    ],
    right: [
      'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl $null',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, given, statement, named, quoted } of commands) {
      if (named?.cmdlet.module === 'powershell') continue;
      for (const { name, parameter, element, value } of given) {
        if (isSwitch(parameter) || !element) continue;
        // A sentence about the parameter: what follows in it is no value.
        if (quoted && !value && element === command.elements.at(-1)) continue;
        const empty = value?.literal === '' && ['double', 'single'].includes(value.kind);
        if (value && !empty) continue;
        const boolean = parameter.type === 'Boolean';
        const edits = boolean && !value ? [{ start: element.end, end: element.end, text: ' $True' }] : [];
        problems.push({
          variant: boolean ? 'boolean' : 'message',
          statement,
          values: { parameter: `-${name}` },
          edits: name === 'AllowFederatedUsers' || name === 'UcsAllowed' ? edits : [],
        });
      }
    }
    return problems;
  },
};
