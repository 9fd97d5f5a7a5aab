import { cmdletNamed, parameterNamed } from '../../knowledge/catalogue';
import otherCmdlets from '../other-cmdlets.json';
import { invocationsIn } from './invocations';
import { type Placed, type ProcedureFacts, type ProcedureRule, procedureFile, templatesOf } from './rule';

const others = new Map(
  Object.entries(otherCmdlets).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
);
const operators = new Set(['eq', 'ne', 'gt', 'lt', 'like', 'match']);

export const cmdletsKnown: ProcedureRule = {
  name: 'cmdlets-known',
  description:
    'Every cmdlet, script and parameter in a template is in the catalogue, or in the list of other cmdlets.',
  check: (knowledge) => templatesOf(knowledge).flatMap((placed) => unknownIn(placed, knowledge)),
};

function unknownIn({ procedure, command, path }: Placed, knowledge: ProcedureFacts) {
  const finding = (message: string) => ({
    file: procedureFile(procedure.id),
    path,
    message,
    remedy: 'correct the name, or add it to src/procedure/other-cmdlets.json with a source that shows it',
  });
  return invocationsIn(command.template).flatMap(({ name, parameters }) => {
    const named = parameters.filter((parameter) => !operators.has(parameter.name));
    const allowed = others.get(name);
    const known = cmdletNamed(knowledge.catalogue, name);
    if (allowed && !known) {
      return named
        .filter((parameter) => !allowed.includes(parameter.name))
        .map((parameter) => finding(`${name} has no listed parameter -${parameter.name}`));
    }
    if (!known) return command.shell === 'console' ? [] : [finding(`${name} is not in the catalogue`)];
    if (known.cmdlet.kind === 'program') return [];
    return named.flatMap((parameter) => {
      const match = parameterNamed(knowledge.catalogue, known.cmdlet, parameter.name);
      if (match.kind !== 'found' || match.abbreviated)
        return [finding(`${name} has no parameter -${parameter.name}`)];
      const value = parameter.value?.replace(/^["']|["']$/g, '') ?? '';
      const literal = /^[A-Za-z]+$/.test(value);
      const listed = match.parameter.values ?? [];
      return literal &&
        listed.length > 0 &&
        !match.parameter.valuesOpen &&
        !listed.some((each) => each.toLowerCase() === value.toLowerCase())
        ? [finding(`-${parameter.name} of ${name} takes ${listed.join(', ')}, not ${value}`)]
        : [];
    });
  });
}
