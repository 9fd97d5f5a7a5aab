import { givenAs, literalOf } from '../bind';
import { callsOf, endOf, insert, type Problem, type Rule, replace } from '../rule';

/** A dial plan for Skype for Business uses SIP names and an encrypted connection. */
export const umDialPlan: Rule = {
  id: 'um-dial-plan',
  severity: 'error',
  sources: ['um-2016', 'ps-new-umdialplan'],
  examples: {
    wrong: [
      'New-UMDialPlan -Name "Plan" -VoIPSecurity "Unsecured" -NumberOfDigitsInExtension 3 -URIType "SipName" -CountryOrRegionCode 1',
      'New-UMDialPlan -Name "Plan" -VoIPSecurity "Secured" -NumberOfDigitsInExtension 3 -URIType "TelExtn" -CountryOrRegionCode 1',
      'New-UMDialPlan -Name "Plan" -NumberOfDigitsInExtension 3 -CountryOrRegionCode 1',
    ],
    right: [
      'New-UMDialPlan -Name "Plan" -VoIPSecurity SIPSecured -NumberOfDigitsInExtension 3 -URIType SipName -CountryOrRegionCode 44',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const rules: readonly [string, RegExp, string][] = [
      ['VoIPSecurity', /^(?:secured|sipsecured)$/i, 'Secured'],
      ['URIType', /^sipname$/i, 'SipName'],
    ];
    for (const bound of callsOf(context, 'New-UMDialPlan', 'Set-UMDialPlan'))
      for (const [name, good, right] of rules) {
        const value = givenAs(bound, name)?.value;
        const text = literalOf(bound, name);
        const values = { parameter: `-${name}`, right, written: text ?? '' };
        if (!value && bound.named?.name === 'New-UMDialPlan' && !bound.partial)
          problems.push({
            variant: 'absent',
            severity: 'warning',
            statement: bound.statement,
            values,
            edits: [insert(endOf(bound), ` -${name} "${right}"`)],
          });
        else if (value && text && !good.test(text) && /^(?:unsecured|telextn|e164)$/i.test(text))
          problems.push({ statement: bound.statement, values, edits: [replace(value, `"${right}"`)] });
      }
    return problems;
  },
};
