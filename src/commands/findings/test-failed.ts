import { type Messages, namedBy } from '../messages';
import { type OutputRecord, property } from '../output';
import type { Problem, Rule } from '../rule';

/** `Test-CsExStorageConnectivity : what went wrong`, as the shell writes an error. */
const ERROR = /^\s*(Test-(?:Cs|OAuth)\w+)\s*:\s+(\S.*)$/im;
const LONGEST_REASON = 200;

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
      'Test-CsExStorageConnectivity : The user sip:kenmyer@fabrik.de is not valid.',
      'Test-CsExStorageConnectivity : The remote server returned an error: (503) Server Unavailable.',
      'ResultType : Error\nIdentity   : Microsoft.Exchange.Security.OAuth.ValidationResultNodeId\nDetail     : no mailbox',
    ],
    right: [
      'Target Fqdn   : pool01.fabrik.de\nResult        : Success\nLatency       : 00:00:04.1260000\nError Message :',
      'Test Passed.',
      'Test-CsExStorageConnectivity : Test passed.',
      'ResultType : Success',
    ],
  },
  check({ outputs, messages }) {
    return outputs
      .filter(({ text }) => !hasItsOwnRule(text, messages))
      .flatMap(({ text, records }) =>
        [...records.flatMap((record) => failedRecord(record, messages)), ...failedText(text, messages)].slice(
          0,
          1,
        ),
      );
  },
};

const hasItsOwnRule = (
  text: string,
  { accessDenied, noContacts, unknownName, notAHost }: Messages,
): boolean =>
  (unknownName.test(text) && !notAHost.test(text)) ||
  /\b401\b|metadataurl/i.test(text) ||
  accessDenied.test(text) ||
  noContacts.test(text);

function failedRecord(record: OutputRecord, messages: Messages): Problem[] {
  const result = property(record, 'Result') ?? property(record, 'ResultType') ?? '';
  if (!messages.failedResult.test(result)) return [];
  const reason =
    property(record, 'Error Message') || property(record, 'Error') || property(record, 'Detail') || '';
  return [because(reason, messages)];
}

function failedText(text: string, messages: Messages): Problem[] {
  const { autodiscoverFailed, testFailed, testPassed, reason } = messages;
  const said = ERROR.exec(text)?.[2];
  const failed =
    (said !== undefined && !testPassed.test(said)) || testFailed.test(text) || autodiscoverFailed.test(text);
  if (!failed) return [];
  const given = namedBy(reason, text) ?? said ?? '';
  return [because(autodiscoverFailed.test(text) && !autodiscoverFailed.test(given) ? text : given, messages)];
}

/** The cause decides what to do next; one without advice is at least repeated. */
function because(reason: string, { autodiscoverFailed, unknownUser }: Messages): Problem {
  if (autodiscoverFailed.test(reason)) return { variant: 'autodiscover' };
  if (unknownUser.test(reason)) return { variant: 'user' };
  return reason.trim() === ''
    ? {}
    : { variant: 'reason', values: { reason: reason.trim().slice(0, LONGEST_REASON) } };
}
