import { booleanOf, givenAs } from '../bind';
import { callsOf, endOf, insert, type Problem, type Rule, replace } from '../rule';

/** The pool of Outlook on the web takes no replica of the configuration. */
export const owaTrustedPool: Rule = {
  id: 'owa-trusted-pool',
  severity: 'error',
  sources: ['lync-trusted-pool', 'ps-new-cstrustedapplicationpool'],
  examples: {
    wrong: [
      'New-CsTrustedApplicationPool -Identity mail.fabrik.de -Registrar pool01.fabrik.de -Site Redmond -RequiresReplication $True',
      'New-CsTrustedApplicationPool -Identity mail.fabrik.de -Registrar pool01.fabrik.de -Site Redmond',
    ],
    right: [
      'New-CsTrustedApplicationPool -Identity mail.fabrik.de -Registrar pool01.fabrik.de -Site Redmond -RequiresReplication $False',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-CsTrustedApplicationPool')) {
      const given = givenAs(bound, 'RequiresReplication');
      const value = given?.value;
      // Left out it is $True, and right for other applications than this one.
      if (!given && !bound.partial)
        problems.push({
          variant: 'absent',
          severity: 'warning',
          statement: bound.statement,
          edits: [insert(endOf(bound), ' -RequiresReplication $False')],
        });
      if (value && booleanOf(value) === true)
        problems.push({ statement: bound.statement, edits: [replace(value, '$False')] });
    }
    return problems;
  },
};
