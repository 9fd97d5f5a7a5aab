import { documentedVersions, type SideName, type Sides, sidesOf } from '../../knowledge';
import { cmdletNamed, parameterNamed } from '../../knowledge/catalogue';
import type { Condition, Procedure } from '../../knowledge/procedure';
import { applicabilityOf } from '../applicability';
import { holds } from '../condition';
import { invocationsIn } from './invocations';
import { type ProcedureRule, procedureFile, templatesOf } from './rule';

/** The versions of one side for which a command is shown. */
function shownFor(
  side: SideName,
  procedure: Procedure,
  conditions: readonly (Condition | undefined)[],
  sides: Sides,
): string[] {
  return sides[side].ids.filter((one) => {
    const others = sides[side === 'exchange' ? 'skype' : 'exchange'].ids;
    return others.some((other) => {
      const deployment =
        side === 'exchange' ? { exchange: one, skype: other } : { exchange: other, skype: one };
      const entry = applicabilityOf(procedure, deployment.exchange, deployment.skype, sides);
      const shown = entry?.answer === 'yes' || entry?.steps === true;
      return (
        shown &&
        conditions.every(
          (when) => holds(when, { deployment, cloud: null, values: new Map(), sides }) !== false,
        )
      );
    });
  });
}

export const productsFit: ProcedureRule = {
  name: 'products-fit',
  description:
    'No command is shown for a version of Exchange, Skype for Business or Lync that lacks the cmdlet.',
  check: (knowledge) => {
    const sides = sidesOf(knowledge);
    const documented = documentedVersions(knowledge);
    return templatesOf(knowledge).flatMap(({ procedure, step, command, path }) =>
      invocationsIn(command.template).flatMap(({ name, parameters }) => {
        const known = cmdletNamed(knowledge.catalogue, name)?.cmdlet;
        const side = known?.module;
        if (!known?.applicable || (side !== 'exchange' && side !== 'skype')) return [];
        const shown = shownFor(side, procedure, [step.when, command.when], sides).filter((id) =>
          documented.has(id),
        );
        const parts = parameters.flatMap((parameter) => {
          const match = parameterNamed(knowledge.catalogue, known, parameter.name);
          return match.kind === 'found'
            ? [{ what: `${name} -${match.name}`, applicable: match.parameter.applicable }]
            : [];
        });
        return [{ what: name, applicable: known.applicable }, ...parts].flatMap(({ what, applicable }) => {
          const lacking = applicable ? shown.filter((id) => !applicable.includes(id)) : [];
          return lacking.length === 0
            ? []
            : [
                {
                  file: procedureFile(procedure.id),
                  path,
                  message: `${what} is shown for ${side} ${lacking.join(', ')}, which lacks it`,
                  remedy: 'narrow `when`, or use what that version has',
                },
              ];
        });
      }),
    );
  },
};
