import { givenAs } from '../bind';
import { callsOf, type Problem, type Rule, replace } from '../rule';

/** An override for one server is told its name; by its FQDN no server is meant. */
export const overrideServer: Rule = {
  id: 'override-server',
  severity: 'error',
  sources: ['exch-im-owa', 'ps-new-settingoverride'],
  examples: {
    wrong: [
      'New-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de") -Reason "Configure IM" -Server EX01.fabrik.de',
    ],
    right: [
      'New-SettingOverride -Name "IM Override" -Component OwaServer -Section IMSettings -Parameters @("IMServerName=pool01.fabrik.de") -Reason "Configure IM" -Server EX01,EX02',
    ],
  },
  check(context) {
    const problems: Problem[] = [];
    for (const bound of callsOf(context, 'New-SettingOverride', 'Set-SettingOverride'))
      for (const item of givenAs(bound, 'Server')?.value?.items ?? []) {
        const [, name] = FQDN.exec(item.literal ?? '') ?? [];
        if (name === undefined) continue;
        problems.push({
          statement: bound.statement,
          values: { written: item.literal ?? '', right: name },
          edits: [replace(item, name)],
        });
      }
    return problems;
  },
};

const FQDN = /^([a-z0-9][a-z0-9-]*)(?:\.[a-z0-9-]+)+$/i;
