import { isSwitch } from '../../knowledge/catalogue';
import { truthOf } from '../../words';
import { booleanOf } from '../bind';
import { drop, type Problem, type Rule } from '../rule';

/** A switch says yes by being there; a value after a space becomes an argument of its own. */
export const switchValue: Rule = {
  id: 'switch-value',
  severity: 'error',
  sources: ['ps-get-cshostingprovider', 'ps-set-userphoto'],
  examples: {
    wrong: [
      'Get-CsHostingProvider -LocalStore $True',
      'Set-UserPhoto -Identity "Ken Myer" -Save $True -Confirm:$False',
      'Set-UserPhoto -Identity "Ken Myer" -Save -Confirm $False',
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint EA5A332496CC05DA69B75B66111C0F78A110D22D -EffectiveDate "7/1/2027" -Roll true',
    ],
    right: [
      'Get-CsHostingProvider -LocalStore',
      'Get-CsHostingProvider -LocalStore:$True',
      'Set-UserPhoto -Identity "Ken Myer" -Save -Confirm:$False',
      'Get-CsHostingProvider -LocalStore "Exchange Online"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const { command, statement } = bound;
      // `Where-Object UpToDate -eq $False`: there the operators are switches by name.
      if (bound.named?.cmdlet.module === 'powershell') continue;
      command.elements.forEach((element, at) => {
        const given = bound.given.find((one) => one.element === element);
        const next = command.elements[at + 1];
        if (element.kind !== 'parameter' || !given || !isSwitch(given.parameter)) return;
        if (element.joint === '=') {
          problems.push({
            variant: 'equals',
            statement,
            values: { parameter: `-${given.name}` },
            edits: [
              {
                start: element.start,
                end: element.end,
                text: booleanOf(element.value) === false ? `-${given.name}:$False` : `-${given.name}`,
              },
            ],
          });
          return;
        }
        if (element.value || next?.kind !== 'argument' || truthOf(next.value.raw) === undefined) return;
        const off = booleanOf(next.value) === false;
        const edits = off
          ? [{ start: element.start, end: next.end, text: `-${element.name}:$False` }]
          : [drop(bound, next)];
        problems.push({
          variant: off ? 'off' : 'message',
          statement,
          values: { parameter: `-${given.name}`, written: next.value.raw },
          edits,
        });
      });
    }
    return problems;
  },
};
