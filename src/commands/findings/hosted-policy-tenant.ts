import { misnamedIn } from '../../knowledge/catalogue';
import { type Bound, givenAs, literalOf } from '../bind';
import { callsOf, type Problem, type Rule } from '../rule';

/** The reference has `-Tenant`; the Cloud Voicemail page writes `-TenantID`, which not every version takes. */
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
    const { commands, deployment, product } = context;
    const problems: Problem[] = [];
    for (const { named, mention, statement, unknown } of commands) {
      if (!named || mention) continue;
      for (const { element } of unknown) {
        const misnamed = misnamedIn(named.cmdlet, element.name);
        if (!misnamed) continue;
        const taken = deployment.skype !== null && misnamed.takenBy.includes(deployment.skype);
        problems.push({
          ...(taken ? { variant: 'taken', severity: 'info' } : {}),
          statement,
          values: {
            wrong: `-${element.name}`,
            right: `-${misnamed.right}`,
            versions: misnamed.takenBy.map((id) => product('skype', id)),
          },
          edits: [
            {
              start: element.start,
              end: element.start + 1 + element.name.length,
              text: `-${misnamed.right}`,
            },
          ],
        });
      }
    }
    for (const bound of callsOf(context, 'Set-CsHostedVoicemailPolicy', 'New-CsHostedVoicemailPolicy')) {
      const sends = (literalOf(bound, 'Destination') ?? '') !== '' && !/^\$null$/i.test(destinationOf(bound));
      if (sends && !bound.partial && !givenAs(bound, 'Tenant') && bound.unknown.length === 0)
        problems.push({ variant: 'absent', severity: 'info', statement: bound.statement });
    }
    return problems;
  },
};

const destinationOf = (bound: Bound): string => givenAs(bound, 'Destination')?.value?.raw ?? '';
