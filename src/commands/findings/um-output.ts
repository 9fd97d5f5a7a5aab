import { property } from '../output';
import type { Problem, Rule } from '../rule';

/** Unified Messaging serves Skype for Business over encrypted SIP: start mode, dial plans and their kind. */
export const umOutput: Rule = {
  id: 'um-output',
  severity: 'error',
  sources: ['um-2016', 'ps-set-umservice', 'ps-new-umdialplan'],
  examples: {
    wrong: [
      'UMStartupMode : TCP\nDialPlans     : {Plan}',
      'Name          : Plan\nURIType       : TelExtn\nVoIPSecurity  : Unsecured',
      'DialPlans     : {}\nUMStartupMode : Dual',
    ],
    right: [
      'DialPlans     : {Plan}\nUMStartupMode : Dual',
      'Name         : Plan\nURIType      : SipName\nVoIPSecurity : SIPSecured',
    ],
  },
  check({ outputs }) {
    const problems: Problem[] = [];
    for (const record of outputs.flatMap((output) => output.records)) {
      const name = property(record, 'Name') || property(record, 'Identity') || '';
      const mode = property(record, 'UMStartupMode');
      if (/^tcp$/i.test(mode ?? '')) problems.push({ variant: 'startup', values: { name } });
      if (mode !== undefined && /^\{?\s*\}?$/.test(property(record, 'DialPlans') ?? '-'))
        problems.push({ variant: 'plans', values: { name } });
      const kind = property(record, 'URIType') ?? '';
      if (/^\w+$/.test(kind) && !/^sipname$/i.test(kind))
        problems.push({ variant: 'kind', values: { name, written: kind } });
      if (/^unsecured$/i.test(property(record, 'VoIPSecurity') ?? ''))
        problems.push({
          variant: 'security',
          values: { name },
          ...(name === '' ? {} : { remedy: `Set-UMDialPlan -Identity "${name}" -VoIPSecurity Secured` }),
        });
    }
    return problems;
  },
};
