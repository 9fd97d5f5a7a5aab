import { property, truth } from '../output';
import type { Problem, Rule } from '../rule';

/** Archiving must be on, and go to Exchange. */
export const archivingOutput: Rule = {
  id: 'archiving-output',
  severity: 'error',
  sources: ['archiving-2018', 'ps-set-csarchivingconfiguration'],
  examples: {
    wrong: [
      'Identity                 : Global\nEnableArchiving          : None\nEnableExchangeArchiving  : True\nBlockOnArchiveFailure    : False',
      'Identity                 : Global\nEnableArchiving          : ImOnly\nEnableExchangeArchiving  : False',
      'Identity        : Global\nArchiveInternal : False\nArchiveExternal : False',
    ],
    right: [
      'Identity                 : Global\nEnableArchiving          : ImOnly\nEnableExchangeArchiving  : True\nBlockOnArchiveFailure    : False\nArchiveDuplicateMessages : True',
      'Identity        : Global\nArchiveInternal : True\nArchiveExternal : True',
    ],
  },
  check({ outputs }) {
    const problems: Problem[] = [];
    for (const record of outputs.flatMap((output) => output.records)) {
      const remedy =
        'Set-CsArchivingConfiguration -Identity "global" -EnableArchiving ImAndWebConf -EnableExchangeArchiving $True';
      if (/^none$/i.test(property(record, 'EnableArchiving') ?? '')) problems.push({ remedy });
      if (truth(property(record, 'EnableExchangeArchiving')) === false)
        problems.push({ variant: 'sql', severity: 'warning', remedy });
      for (const key of ['ArchiveInternal', 'ArchiveExternal'])
        if (truth(property(record, key)) === false) {
          const name = property(record, 'Identity') || 'global';
          problems.push({
            variant: 'policy',
            severity: 'warning',
            values: { parameter: key, name },
            remedy: `Set-CsArchivingPolicy -Identity "${name.replace(/^tag:/i, '')}" -ArchiveInternal $True -ArchiveExternal $True`,
          });
        }
    }
    return problems;
  },
};
