import type { Problem, Rule } from '../rule';

/** An abbreviation that fits several parameters: the shell refuses it. */
export const ambiguousParameter: Rule = {
  id: 'ambiguous-parameter',
  severity: 'error',
  sources: ['ps-new-cshostingprovider'],
  examples: {
    wrong: [
      'Set-CsHostingProvider -Identity "Exchange Online" -Enab $True',
      'Set-CsArchivingPolicy -Identity global -Archive $True',
    ],
    right: [
      'Set-CsHostingProvider -Identity "Exchange Online" -EnabledS $True',
      'Set-CsHostingProvider -Ident "Exchange Online" -Enabled $True',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { named, statement, ambiguous } of commands)
      for (const { element, names } of ambiguous)
        if (named)
          problems.push({
            statement,
            values: {
              cmdlet: named.name,
              written: `-${element.name}`,
              names: names.map((name) => `-${name}`),
            },
          });
    return problems;
  },
};
