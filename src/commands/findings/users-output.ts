import { property, truth } from '../output';
import type { Problem, Rule } from '../rule';

/** Settings of users and virtual directories that keep a feature switched off. */
export const usersOutput: Rule = {
  id: 'users-output',
  severity: 'warning',
  sources: ['ucs-2018', 'um-2016', 'exch-im-owa', 'ps-debug-csunifiedcontactstore'],
  examples: {
    wrong: [
      'Identity   : Global\nUcsAllowed : False',
      'UMEnabled             : False\nUMMailboxPolicy       :\nSIPResourceIdentifier :',
      'Identity                : EX01\\owa (Default Web Site)\nInstantMessagingEnabled : False\nInstantMessagingType    : None',
      'UcsDisabledCount  : 0\nUcsMigratedCount  : 41\nFailedUserData    : {sip:kenmyer@fabrik.de}',
      'DisplayName             : Ken Myer\nExchangeArchivingPolicy : NoArchiving',
    ],
    right: [
      'Identity   : Global\nUcsAllowed : True',
      'UMEnabled             : True\nUMMailboxPolicy       : Policy\nSIPResourceIdentifier : kenmyer@fabrik.de',
      'Identity                : EX01\\owa (Default Web Site)\nInstantMessagingEnabled : True\nInstantMessagingType    : Ocs',
      'UcsMigratedCount  : 41\nFailedUserData    : {}',
    ],
  },
  check({ outputs }) {
    const problems: Problem[] = [];
    for (const record of outputs.flatMap((output) => output.records)) {
      const name =
        property(record, 'Identity') || property(record, 'Name') || property(record, 'DisplayName') || '';
      for (const key of ['UcsAllowed', 'UMEnabled', 'InstantMessagingEnabled', 'HostedVoiceMail'])
        if (truth(property(record, key)) === false) problems.push({ variant: key, values: { name } });
      if (/^none$/i.test(property(record, 'InstantMessagingType') ?? ''))
        problems.push({ variant: 'InstantMessagingType', values: { name } });
      const failed = property(record, 'FailedUserData') ?? '';
      if (/[^{}\s0]/.test(failed)) problems.push({ variant: 'FailedUserData', values: { name: failed } });
      if (/^noarchiving$/i.test(property(record, 'ExchangeArchivingPolicy') ?? ''))
        problems.push({ variant: 'NoArchiving', values: { name } });
    }
    return problems;
  },
};
