import { type Problem, type Rule, replace } from '../rule';

const WITH = /^(?:sipuri|usersipaddress|receiversipaddress|sendersipaddress|sipaddress)$/i;
const WITHOUT = /^sipresourceidentifier$/i;

/** Skype's tests want `sip:user@domain`; Exchange's SIPResourceIdentifier wants the address alone. */
export const sipPrefix: Rule = {
  id: 'sip-prefix',
  severity: 'error',
  sources: ['ps-test-csexstorageconnectivity', 'ps-enable-ummailbox'],
  examples: {
    wrong: [
      'Test-CsExStorageConnectivity -SipUri "kenmyer@fabrik.de"',
      'Test-CsExStorageConnectivity kenmyer@fabrik.de',
      'Test-CsUnifiedContactStore -TargetFqdn "pool01.fabrik.de" -UserSipAddress "kenmyer@fabrik.de" -UserCredential $credential',
      'Enable-UMMailbox -Identity "fabrik\\kenmyer" -UMMailboxPolicy "Policy" -Extensions 100 -SIPResourceIdentifier "sip:kenmyer@fabrik.de"',
    ],
    right: [
      'Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de"',
      'Enable-UMMailbox -Identity "fabrik\\kenmyer" -UMMailboxPolicy "Policy" -Extensions 100 -SIPResourceIdentifier "kenmyer@fabrik.de"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { given, statement } of commands)
      for (const { name, value } of given) {
        const text = value?.literal ?? '';
        if (!value || text === '' || /^[$<{]/.test(text)) continue;
        if (WITH.test(name) && !/^sip:/i.test(text))
          problems.push({
            statement,
            values: { parameter: `-${name}`, right: `sip:${text}` },
            edits: [replace(value, `"sip:${text}"`)],
          });
        if (WITHOUT.test(name) && /^sip:/i.test(text)) {
          const right = text.replace(/^sip:\s*/i, '');
          problems.push({
            variant: 'without',
            statement,
            values: { parameter: `-${name}`, right },
            edits: [replace(value, `"${right}"`)],
          });
        }
      }
    return problems;
  },
};
