import { cmdletPattern } from '../knowledge/catalogue';
import type { Procedure, ProcedureCommand, Step, Verification } from '../knowledge/procedure';
import { once } from '../once';
import type { ProcedureKnowledge } from './types';

/** A line of a procedure that has a cmdlet, script or program in it, and what the line is there for. */
export type Use = { procedure: Procedure; step: Step } & (
  | { as: 'command' | 'undo'; command: ProcedureCommand }
  | { as: 'verification'; command: Verification }
);

const everyUse = once(({ procedures }: Pick<ProcedureKnowledge, 'procedures'>): readonly Use[] =>
  [...procedures.values()].flatMap((procedure) =>
    procedure.steps.flatMap((step): Use[] => [
      ...step.commands.map((command) => ({ procedure, step, as: 'command' as const, command })),
      ...step.verify.map((command) => ({ procedure, step, as: 'verification' as const, command })),
      ...step.undo.map((command) => ({ procedure, step, as: 'undo' as const, command })),
    ]),
  ),
);

/** Where any of the cmdlets is used, in the order of the data. */
export function usesOf(
  knowledge: Pick<ProcedureKnowledge, 'procedures'>,
  cmdlets: readonly string[],
): readonly Use[] {
  const patterns = cmdlets.map(cmdletPattern);
  return everyUse(knowledge).filter(({ command: { template } }) =>
    patterns.some((pattern) => pattern.test(template)),
  );
}

/** Which procedure a cmdlet belongs to: the one that uses it; null where several do, or none. */
export function procedureByCmdlet(
  knowledge: Pick<ProcedureKnowledge, 'procedures'>,
  cmdlet: string,
): string | null {
  const [first, ...others] = usesOf(knowledge, [cmdlet]);
  return first === undefined || others.some(({ procedure }) => procedure !== first.procedure)
    ? null
    : first.procedure.id;
}
