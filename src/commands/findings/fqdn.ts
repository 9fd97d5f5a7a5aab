import { type Problem, type Rule, replace } from '../rule';

const NAMES =
  /^(?:targetfqdn|poolfqdn|registrar|trustedapplicationpoolfqdn|computerfqdn|hostnamestorageservice|domaincontroller)$/i;

/** Here the identity is the host name itself. */
const POOLS = /^(?:new|get)-cstrustedapplicationpool$/i;

/** A host name alone: no https://, no path, no port. */
export const fqdn: Rule = {
  id: 'fqdn',
  severity: 'error',
  sources: ['ps-test-csunifiedcontactstore', 'ps-new-cstrustedapplicationpool'],
  examples: {
    wrong: [
      'Test-CsUnifiedContactStore -TargetFqdn "https://pool01.fabrik.de" -UserSipAddress "sip:kenmyer@fabrik.de" -UserCredential $credential',
      'Debug-CsUnifiedContactStore -PoolFqdn "pool01.fabrik.de:443"',
      'New-CsTrustedApplicationPool -Identity https://mail.fabrik.de -Registrar pool01.fabrik.de -Site Redmond -RequiresReplication $False',
      'New-CsTrustedApplicationPool -Identity mail.fabrik.de -Registrar https://pool01.fabrik.de/ -Site Redmond -RequiresReplication $False',
    ],
    right: [
      'Get-CsTrustedApplicationPool -Identity TrustedApplicationPool:mail.fabrik.de',
      'Debug-CsUnifiedContactStore -PoolFqdn "pool01.fabrik.de"',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { given, statement, named } of commands)
      for (const { name, value } of given) {
        const text = value?.literal ?? '';
        const host = NAMES.test(name) || (name === 'Identity' && POOLS.test(named?.name ?? ''));
        if (!value || !host || /[$<{]/.test(text) || !/:\/\/|[/\\:@\s]/.test(text)) continue;
        if (/^(?:registrar|trustedapplicationpool):[\w.-]+$/i.test(text)) continue;
        const right = text.replace(/^\w+:\/+/, '').replace(/[/:].*$/, '');
        const sure = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(right);
        problems.push({
          statement,
          values: { parameter: `-${name}`, written: text, right, cmdlet: named?.name ?? '' },
          edits: sure ? [replace(value, `"${right}"`)] : [],
        });
      }
    return problems;
  },
};
