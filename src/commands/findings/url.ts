import { type Problem, type Rule, replace } from '../rule';

const NAMES =
  /^(?:exchangeautodiscoverurl|autodiscoverserviceinternaluri|metadataurl|authmetadataurl|metadataendpoint|targeturi)$/i;

/** A web address that is torn, misspelt or without its scheme. */
export const url: Rule = {
  id: 'url',
  severity: 'error',
  sources: ['seed-000', 'ps-set-csoauthconfiguration'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https:/autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "htps://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de\\autodiscover\\autodiscover.svc"',
      'New-CsPartnerApplication -Identity Exchange -ApplicationTrustLevel Full -MetadataUrl "https://autodiscover.fabrik.de /autodiscover/metadata/json/1"',
    ],
    right: [
      'Set-CsOAuthConfiguration -ExchangeAutodiscoverUrl https://autodiscover.fabrik.de/autodiscover/autodiscover.svc',
    ],
  },
  check({ commands }) {
    const problems: Problem[] = [];
    for (const { given, statement } of commands)
      for (const { name, value } of given) {
        const text = value?.literal ?? '';
        if (
          !value ||
          !NAMES.test(name) ||
          text === '' ||
          /[$<>{»]/.test(text) ||
          /^https?:\/\/[^\s/\\:@]+(?::\d+)?(?:\/[^\s\\]*)?$/i.test(text)
        )
          continue;
        const bare = text
          .replace(/\s+/g, '')
          .replace(/\\/g, '/')
          .replace(/^[a-z]{3,7}[:;]?\/+|^[a-z]{4,6}:/i, '');
        const right = `https://${bare}`;
        const sure = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(bare);
        problems.push({
          statement,
          values: { parameter: `-${name}`, right: sure ? right : 'https://…' },
          edits: sure ? [replace(value, `"${right}"`)] : [],
        });
      }
    return problems;
  },
};
