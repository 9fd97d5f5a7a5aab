import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule } from '../rule';

/** `-Identity` is the user; the policy goes to `-PolicyName`. */
export const hostedPolicyGrant: Rule = {
  id: 'hosted-policy-grant',
  severity: 'error',
  sources: ['cvm-config', 'ps-grant-cshostedvoicemailpolicy'],
  examples: {
    wrong: [
      'Get-CsUser -Identity "Ken Myer" | Grant-CsHostedVoicemailPolicy -Identity "Tag:CloudUM"',
      'Grant-CsArchivingPolicy -Identity "Tag:Branch"',
      'Get-CsUser | Grant-CsUserServicesPolicy -Identity "tag:UCS"',
    ],
    right: [
      'Get-CsUser -Identity "Ken Myer" | Grant-CsHostedVoicemailPolicy -PolicyName "CloudUM"',
      'Grant-CsHostedVoicemailPolicy -Identity "Ken Myer" -PolicyName "CloudUM"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(
      context,
      'Grant-CsHostedVoicemailPolicy',
      'Grant-CsArchivingPolicy',
      'Grant-CsUserServicesPolicy',
    )) {
      const given = givenAs(bound, 'Identity');
      const tag = /^tag:(.+)$/i.exec(literalOf(bound, 'Identity') ?? '')?.[1];
      if (!given?.value || !tag) continue;
      const user = bound.command.piped ? '' : '-Identity "{user}" ';
      const edits = givenAs(bound, 'PolicyName')
        ? []
        : [{ start: given.start, end: given.end, text: `${user}-PolicyName "${tag}"` }];
      problems.push({ statement: bound.statement, values: { policy: tag }, edits });
    }
    return problems;
  },
};
