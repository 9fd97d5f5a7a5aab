import type { Rule } from '../rule';

const NOT_FOUND =
  /(?:can'?t|cannot|could not) find\s+([\w.-]+)|ne parvient pas à trouver\s+([\w.-]+)|impossible de trouver\s+([\w-]+\.[\w.-]+)|non-existent domain|nxdomain|domaine inexistant|domaine non existant|([\w-]+\.[\w.-]+)\s*:\s*dns name does not exist/i;

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
  check({ outputs }) {
    for (const { text } of outputs) {
      const found = NOT_FOUND.exec(text);
      const name = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4];
      if (found && !/cmdlet|applet|parameter|paramètre|certificate|object/i.test(text))
        return [
          { variant: name ? 'message' : 'unnamed', values: { name: name?.replace(/[.:]+$/, '') ?? '' } },
        ];
      if (/dns request timed out|délai d[’']attente/i.test(text) && !/\bname:\s*\S/i.test(text))
        return [{ variant: 'timeout' }];
    }
    return [];
  },
};
