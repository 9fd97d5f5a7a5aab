import { callsOf, type Problem, type Rule } from '../rule';

/** The reference has `-Tenant`; the Cloud Voicemail page writes `-TenantID`, which only Skype for Business Server 2019 takes. */
export const hostedPolicyTenant: Rule = {
  id: 'hosted-policy-tenant',
  severity: 'error',
  sources: ['cvm-config', 'ps-set-cshostedvoicemailpolicy'],
  examples: {
    wrong: [
      'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com -TenantID 5b2d6d6c-9f0c-4a7b-8e0a-0d5f4c3b2a19',
      'New-CsHostedVoicemailPolicy -Identity Cloud -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com -TenantId 5b2d6d6c-9f0c-4a7b-8e0a-0d5f4c3b2a19',
    ],
    right: [
      'Set-CsHostedVoicemailPolicy -Identity Global -Destination exap.um.outlook.com -Organization fabrik.onmicrosoft.com -Tenant 5b2d6d6c-9f0c-4a7b-8e0a-0d5f4c3b2a19',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'Set-CsHostedVoicemailPolicy', 'New-CsHostedVoicemailPolicy'))
      for (const { element } of bound.unknown) {
        if (!/^tenantid$/i.test(element.name)) continue;
        const edits = [
          { start: element.start, end: element.start + 1 + element.name.length, text: '-Tenant' },
        ];
        const on2019 = context.deployment.skype === 'server-2019';
        problems.push({
          variant: on2019 ? 'on2019' : 'message',
          severity: on2019 ? 'info' : 'error',
          statement: bound.statement,
          values: { wrong: `-${element.name}` },
          edits,
        });
      }
    return problems;
  },
};
