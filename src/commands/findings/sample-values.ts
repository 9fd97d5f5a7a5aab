import type { Rule } from '../rule';

const SAMPLES: readonly RegExp[] = [
  /[\w.-]*\b(?:litwareinc|contoso|fabrikam|northwindtraders|adatum|tailspintoys)\.(?:com|net|org|local|onmicrosoft\.com)\b/gi,
  /\batl-[a-z]+-\d{3}\b[\w.-]*/gi,
  /\b1{8}-1{4}-1{4}-1{4}-1{12}\b/g,
  /\bEA5A332496CC05DA69B75B66111C0F78A110D22D\b/gi,
];

const MOST = 8;

/** Names and values of Microsoft's examples, copied along. */
export const sampleValues: Rule = {
  id: 'sample-values',
  severity: 'warning',
  sources: ['seed-000'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.litwareinc.com/autodiscover/autodiscover.svc"',
      'iisreset atl-exchange-001',
      'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com -Tenant 11111111-1111-1111-1111-111111111111',
    ],
    right: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
    ],
  },
  check({ statements }) {
    const found = new Set(
      statements
        .flatMap(({ text }) => SAMPLES.flatMap((pattern) => text.match(pattern) ?? []))
        .map((sample) => sample.toLowerCase()),
    );
    // Once for the whole paste: ten commands with the same sample domain are one thing to mend.
    return found.size > 0 ? [{ values: { samples: [...found].slice(0, MOST) } }] : [];
  },
};
