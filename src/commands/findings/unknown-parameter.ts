import { misnamedIn, nearest, parametersOf } from '../../knowledge/catalogue';
import { isJudged, type Problem, type Rule } from '../rule';

/** Each has a rule of its own, which says more. */
const OWN =
  /^(?:set-settingoverride (?:name|component|section)|new-ummailboxpolicy allowed.*|new-mailuser applicationaccount|set-cshostingprovider proxyfqdn|\S+ (?:auth)?metadata(?:url|uri|endpoint))$/i;

/** A parameter that the cmdlet does not have, with the one that was probably meant. */
export const unknownParameter: Rule = {
  id: 'unknown-parameter',
  severity: 'error',
  sources: ['ps-set-csoauthconfiguration'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ExchangeAutodicoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Test-CsExStorageConnectivity -SipUri "sip:kenmyer@fabrik.de" -Mailbox kenmyer',
      'Grant-CsUserServicesPolicy -User "Ken Myer" -PolicyName "UCS Pilot"',
    ],
    right: [
      'Get-CsHostingProvider -Local',
      'Set-CsOAuthConfiguration -exchangeautodiscoverurl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc" -Verbose -WhatIf',
      'Test-CsExStorageConnectivity -S "sip:kenmyer@fabrik.de"',
    ],
  },
  check({ catalogue, commands }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const { named, statement } = bound;
      if (!named?.cmdlet.parametersComplete || named.cmdlet.kind === 'program' || !isJudged(named.cmdlet))
        continue;
      const names = parametersOf(catalogue, named.cmdlet)
        .filter(([, parameter]) => !parameter.internal)
        .map(([name]) => name);
      for (const { element } of bound.unknown) {
        const own = OWN.test(`${named.name} ${element.name}`) || misnamedIn(named.cmdlet, element.name);
        if (own || statement.commands.length === 0) continue;
        const right = likely(element.name, names);
        const taken = right && bound.given.some((given) => given.name === right);
        const edits =
          right && !taken
            ? [{ start: element.start, end: element.start + 1 + element.name.length, text: `-${right}` }]
            : [];
        const all = names
          .filter((name) => !['WhatIf', 'Confirm'].includes(name))
          .slice(0, 12)
          .map((name) => `-${name}`);
        problems.push({
          variant: right && !taken ? 'message' : 'none',
          statement,
          edits,
          values: { cmdlet: named.name, written: `-${element.name}`, right: `-${right ?? ''}`, all },
        });
      }
    }
    return problems;
  },
};

const OFTEN: Readonly<Record<string, string>> = {
  user: 'Identity',
  username: 'Identity',
  policy: 'PolicyName',
  proxy: 'ProxyFqdn',
  url: 'ExchangeAutodiscoverUrl',
  sip: 'SipUri',
  sipaddress: 'SipUri',
  uri: 'SipUri',
  id: 'Identity',
  name: 'Identity',
  pool: 'PoolFqdn',
  fqdn: 'TargetFqdn',
  trustlevel: 'ApplicationTrustLevel',
  appid: 'ApplicationIdentifier',
  applicationid: 'ApplicationIdentifier',
};

function likely(written: string, names: readonly string[]): string | null {
  const often = OFTEN[written.toLowerCase()];
  if (often && names.includes(often)) return often;
  const near = nearest(written, names);
  if (near) return near;
  const low = written.toLowerCase();
  const holding = names.filter(
    (name) =>
      low.length >= 6 &&
      (name.toLowerCase().includes(low) || low.includes(name.toLowerCase())) &&
      name.length >= 6,
  );
  return holding.length === 1 ? (holding[0] ?? null) : null;
}
