import { givenAs } from '../bind';
import { callsOf, drop, type Edit, type Problem, type Rule } from '../rule';

/** A published renewal uses the parameters of New-SettingOverride with Set-SettingOverride. */
export const overrideSyntax: Rule = {
  id: 'override-syntax',
  severity: 'error',
  sources: ['exch-im-owa', 'ps-set-settingoverride'],
  examples: {
    wrong: [
      'Set-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de","IMCertificateThumbprint=EA5A332496CC05DA69B75B66111C0F78A110D22D") -Reason "Renewal"',
      'Set-SettingOverride -Name "IM Override" -Parameters @("IMServerName=pool01.fabrik.de") -Reason "Renewal"',
    ],
    right: [
      'Set-SettingOverride -Identity "IM Override" -Parameters @("IMServerName=pool01.fabrik.de","IMCertificateThumbprint=EA5A332496CC05DA69B75B66111C0F78A110D22D") -Reason "Renewal"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-SettingOverride')) {
      const wrong = bound.unknown.filter(({ element }) => /^(?:name|component|section)$/i.test(element.name));
      if (wrong.length === 0) continue;
      const edits = wrong.map(
        ({ element, value }): Edit =>
          /^name$/i.test(element.name) && !givenAs(bound, 'Identity')
            ? { start: element.start, end: element.start + 1 + element.name.length, text: '-Identity' }
            : drop(bound, { start: element.start, end: value?.end ?? element.end }),
      );
      problems.push({
        statement: bound.statement,
        values: { wrong: wrong.map(({ element }) => `-${element.name}`) },
        edits,
      });
    }
    return problems;
  },
};
