import { type OutputRecord, property } from '../output';
import type { Problem, Rule } from '../rule';

/** Reasons that have rules of their own. */
const SAID = /\b401\b|access (?:is )?denied|acc[èe]s (?:est )?refus|no contacts were received|metadataurl/i;
const FAILED = /^(?:failure|failed|error|échec|erreur)$/i;
/** `Test-CsExStorageConnectivity : what went wrong`, as the shell writes an error. */
const ERROR = /^\s*(Test-(?:Cs|OAuth)\w+)\s*:\s+(\S.*)$/im;
const AUTODISCOVER =
  /autodiscover\w* (?:failed|failure|error)|getusersettings failed|autodiscover.{0,40}(?:échou|échec)/i;
const USER =
  /\buser\b.{0,80}\b(?:is )?(?:not valid|invalid)\b|utilisateur.{0,80}(?:n[’']est pas valide|non valide)|mailbox (?:could not be|was not|not) found|no mailbox|bo[iî]te aux lettres.{0,40}(?:introuvable|pas trouvée)|nonexistentmailbox/i;
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
  check({ outputs }) {
    return outputs
      .filter(({ text }) => !SAID.test(text))
      .flatMap(({ text, records }) => [...records.flatMap(failedRecord), ...failedText(text)].slice(0, 1));
  },
};

function failedRecord(record: OutputRecord): Problem[] {
  const result = property(record, 'Result') ?? property(record, 'ResultType') ?? '';
  if (!FAILED.test(result)) return [];
  return [
    because(
      property(record, 'Error Message') || property(record, 'Error') || property(record, 'Detail') || '',
    ),
  ];
}

function failedText(text: string): Problem[] {
  const said = ERROR.exec(text)?.[2];
  const failed =
    (said !== undefined && !/^(?:test (?:passed|réussi)|success)/i.test(said)) ||
    /test (?:failed|échoué)|(?:échec|échoué) du test|operation failed|a échoué/i.test(text) ||
    AUTODISCOVER.test(text);
  if (!failed) return [];
  const given = /\breason\s*[=:]\s*([^\n]+)/i.exec(text)?.[1] ?? said ?? '';
  return [because(AUTODISCOVER.test(text) && !AUTODISCOVER.test(given) ? text : given)];
}

/** The cause decides what to do next; one without advice is at least repeated. */
function because(reason: string): Problem {
  if (AUTODISCOVER.test(reason)) return { variant: 'autodiscover' };
  if (USER.test(reason)) return { variant: 'user' };
  return reason.trim() === ''
    ? {}
    : { variant: 'reason', values: { reason: reason.trim().slice(0, LONGEST_REASON) } };
}
