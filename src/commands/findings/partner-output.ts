import { property, truth } from '../output';
import { applicationIn, type Problem, type Rule } from '../rule';

/** The partner application must be on, fully trusted and the right one. */
export const partnerOutput: Rule = {
  id: 'partner-output',
  severity: 'error',
  sources: ['partner-2018', 'ps-new-cspartnerapplication'],
  examples: {
    wrong: [
      'Identity                            : Exchange\nName                                : Exchange\nApplicationIdentifier               : 00000002-0000-0ff1-ce00-000000000000\nApplicationTrustLevel               : User\nEnabled                             : True',
      'Identity                            : Exchange\nApplicationIdentifier               : 00000002-0000-0ff1-ce00-000000000000\nApplicationTrustLevel               : Full\nEnabled                             : False',
      'Name                  : LyncEnterprise\nEnabled               : False\nAuthMetadataUrl       : https://pool01.fabrik.de/metadata/json/1\nApplicationIdentifier : 00000004-0000-0ff1-ce00-000000000000',
    ],
    right: [
      'Identity                            : Exchange\nName                                : Exchange\nApplicationIdentifier               : 00000002-0000-0ff1-ce00-000000000000\nRealm                               : fabrik.de\nApplicationTrustLevel               : Full\nAcceptSecurityIdentifierInformation : False\nEnabled                             : True',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const record of context.outputs.flatMap((output) => output.records)) {
      if (
        !['applicationtrustlevel', 'applicationidentifier', 'authmetadataurl'].some((key) => record.has(key))
      )
        continue;
      const skype = record.has('applicationtrustlevel');
      const name = property(record, 'Identity') || property(record, 'Name') || 'Exchange';
      const cmdlet = skype ? 'Set-CsPartnerApplication' : 'Set-PartnerApplication';
      const trust = property(record, 'ApplicationTrustLevel');
      if (trust !== undefined && !/^full$/i.test(trust))
        problems.push({
          variant: 'trust',
          values: { name, written: trust || '—' },
          remedy: `${cmdlet} -Identity "${name}" -ApplicationTrustLevel Full`,
        });
      if (truth(property(record, 'Enabled')) === false)
        problems.push({
          variant: 'disabled',
          values: { name },
          remedy: `${cmdlet} -Identity "${name}" -Enabled $True`,
        });
      const id = property(record, 'ApplicationIdentifier') ?? '';
      const application = applicationIn(context, id);
      if (skype && /exchange/i.test(name) && application !== null && application !== 'exchange')
        problems.push({ variant: 'identifier', values: { name, written: id } });
    }
    return problems;
  },
};
