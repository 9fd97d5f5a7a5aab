import { callsOf, type Rule } from '../rule';

/** Photos in Exchange Online are managed with Microsoft Graph PowerShell. */
export const exoPhoto: Rule = {
  id: 'exo-photo',
  severity: 'error',
  sources: ['ps-set-userphoto'],
  examples: {
    wrong: [
      'Mailboxes are in Exchange Online\nSet-UserPhoto -Identity "Ken Myer" -PictureData $photo -Confirm:$False',
    ],
    right: ['Exchange 2016\nSet-UserPhoto -Identity "Ken Myer" -PictureData $photo -Confirm:$False'],
  },
  check(context) {
    if (context.deployment.exchange !== 'online') return [];
    return callsOf(context, 'Set-UserPhoto', 'Get-UserPhoto', 'Remove-UserPhoto').map((bound) => ({
      statement: bound.statement,
      values: { cmdlet: bound.named?.name ?? '' },
    }));
  },
};
