import type { DataFinding } from '../finding';
import { type FactRule, cmdletsFile as file } from './rule';

export const newerNamesExist: FactRule = {
  name: 'newer-names-exist',
  description: 'What a cmdlet or parameter is rightly called is in the catalogue.',
  check: ({ catalogue: { cmdlets } }) =>
    Object.entries(cmdlets).flatMap(([name, { availability, misnamed, parameters }]): DataFinding[] => {
      const newer = availability?.replacement;
      const unknown = Object.entries(misnamed).filter(([, { right }]) => !(right in parameters));
      return [
        ...(newer && !(newer in cmdlets)
          ? [
              {
                file,
                path: `cmdlets.${name}.availability.replacement`,
                message: `"${newer}" is not in the catalogue`,
                remedy: 'spell it as its own entry, or add that entry',
              },
            ]
          : []),
        ...unknown.map(([wrong, { right }]) => ({
          file,
          path: `cmdlets.${name}.misnamed.${wrong}.right`,
          message: `${name} has no parameter "${right}"`,
          remedy: 'spell it as under "parameters"',
        })),
      ];
    }),
};
