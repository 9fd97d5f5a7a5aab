import { type Problem, type Rule, replace } from '../rule';

/** Its digits may stand in pairs, as a certificate shows them. */
const KEY = /thumbprint\s*=\s*([0-9a-f]{2}(?:[\s:-]+[0-9a-f]{2}){5,}(?![0-9a-f])|[^"',;\s]+)/gi;
const DIGITS = /^[0-9a-f]{40}$/i;

/** A thumbprint has exactly 40 hexadecimal digits; two published samples have not. */
export const thumbprint: Rule = {
  id: 'thumbprint',
  severity: 'error',
  sources: ['exch-im-owa', 'ps-set-cscertificate'],
  examples: {
    wrong: [
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint NKT34A740E9D225A1A06193A9D44B2CE22771080',
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint "B142918E463981A76503828BB1278391B716280987B"',
      'Enable-ExchangeCertificate -Server "um01.fabrik.de" -Thumbprint "EA5A332496CC05DA69B75B66111C0F78" -Services "SMTP","IIS","UM"',
      'New-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de","IMCertificateThumbprint=NKT34A740E9D225A1A06193A9D44B2CE22771080") -Reason "Configure IM"',
      'New-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de","IMCertificateThumbprint=EA 5A 33 24 96 CC 05 DA 69 B7 5B 66 11 1C 0F 78 A1 10 D2 2E") -Reason "Configure IM"',
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint "ea 5a 33 24 96 cc 05 da 69 b7 5b 66 11 1c 0f 78 a1 10 d2 2d"',
    ],
    right: [
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint ea5a332496cc05da69b75b66111c0f78a110d22d',
      'Set-CsCertificate -Identity global -Type OAuthTokenIssuer -Thumbprint $x',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { command, statement, given } of commands) {
      for (const { name, value } of given) {
        if (!/^thumbprint$|certificatethumbprint$/i.test(name) || !value) continue;
        for (const item of value.items) {
          const literal = item.literal ?? '';
          if (literal === '' || DIGITS.test(literal) || /^[$@{<]/.test(literal)) continue;
          problems.push({ statement, ...problem(`-${name}`, literal, item, '"') });
        }
      }
      for (const { value } of command.elements) {
        if (value?.kind !== 'group' && value?.kind !== 'double') continue;
        for (const [whole, key = ''] of value.raw.matchAll(KEY)) {
          if (DIGITS.test(key) || /^[$<{…]/.test(key)) continue;
          const start = value.start + value.raw.indexOf(whole) + whole.length - key.length;
          const range = { start, end: start + key.length };
          problems.push({ statement, ...problem('IMCertificateThumbprint', key, range, '') });
        }
      }
    }
    return problems;
  },
};

/** `range`: where it is written, to be mended where only marks stand between its digits; `quote`: what is put around it then. */
function problem(
  parameter: string,
  written: string,
  range: Parameters<typeof replace>[0],
  quote: string,
): Problem {
  const joined = written.replace(/[\s:-]/g, '');
  const odd = [...new Set(joined.replace(/[0-9a-f]/gi, ''))];
  const values = { parameter, length: String(joined.length), odd };
  return DIGITS.test(joined)
    ? { variant: 'spaces', values, edits: [replace(range, `${quote}${joined.toUpperCase()}${quote}`)] }
    : { variant: odd.length > 0 ? 'letters' : 'message', values };
}
