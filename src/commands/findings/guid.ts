import { applicationIn, type Problem, type Rule, replace } from '../rule';

const PARTS = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The form 8-4-4-4-12 in hexadecimal digits. */
export const guid: Rule = {
  id: 'guid',
  severity: 'error',
  sources: ['partner-onprem-2015', 'ps-set-cshostedvoicemailpolicy'],
  examples: {
    wrong: [
      'Set-CsOAuthConfiguration -ServiceName 00000004-0000-0ff1-ce00-00000000000',
      'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com -Tenant 5b2d6d6c9f0c4a7b8e0a',
      'New-PartnerApplication -Name SfBOnline -ApplicationIdentifier 00000004-0000-0ffl-ce00-000000000000 -Enabled $True -LinkedAccount $user.Identity',
    ],
    right: [
      'Set-CsOAuthConfiguration -ServiceName 00000004-0000-0ff1-ce00-000000000000',
      'New-PartnerApplication -Name SfBOnline -ApplicationIdentifier 00000004-0000-0FF1-CE00-000000000000 -Enabled $True -LinkedAccount $user.Identity',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const { given, statement } of context.commands)
      for (const { name, parameter, value } of given) {
        if (parameter.type !== 'Guid' && !/^(?:applicationidentifier|servicename)$/i.test(name)) continue;
        const text = value?.literal ?? '';
        if (!value || text === '' || /^[$<]/.test(text) || /^\{[A-Za-z]\w*\}$/.test(text)) continue;
        if (PARTS.test(text.replace(/^\{(.*)\}$/, '$1'))) continue;
        const digits = text.replace(/[{}\s-]/g, '');
        const joined = /^[0-9a-f]{32}$/i.test(digits)
          ? digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
          : null;
        const application = applicationIn(context, text);
        const right = joined ?? (application && (context.applications.get(application) ?? null));
        problems.push({
          variant: right ? 'known' : 'message',
          statement,
          values: { parameter: `-${name}`, written: text, right: right ?? '' },
          edits: right ? [replace(value, right)] : [],
        });
      }
    return problems;
  },
};
