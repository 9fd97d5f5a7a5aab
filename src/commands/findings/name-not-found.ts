import { namedBy } from '../messages';
import type { Rule } from '../rule';

/** The name is not in the zone that this computer asks. */
export const nameNotFound: Rule = {
  id: 'name-not-found',
  severity: 'error',
  sources: ['seed-000', 'seed-001'],
  examples: {
    wrong: [
      "Server:  dc01.fabrik.de\nAddress:  10.0.0.10\n\n*** dc01.fabrik.de can't find autodiscover.fabrik.de: Non-existent domain",
      'Serveur :   dc01.fabrik.fr\nAddress:  10.0.0.10\n\n*** dc01.fabrik.fr ne parvient pas à trouver autodiscover.fabrik.fr : Non-existent domain',
      'DNS request timed out.\n    timeout was 2 seconds.',
    ],
    right: [
      'Server:  dc01.fabrik.de\nAddress:  10.0.0.10\n\nName:    ex01.fabrik.de\nAddress:  10.0.0.21\nAliases:  autodiscover.fabrik.de',
    ],
  },
  check({ outputs, messages }) {
    for (const { text } of outputs) {
      if (messages.unknownName.test(text) && !messages.notAHost.test(text)) {
        const name = namedBy(messages.unknownName, text);
        return [
          { variant: name ? 'message' : 'unnamed', values: { name: name?.replace(/[.:]+$/, '') ?? '' } },
        ];
      }
      if (messages.nameTimeout.test(text) && !/\bname:\s*\S/i.test(text)) return [{ variant: 'timeout' }];
    }
    return [];
  },
};
