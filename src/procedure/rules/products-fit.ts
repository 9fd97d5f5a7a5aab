import { cmdletNamed, parameterNamed } from '../../knowledge/catalogue';
import type { Condition, Procedure } from '../../knowledge/procedure';
import { applicabilityOf, EXCHANGE_SIDE, holds, SKYPE_SIDE } from '../condition';
import { invocationsIn } from './invocations';
import { type ProcedureRule, procedureFile, templatesOf } from './rule';

// No reference page names the Subscription Edition of Skype for Business Server, so its absence says nothing.
const notJudged = new Set(['on-premises', 'server', 'server-se', 'online']);
const versionsOf = { exchange: EXCHANGE_SIDE, skype: SKYPE_SIDE } as const;

/** The versions of one side for which a command is shown. */
function shownFor(
  side: 'exchange' | 'skype',
  procedure: Procedure,
  conditions: readonly (Condition | undefined)[],
): string[] {
  return versionsOf[side].filter((one) => {
    const others = versionsOf[side === 'exchange' ? 'skype' : 'exchange'];
    return others.some((other) => {
      const deployment =
        side === 'exchange' ? { exchange: one, skype: other } : { exchange: other, skype: one };
      const entry = applicabilityOf(procedure, deployment.exchange, deployment.skype);
      const shown = entry?.answer === 'yes' || entry?.steps === true;
      return (
        shown &&
        conditions.every((when) => holds(when, { deployment, cloud: null, values: new Map() }) !== false)
      );
    });
  });
}

export const productsFit: ProcedureRule = {
  name: 'products-fit',
  description:
    'No command is shown for a version of Exchange, Skype for Business or Lync that lacks the cmdlet.',
  check: (knowledge) =>
    templatesOf(knowledge).flatMap(({ procedure, step, command, path }) =>
      invocationsIn(command.template).flatMap(({ name, parameters }) => {
        const known = cmdletNamed(knowledge.catalogue, name)?.cmdlet;
        const side = known?.module;
        if (!known?.applicable || (side !== 'exchange' && side !== 'skype')) return [];
        const shown = shownFor(side, procedure, [step.when, command.when]).filter((id) => !notJudged.has(id));
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
    ),
};
