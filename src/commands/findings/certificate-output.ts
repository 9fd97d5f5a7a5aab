import { isAhead, isBehind } from '../../knowledge/shown-date';
import { type OutputRecord, property } from '../output';
import type { Problem, Rule } from '../rule';

/** A certificate that has expired signs nothing any more; of its subject only its owner can tell whether it is the right one. */
export const certificateOutput: Rule = {
  id: 'certificate-output',
  severity: 'error',
  sources: ['cert-assign', 'seed-000', 'ps-get-cscertificate'],
  examples: {
    wrong: [
      'Issuer       : CN=fabrik-CA, DC=fabrik, DC=de\nNotAfter     : 3/1/2025 8:00:00 AM\nSubject      : CN=fabrik.de\nThumbprint   : EA5A332496CC05DA69B75B66111C0F78A110D22D\nUse          : OAuthTokenIssuer',
      'Subject    : CN=Microsoft Exchange Server Auth Certificate\nThumbprint : EA5A332496CC05DA69B75B66111C0F78A110D22D\nNotAfter   : 15/01/2024 08:00:00',
    ],
    right: [
      'Issuer       : CN=fabrik-CA, DC=fabrik, DC=de\nNotAfter     : 7/1/2027 8:00:00 AM\nSubject      : CN=fabrik.de\nThumbprint   : EA5A332496CC05DA69B75B66111C0F78A110D22D\nUse          : OAuthTokenIssuer',
    ],
  },
  check({ outputs, today }) {
    const shown = outputs.flatMap((output) => output.records).filter((record) => record.has('notafter'));
    const valid = (record: OutputRecord) => today !== null && isAhead(endOf(record), today);
    const problems = shown
      .filter((record) => today !== null && isBehind(endOf(record), today) && !isUnused(record))
      .map((record): Problem => {
        const signs = isIssuer(record);
        // While one is rolled over to the next, both are shown.
        const replaced = signs && shown.some((one) => isIssuer(one) && valid(one));
        return {
          variant: replaced ? 'replaced' : signs ? 'message' : 'other',
          ...(replaced ? { severity: 'warning' } : {}),
          values: { date: endOf(record), subject: property(record, 'Subject') || nameOf(record) },
        };
      });
    // Of a certificate with another use nothing else is known here.
    const looked = shown.filter((record) => !isIssuer(record) && !record.has('use') && valid(record));
    for (const record of looked)
      problems.push({ variant: 'date', severity: 'info', values: { date: endOf(record) } });
    const subjects = shown.filter(isIssuer).flatMap((record) => property(record, 'Subject') || []);
    return subjects.length === 0 || problems.length > 0
      ? problems
      : [{ variant: 'subject', severity: 'info', values: { subject: [...new Set(subjects)] } }];
  },
};

const endOf = (record: OutputRecord): string => property(record, 'NotAfter') ?? '';
const nameOf = (record: OutputRecord): string => property(record, 'Thumbprint') || '—';
const isIssuer = (record: OutputRecord): boolean => /oauthtokenissuer/i.test(property(record, 'Use') ?? '');
/** Of `Get-ExchangeCertificate`: it lies in the store, and nothing uses it. */
const isUnused = (record: OutputRecord): boolean => /^none$/i.test(property(record, 'Services') ?? '');
