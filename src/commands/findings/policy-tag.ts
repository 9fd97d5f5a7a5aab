import { givenAs, literalOf } from '../bind';
import { type Problem, type Rule, replace } from '../rule';

/** Policies are granted by their bare name; lists show them as `Tag:Name`. */
export const policyTag: Rule = {
  id: 'policy-tag',
  severity: 'warning',
  sources: ['ps-grant-cshostedvoicemailpolicy'],
  examples: {
    wrong: ['Grant-CsUserServicesPolicy -Identity "Ken Myer" -PolicyName "Tag:UCS"'],
    right: [
      'Grant-CsUserServicesPolicy -Identity "Ken Myer" -PolicyName "UCS"',
      'Grant-CsUserServicesPolicy -Identity "Ken Myer" -PolicyName $Null',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const value = givenAs(bound, 'PolicyName')?.value;
      const bare = /^tag:(.+)$/i.exec(literalOf(bound, 'PolicyName') ?? '')?.[1];
      if (value && bare)
        problems.push({
          statement: bound.statement,
          values: { right: bare },
          edits: [replace(value, `"${bare}"`)],
        });
    }
    return problems;
  },
};
