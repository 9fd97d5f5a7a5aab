import { givenAs, literalOf } from '../bind';
import { callsOf, endOf, insert, type Rule } from '../rule';

/** NetTCP reaches another computer, so its name is needed. */
export const nettcpHost: Rule = {
  id: 'nettcp-host',
  severity: 'error',
  sources: ['ps-test-csexstorageconnectivity'],
  examples: {
    wrong: ['Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de" -Binding NetTCP'],
    right: [
      'Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de" -Binding NetTCP -HostNameStorageService fe01.fabrik.de',
      'Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de" -Binding NetNamedPipe',
    ],
  },
  check(context) {
    return callsOf(context, 'Test-CsExStorageConnectivity').flatMap((bound) =>
      literalOf(bound, 'Binding')?.toLowerCase() === 'nettcp' && !givenAs(bound, 'HostNameStorageService')
        ? [
            {
              statement: bound.statement,
              edits: [insert(endOf(bound), ' -HostNameStorageService "{sfbPoolFqdn}"')],
            },
          ]
        : [],
    );
  },
};
