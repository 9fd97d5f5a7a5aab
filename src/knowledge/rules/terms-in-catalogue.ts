import type { DataFinding } from '../finding';
import type { Knowledge, Term } from '../schema';
import { dataFile, type FactRule } from './rule';

export const termsInCatalogue: FactRule = {
  name: 'terms-in-catalogue',
  description: 'A term that documents a cmdlet or a parameter spells it as the catalogue does.',
  check: (knowledge) => [...knowledge.terms.values()].flatMap((term) => check(knowledge, term)),
};

function check({ catalogue }: Knowledge, { id, cmdlet, parameter }: Term): DataFinding[] {
  const file = dataFile('terms', id);
  if (cmdlet === undefined)
    return parameter === undefined
      ? []
      : [
          {
            file,
            path: 'parameter',
            message: 'a parameter without its cmdlet',
            remedy: 'add the key "cmdlet"',
          },
        ];
  const entry = catalogue.cmdlets[cmdlet] ?? catalogue.external[cmdlet];
  if (!entry)
    return [
      {
        file,
        path: 'cmdlet',
        message: `"${cmdlet}" is not in the catalogue`,
        remedy: 'spell it as in cmdlets.json',
      },
    ];
  if (parameter === undefined || entry.parameters[parameter]) return [];
  return [
    {
      file,
      path: 'parameter',
      message: `${cmdlet} has no parameter "${parameter}"`,
      remedy: 'spell it as in cmdlets.json',
    },
  ];
}
