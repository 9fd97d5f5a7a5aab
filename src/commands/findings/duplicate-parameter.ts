import { drop, type Problem, type Rule } from '../rule';

/** The same parameter twice: the shell refuses the command. */
export const duplicateParameter: Rule = {
  id: 'duplicate-parameter',
  severity: 'error',
  sources: ['ps-new-cshostingprovider'],
  examples: {
    wrong: [
      'Set-CsHostingProvider -Identity "Exchange Online" -Enabled $True -Enabled $True',
      'Grant-CsUserServicesPolicy -Identity "Ken Myer" -PolicyName "A" -PolicyName "B"',
    ],
    right: [
      'Set-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const seen = new Map<string, string>();
      for (const given of bound.given) {
        const text = (given.value?.literal ?? given.value?.raw ?? '').toLowerCase();
        const before = seen.get(given.name);
        seen.set(given.name, text);
        if (before === undefined || !given.element) continue;
        problems.push({
          statement: bound.statement,
          values: { parameter: `-${given.name}` },
          edits: before === text ? [drop(bound, given)] : [],
        });
      }
    }
    return problems;
  },
};
