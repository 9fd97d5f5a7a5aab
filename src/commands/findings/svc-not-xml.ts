import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** Skype for Business asks the web service (`.svc`); `.xml` is the file that clients read. */
export const svcNotXml: Rule = {
  id: 'svc-not-xml',
  severity: 'error',
  sources: ['seed-000', 'ps-set-csoauthconfiguration'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.xml"',
      'set-csoauthconfiguration -identity global -ExchangeAutodiscoverUrl https://autodiscover.fabrik.de/Autodiscover/Autodiscover.XML',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://mail.fabrik.de/ews/exchange.asmx"',
    ],
    right: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl $null',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsOAuthConfiguration')) {
      const value = givenAs(bound, 'ExchangeAutodiscoverUrl')?.value;
      const url = literalOf(bound, 'ExchangeAutodiscoverUrl');
      if (!value || !url || /^\$|[{<]/.test(url) || /\/autodiscover\.svc\/?$/i.test(url)) continue;
      const right = /\.xml$/i.test(url)
        ? url.replace(/\.xml$/i, '.svc')
        : url.replace(/^(\w+:\/\/[^/]+).*$/s, '$1/autodiscover/autodiscover.svc');
      const sure = /^https?:\/\/[^/\s]+\//i.test(url);
      problems.push({
        variant: /\.xml$/i.test(url) ? 'message' : 'path',
        statement: bound.statement,
        values: { url, right },
        edits: sure || /^https?:\/\/[^/\s]+$/i.test(url) ? [replace(value, `"${right}"`)] : [],
      });
    }
    return problems;
  },
};
