import { booleanOf, givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** Outlook on the web shows presence only where instant messaging is on and its type is Ocs. */
export const instantMessaging: Rule = {
  id: 'instant-messaging',
  severity: 'warning',
  sources: ['exch-im-owa', 'ps-set-owavirtualdirectory', 'ps-set-owamailboxpolicy'],
  examples: {
    wrong: [
      'Get-OwaVirtualDirectory | Set-OwaVirtualDirectory -InstantMessagingEnabled $True -InstantMessagingType None',
      'Set-OwaMailboxPolicy -Identity "Default" -InstantMessagingEnabled $True -InstantMessagingType None',
    ],
    right: [
      'Get-OwaMailboxPolicy | Set-OwaMailboxPolicy -InstantMessagingEnabled $True -InstantMessagingType "Ocs"',
      'Set-OwaVirtualDirectory -Identity "EX01\\owa (Default Web Site)" -InstantMessagingEnabled $False',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-OwaVirtualDirectory', 'Set-OwaMailboxPolicy')) {
      const type = givenAs(bound, 'InstantMessagingType')?.value;
      const on = booleanOf(givenAs(bound, 'InstantMessagingEnabled')?.value);
      if (type && on !== false && literalOf(bound, 'InstantMessagingType')?.toLowerCase() === 'none')
        problems.push({ statement: bound.statement, edits: [replace(type, 'Ocs')] });
    }
    return problems;
  },
};
