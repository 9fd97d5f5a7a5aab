import type { Rule } from '../rule';

/** Exchange refused the token. */
export const unauthorized: Rule = {
  id: 'unauthorized',
  severity: 'error',
  sources: ['partner-2018', 'oauth-401-kb'],
  examples: {
    wrong: [
      'Test-CsExStorageConnectivity : The remote server returned an error: (401) Unauthorized.',
      'Test-CsExStorageConnectivity : Le serveur distant a retourné une erreur : (401) Non autorisé.',
      'Error Message : The request failed. The remote server returned an error: (401) Unauthorized.',
    ],
    right: ['Test Passed.'],
  },
  check({ outputs, messages }) {
    return outputs.some(({ text }) => /\b401\b/.test(text) && messages.unauthorized.test(text)) ? [{}] : [];
  },
};
