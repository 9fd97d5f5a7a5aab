import type { Rule } from '../rule';

/** The person who ran the test lacks the right group. */
export const accessDenied: Rule = {
  id: 'access-denied',
  severity: 'error',
  sources: ['ps-test-csexstorageconnectivity'],
  examples: {
    wrong: [
      'Test-CsExStorageConnectivity : Access Denied',
      'Test-CsExStorageConnectivity : Accès refusé.',
      'Access is denied.',
    ],
    right: ['Test Passed.'],
  },
  check({ outputs, messages }) {
    return outputs.some(({ text }) => messages.accessDenied.test(text)) ? [{}] : [];
  },
};
