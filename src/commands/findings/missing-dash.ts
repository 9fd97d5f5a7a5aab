import { parametersOf } from '../../knowledge/catalogue';
import { insert, type Problem, type Rule } from '../rule';

/** A parameter that lost its hyphen is read as a value. */
export const missingDash: Rule = {
  id: 'missing-dash',
  severity: 'error',
  sources: ['ps-set-csarchivingpolicy'],
  examples: {
    wrong: [
      'Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $True ArchiveExternal $True',
      'Grant-CsUserServicesPolicy -Identity "Ken Myer" PolicyName "UCS Pilot"',
    ],
    right: ['Set-CsArchivingPolicy -Identity "global" -ArchiveInternal $True -ArchiveExternal $True'],
  },
  check({ catalogue, commands }) {
    const problems: Problem[] = [];
    for (const { command, named, given, statement } of commands) {
      if (named?.cmdlet.kind !== 'cmdlet' || named.cmdlet.module === 'powershell') continue;
      const names = parametersOf(catalogue, named.cmdlet).map(([name]) => name);
      command.elements.forEach((element, at) => {
        const before = command.elements[at - 1];
        if (element.kind !== 'argument' || element.value.kind !== 'word') return;
        const name = names.find(
          (one) => one.length > 4 && one.toLowerCase() === element.value.raw.toLowerCase(),
        );
        // Behind a parameter that takes a value the word is that value.
        const value = given.some((one) => one.element === before && one.value === element.value);
        const taken = given.some((one) => one.name === name && one.element);
        if (name && !value && !taken && command.elements[at + 1]?.kind === 'argument')
          problems.push({
            statement,
            values: { parameter: `-${name}` },
            edits: [insert(element.start, '-')],
          });
      });
    }
    return problems;
  },
};
