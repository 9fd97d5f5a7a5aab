import type { Problem, Rule } from '../rule';

const ON_PREMISES = ['2010', '2013', '2016', '2019', 'se'];
const SKYPE = ['lync-2010', 'lync-2013', 'server-2015', 'server-2019'];
const OWN = [
  'Get-ClientAccessService',
  'Set-ClientAccessService',
  'Get-ClientAccessServer',
  'Set-ClientAccessServer',
];

/** A cmdlet or parameter that the stated version does not have. */
export const wrongVersion: Rule = {
  id: 'wrong-version',
  severity: 'error',
  sources: ['ps-set-umservice', 'um-plan'],
  examples: {
    wrong: [
      'Exchange 2019\nEnable-UMMailbox -Identity "fabrik\\kenmyer" -UMMailboxPolicy "Policy" -Extensions 100 -SIPResourceIdentifier "kenmyer@fabrik.de"',
      'Exchange 2019\nNew-UMMailboxPolicy -Name "Policy" -UMDialPlan "Plan"',
      'Exchange 2010\nNew-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de") -Reason "Configure IM"',
    ],
    right: ['Exchange 2016\nNew-UMMailboxPolicy -Name "Policy" -UMDialPlan "Plan"'],
  },
  check({ commands, deployment }) {
    const problems: Problem[] = [];
    for (const bound of commands) {
      const { named, statement } = bound;
      if (!named || OWN.includes(named.name) || bound.mention) continue;
      const version =
        named.cmdlet.module === 'exchange'
          ? deployment.exchange
          : named.cmdlet.module === 'skype'
            ? deployment.skype
            : null;
      if (!version || ![...ON_PREMISES, ...SKYPE].includes(version)) continue;
      const applicable = named.cmdlet.applicable;
      if (applicable && !applicable.includes(version)) {
        problems.push({
          statement,
          values: {
            name: named.name,
            version: label(version),
            versions: applicable.filter((id) => [...ON_PREMISES, ...SKYPE].includes(id)).map(label),
          },
        });
        continue;
      }
      for (const { name, parameter } of bound.given)
        if (parameter.applicable && !parameter.applicable.includes(version))
          problems.push({
            variant: 'parameter',
            statement,
            values: {
              name: `-${name}`,
              cmdlet: named.name,
              version: label(version),
              versions: parameter.applicable
                .filter((id) => [...ON_PREMISES, ...SKYPE].includes(id))
                .map(label),
            },
          });
    }
    return problems;
  },
};

const LABELS: Readonly<Record<string, string>> = {
  se: 'Exchange Server SE',
  'lync-2010': 'Lync Server 2010',
  'lync-2013': 'Lync Server 2013',
  'server-2015': 'Skype for Business Server 2015',
  'server-2019': 'Skype for Business Server 2019',
};
const label = (id: string): string => LABELS[id] ?? `Exchange ${id}`;
