import { cmdletNamed } from '../../knowledge/catalogue';
import { invocationsIn } from './invocations';
import { type ProcedureRule, procedureFile, templatesOf } from './rule';

export const mandatoryParameters: ProcedureRule = {
  name: 'mandatory-parameters',
  description: 'Every template gives what at least one parameter set of its cmdlet demands.',
  check: (knowledge) =>
    templatesOf(knowledge).flatMap(({ procedure, command, path }) =>
      invocationsIn(command.template).flatMap(({ name, parameters, positional, piped }) => {
        const known = cmdletNamed(knowledge.catalogue, name)?.cmdlet;
        if (known?.kind !== 'cmdlet' || known.parameterSets.length === 0) return [];
        const given = new Set(parameters.map((parameter) => parameter.name.toLowerCase()));
        const lacking = known.parameterSets.map((set) => {
          const unnamed = set.positional
            .filter((each) => !given.has(each.toLowerCase()))
            .slice(0, positional);
          const open = set.required.filter(
            (each) => !given.has(each.toLowerCase()) && !unnamed.includes(each),
          );
          return open.filter(
            (each) => !(piped && known.parameters[each]?.pipeline) && !known.parameters[each]?.prompts,
          );
        });
        const least = lacking.sort((one, other) => one.length - other.length)[0] ?? [];
        // Script blocks are arguments too, and Where-Object and Format-List take nothing else.
        return least.length === 0 || /-Object$|^Format-/.test(name)
          ? []
          : [
              {
                file: procedureFile(procedure.id),
                path,
                message: `${name} lacks -${least.join(', -')}`,
                remedy: 'add what the cmdlet demands',
              },
            ];
      }),
    ),
};
