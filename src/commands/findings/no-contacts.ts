import type { Rule } from '../rule';

/** Not migrated, or an empty contact list: the test cannot tell one from the other. */
export const noContacts: Rule = {
  id: 'no-contacts',
  severity: 'error',
  sources: ['ucs-2018', 'ps-test-csunifiedcontactstore'],
  examples: {
    wrong: [
      'Target Fqdn   : pool01.fabrik.de\nResult        : Failure\nLatency       : 00:00:00\nError Message : No contacts were received for the user. Verify that contacts exist for the user.\nDiagnosis     :',
    ],
    right: [
      'Target Fqdn   : pool01.fabrik.de\nResult        : Success\nLatency       : 00:00:04.1260000\nError Message :\nDiagnosis     :',
    ],
  },
  check({ outputs, messages }) {
    return outputs.some(({ text }) => messages.noContacts.test(text)) ? [{}] : [];
  },
};
