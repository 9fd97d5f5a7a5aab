import type { Application } from '../../knowledge';
import { givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** Exchange, SharePoint and Skype for Business have fixed application ids that differ in one digit. */
export const appId: Rule = {
  id: 'app-id',
  severity: 'error',
  sources: ['oauth-2019', 'partner-onprem-2015', 'hybrid-auth'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ServiceName 00000002-0000-0ff1-ce00-000000000000',
      'New-CsPartnerApplication -Identity microsoft.exchange -ApplicationIdentifier 00000004-0000-0ff1-ce00-000000000000 -ApplicationTrustLevel Full -UseOAuthServer',
      'New-PartnerApplication -Name SfBOnline -ApplicationIdentifier 00000002-0000-0ff1-ce00-000000000000 -Enabled $True -LinkedAccount $user.Identity',
    ],
    right: [
      'New-CsPartnerApplication -Identity microsoft.exchange -ApplicationIdentifier 00000002-0000-0ff1-ce00-000000000000 -ApplicationTrustLevel Full -UseOAuthServer',
      'New-PartnerApplication -Name "TeamsScheduler" -ApplicationIdentifier "7557eb47-c689-4224-abcf-aef9bd7573df" -Enabled $true -LinkedAccount $user.Identity',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    const known = new Set(context.applications.values());
    const look = (cmdlet: string, parameter: string, application: Application['id'], when = /^/): void => {
      const right = context.applications.get(application);
      for (const bound of callsOf(context, cmdlet)) {
        const value = givenAs(bound, parameter)?.value;
        const text = literalOf(bound, parameter) ?? '';
        const name = literalOf(bound, 'Identity') ?? literalOf(bound, 'Name') ?? '';
        if (
          value &&
          right &&
          known.has(text.toLowerCase()) &&
          text.toLowerCase() !== right &&
          when.test(name)
        )
          problems.push({
            variant: application,
            statement: bound.statement,
            values: { parameter: `-${parameter}`, written: text, right },
            edits: [replace(value, right)],
          });
      }
    };
    look('Set-CsOAuthConfiguration', 'ServiceName', 'skype');
    look('New-CsPartnerApplication', 'ApplicationIdentifier', 'exchange', /exchange|exch|^exo/i);
    look('Set-CsPartnerApplication', 'ApplicationIdentifier', 'exchange', /exchange|exch|^exo/i);
    look('New-PartnerApplication', 'ApplicationIdentifier', 'skype', /sfb|skype|lync/i);
    look('Set-PartnerApplication', 'ApplicationIdentifier', 'skype', /sfb|skype|lync/i);
    return problems;
  },
};
