import { cmdletNames } from '../cmdlet-names';
import { type Problem, type Rule, replace } from '../rule';

/** Modules whose cmdlets the catalogue leaves out. */
const ELSEWHERE =
  /^\w+-(?:[Mm]g|[Ss][Pp]|[Pp]n[Pp]|SPO|[Ee]ntra|Az|AD|Dns|Net|Web|IIS|PS|Win|Teams|CsTeams|CsOnline|WebApp|Scheduled|Smb|Pfx|Cluster|DhcpServer|VM)/;

/** A name that no module has, with the one that was probably meant. */
export const unknownCmdlet: Rule = {
  id: 'unknown-cmdlet',
  severity: 'error',
  sources: ['ps-new-cshostingprovider'],
  examples: {
    wrong: [
      'Get-CsHostingProvidr -LocalStore',
      'Create-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification',
      'Set-CsOAuthConfigurations -ExchangeAutodiscoverUrl "https://autodiscover.fabrik.de/autodiscover/autodiscover.svc"',
      'Test-CsExStorageConectivity -SipUri "sip:kenmyer@fabrik.de"',
      'Get-CsManagementReplicationStatus',
    ],
    right: [
      'Get-Mailbox -Identity "Ken Myer"',
      'Get-CsPool',
      'Get-Date',
      'Restart-WebAppPool MSExchangeOWAAppPool',
      'get-cshostingprovider -localstore',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const { command, statement, named } of context.commands) {
      const [, verb = '', noun = ''] = /^([a-z]+)[-–—]([a-z][a-z0-9]*)$/i.exec(command.name) ?? [];
      const plain = `${verb}-${noun}`;
      const ending = context.modules.some(({ cmdlet }) => cmdlet.test(plain));
      if (named || !noun || ending || context.exists(command.name)) continue;
      const renamed = `${cmdletNames().invented.get(verb.toLowerCase()) ?? ''}-${noun}`;
      const near =
        [plain, renamed].find((name) => context.exists(name)) ??
        (ELSEWHERE.test(plain) ? null : context.suggest(plain));
      if (near) {
        const right = context.spelt(near);
        problems.push({
          statement,
          values: { written: command.name, right },
          edits: [replace(command.nameRange, right)],
        });
      } else {
        const ours = /^(?:Cs|UM)[A-Z]/.test(noun) && !ELSEWHERE.test(plain);
        problems.push({
          variant: ours ? 'nowhere' : 'unchecked',
          severity: ours ? 'warning' : 'info',
          statement,
          values: { written: command.name },
        });
      }
    }
    return problems;
  },
};
