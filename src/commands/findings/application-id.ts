import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** The id of a trusted application is of letters and digits only; the shell itself puts `urn:application:` before it. */
export const applicationId: Rule = {
  id: 'application-id',
  severity: 'error',
  sources: ['lync-owa-2013', 'ps-new-cstrustedapplication'],
  examples: {
    wrong: [
      'New-CsTrustedApplication -ApplicationId "Outlook Web App" -TrustedApplicationPoolFqdn mail.fabrik.de -Port 5199',
    ],
    right: [
      'New-CsTrustedApplication -ApplicationId OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de -Port 5199',
      'New-CsTrustedApplication -ApplicationId urn:application:OutlookWebApp -TrustedApplicationPoolFqdn mail.fabrik.de -Port 5199',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-CsTrustedApplication')) {
      const value = givenAs(bound, 'ApplicationId')?.value;
      const written = literalOf(bound, 'ApplicationId') ?? '';
      const right = written.replace(/[^\p{L}\p{N}]+/gu, '');
      if (!value || FORM.test(written) || /[$<{]/.test(written) || right === '') continue;
      problems.push({
        severity: /\s/.test(written) ? 'error' : 'warning',
        statement: bound.statement,
        values: { written, right },
        edits: [replace(value, right)],
      });
    }
    return problems;
  },
};

const FORM = /^(?:urn:application:)?[\p{L}\p{N}]+$/iu;
