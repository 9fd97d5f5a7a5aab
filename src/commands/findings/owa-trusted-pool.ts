import { booleanOf, givenAs } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** The pool of Outlook on the web takes no replica of the configuration. */
export const owaTrustedPool: Rule = {
  id: 'owa-trusted-pool',
  severity: 'error',
  sources: ['lync-trusted-pool', 'ps-new-cstrustedapplicationpool'],
  examples: {
    wrong: [
      'New-CsTrustedApplicationPool -Identity mail.fabrik.de -Registrar pool01.fabrik.de -Site Redmond -RequiresReplication $True',
    ],
    right: [
      'New-CsTrustedApplicationPool -Identity mail.fabrik.de -Registrar pool01.fabrik.de -Site Redmond -RequiresReplication $False',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-CsTrustedApplicationPool')) {
      const value = givenAs(bound, 'RequiresReplication')?.value;
      if (value && booleanOf(value) === true)
        problems.push({ statement: bound.statement, edits: [replace(value, '$False')] });
    }
    return problems;
  },
};
