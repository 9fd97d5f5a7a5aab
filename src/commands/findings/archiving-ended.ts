import { literalOf } from '../bind';
import { callsOf, type Rule } from '../rule';

/** `NoArchiving` of a user beats every archiving policy. */
export const archivingEnded: Rule = {
  id: 'archiving-ended',
  severity: 'warning',
  sources: ['archiving-2018', 'ps-set-csuser'],
  examples: {
    wrong: [
      'Get-CsUser -Filter {RegistrarPool -eq "pool01.fabrik.de"} | Set-CsUser -ExchangeArchivingPolicy NoArchiving',
      'Set-CsUser -Identity "Ken Myer" -ExchangeArchivingPolicy NoArchiving',
    ],
    right: [
      'Get-CsUser -Filter {RegistrarPool -eq "pool01.fabrik.de"} | Set-CsUser -ExchangeArchivingPolicy ArchivingToExchange',
    ],
  },
  check: (context) =>
    callsOf(context, 'Set-CsUser')
      .filter((bound) => literalOf(bound, 'ExchangeArchivingPolicy')?.toLowerCase() === 'noarchiving')
      .map(({ statement, command }) => ({
        variant: command.piped === null ? 'message' : 'several',
        statement,
      })),
};
