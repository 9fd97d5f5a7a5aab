import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** Outlook and the other clients read the `.xml` file; `.svc` goes into the OAuth configuration of Skype for Business. */
export const xmlNotSvc: Rule = {
  id: 'xml-not-svc',
  severity: 'error',
  sources: ['seed-000', 'ps-set-clientaccessservice'],
  examples: {
    wrong: [
      'Get-ClientAccessService | Set-ClientAccessService -AutoDiscoverServiceInternalUri "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Set-ClientAccessServer -Identity EX01 -AutoDiscoverServiceInternalUri https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
      'Set-ClientAccessService EX01 -AutoDiscoverServiceInternalUri "https://autodiscover.fabrik.de/"',
    ],
    right: [
      'Get-ClientAccessService | Set-ClientAccessService -AutoDiscoverServiceInternalUri "https://autodiscover.fabrik.de/Autodiscover/Autodiscover.xml"',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-ClientAccessService', 'Set-ClientAccessServer')) {
      const value = givenAs(bound, 'AutoDiscoverServiceInternalUri')?.value;
      const url = literalOf(bound, 'AutoDiscoverServiceInternalUri');
      if (!value || !url || /^\$|[{<]/.test(url) || /\/autodiscover\.xml$/i.test(url)) continue;
      const right = /\.svc$/i.test(url)
        ? url.replace(/\.svc$/i, '.xml')
        : url.replace(/^(\w+:\/\/[^/]+).*$/s, '$1/autodiscover/autodiscover.xml');
      problems.push({
        variant: /\.svc$/i.test(url) ? 'message' : 'path',
        statement: bound.statement,
        values: { url, right },
        edits: /^https?:\/\/[^/\s]+/i.test(url) ? [replace(value, `"${right}"`)] : [],
      });
    }
    return problems;
  },
};
