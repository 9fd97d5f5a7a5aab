import { callsOf, type Rule } from '../rule';

/** The documented undo of the hosting provider, which ends more than one thing. */
export const providerRemoved: Rule = {
  id: 'provider-removed',
  severity: 'warning',
  sources: ['seed-002', 'cvm-config'],
  examples: {
    wrong: [
      'Remove-CsHostingProvider -Identity "Exchange Online"',
      'Disable-CsHostingProvider -Identity "Exchange Online"',
    ],
    right: ['Get-CsHostingProvider -Identity "Exchange Online"'],
  },
  check: (context) =>
    callsOf(context, 'Remove-CsHostingProvider', 'Disable-CsHostingProvider').map(({ statement }) => ({
      statement,
    })),
};
