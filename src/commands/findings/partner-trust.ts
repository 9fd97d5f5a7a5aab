import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** Exchange must be able to speak for itself and for any user of the realm. */
export const partnerTrust: Rule = {
  id: 'partner-trust',
  severity: 'error',
  sources: ['partner-2018', 'ps-new-cspartnerapplication'],
  examples: {
    wrong: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel User -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
      'Set-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Application',
    ],
    right: [
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel full -MetadataUrl "https://autodiscover.fabrik.de/autodiscover/metadata/json/1"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-CsPartnerApplication', 'Set-CsPartnerApplication')) {
      const value = givenAs(bound, 'ApplicationTrustLevel')?.value;
      const text = literalOf(bound, 'ApplicationTrustLevel') ?? '';
      if (value && /^(?:application|user)$/i.test(text))
        problems.push({
          statement: bound.statement,
          values: { written: text },
          edits: [replace(value, 'Full')],
        });
    }
    for (const bound of callsOf(
      context,
      'New-CsPartnerApplication',
      'Set-CsPartnerApplication',
      'New-PartnerApplication',
      'Set-PartnerApplication',
    )) {
      const value = givenAs(bound, 'Enabled')?.value;
      if (value && /^\$false$/i.test(value.raw))
        problems.push({
          variant: 'disabled',
          severity: 'warning',
          statement: bound.statement,
          edits: [replace(value, '$True')],
        });
    }
    return problems;
  },
};
