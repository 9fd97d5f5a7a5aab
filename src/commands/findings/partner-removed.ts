import { callsOf, type Rule } from '../rule';

/** The documented undo of a partner application, which ends all that its tokens are for. */
export const partnerRemoved: Rule = {
  id: 'partner-removed',
  severity: 'warning',
  sources: ['partner-2018', 'ps-new-cspartnerapplication'],
  examples: {
    wrong: [
      'Remove-CsPartnerApplication -Identity Exchange',
      'Get-PartnerApplication "Lync" | Remove-PartnerApplication',
    ],
    right: ['Get-PartnerApplication | Format-List Name, Enabled'],
  },
  check: (context) =>
    callsOf(context, 'Remove-CsPartnerApplication', 'Remove-PartnerApplication').map(({ statement }) => ({
      statement,
    })),
};
