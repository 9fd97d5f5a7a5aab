import { type FactRule, outputsFile } from './rule';

export const outputsInCatalogue: FactRule = {
  name: 'outputs-in-catalogue',
  description: 'A cmdlet that an output is of is in the catalogue; programs need not be.',
  check: ({ outputs, catalogue }) =>
    (['properties', 'sentences'] as const).flatMap((list) =>
      outputs[list].flatMap(({ by }, at) => {
        if (!by.includes('-') || by in catalogue.cmdlets || by in catalogue.external) return [];
        return [
          {
            file: outputsFile,
            path: `${list}[${at}].by`,
            message: `"${by}" is not in the catalogue`,
            remedy: 'spell it as in cmdlets.json',
          },
        ];
      }),
    ),
};
