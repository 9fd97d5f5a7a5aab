import { givenAs, literalOf } from '../bind';
import { callsOf, drop, type Problem, type Rule, replace } from '../rule';

/** A slip of the page: the name of the account was torn apart into a parameter that does not exist. */
export const mailuserSwitch: Rule = {
  id: 'mailuser-switch',
  severity: 'error',
  sources: ['oauth-2025', 'ps-new-mailuser'],
  examples: {
    wrong: [
      '$user = New-MailUser -Name "TeamsScheduler" -ApplicationAccount -ExternalEmailAddress TeamsScheduler-ApplicationAccount@fabrik.de',
    ],
    right: [
      '$user = New-MailUser -Name "TeamsScheduler-ApplicationAccount" -ExternalEmailAddress TeamsScheduler-ApplicationAccount@fabrik.de',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-MailUser'))
      for (const { element } of bound.unknown) {
        if (!/^applicationaccount$/i.test(element.name)) continue;
        const name = givenAs(bound, 'Name')?.value;
        const text = literalOf(bound, 'Name');
        const edits = [drop(bound, element)];
        if (name && text) edits.push(replace(name, `"${text}-ApplicationAccount"`));
        problems.push({
          statement: bound.statement,
          values: { name: `${text ?? ''}-ApplicationAccount` },
          edits,
        });
      }
    return problems;
  },
};
