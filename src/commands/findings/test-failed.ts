import { property } from '../output';
import type { Problem, Rule } from '../rule';

const SAID = /401|access (?:is )?denied|acc[èe]s refus|no contacts were received|metadataurl/i;

/** A test that failed for a reason without a rule of its own. */
export const testFailed: Rule = {
  id: 'test-failed',
  severity: 'error',
  sources: ['ps-test-csunifiedcontactstore', 'ps-test-csexstorageconnectivity'],
  examples: {
    wrong: [
      'Target Fqdn   : pool01.fabrik.de\nResult        : Failure\nLatency       : 00:00:00\nError Message : The operation has timed out.\nDiagnosis     :',
      'Test Failed.',
      'Test-CsExStorageConnectivity : ExCreateItem exchange operation failed, code=5, reason=AutoDiscover failed.',
      'ResultType : Error\nIdentity   : Microsoft.Exchange.Security.OAuth.ValidationResultNodeId\nDetail     : no mailbox',
    ],
    right: [
      'Target Fqdn   : pool01.fabrik.de\nResult        : Success\nLatency       : 00:00:04.1260000\nError Message :',
      'Test Passed.',
      'ResultType : Success',
    ],
  },
  check({ outputs }) {
    const problems: Problem[] = [];
    for (const { records, text } of outputs) {
      let found = false;
      for (const record of records) {
        const result = property(record, 'Result') ?? property(record, 'ResultType') ?? '';
        if (!/^(?:failure|failed|error|échec|erreur)$/i.test(result)) continue;
        found = true;
        const message =
          property(record, 'Error Message') || property(record, 'Error') || property(record, 'Detail') || '';
        if (!SAID.test(text))
          problems.push({
            variant: message ? 'reason' : 'message',
            values: { reason: message.slice(0, 200) },
          });
      }
      if (found || SAID.test(text)) continue;
      if (/autodiscover\w* (?:failed|failure|error)|autodiscover.{0,40}(?:échou|échec)/i.test(text))
        problems.push({ variant: 'autodiscover' });
      else if (/test (?:failed|échoué)|(?:échec|échoué) du test|operation failed/i.test(text))
        problems.push({});
    }
    return problems;
  },
};
