import { cmdletPattern, type NamedCmdlet } from '../knowledge/catalogue';
import type { ProcedureCommand } from '../knowledge/procedure';
import { type Use, usesOf } from '../procedure';
import { unique } from '../text/unique';
import { stepOf } from './book';
import { procedureName } from './names';
import type { Desk } from './tools';

/** What a setup does with a cmdlet, which parameters it gives, and who may run it; nothing where no setup has it. */
export function cmdletInSetup({ name }: NamedCmdlet, desk: Desk): string[] {
  const use = useOf(name, desk);
  if (use === null) return [];
  const { explain, setup, command } = desk.say;
  const nothingSaid = { deployment: { exchange: null, skype: null }, cloud: null, values: {} };
  const step = stepOf(use.step.id, { procedure: use.procedure.id, ...nothingSaid }, desk);
  const procedure = procedureName(desk, use.procedure.id);
  const done: Record<Use['as'], [title: string, text: string]> = {
    command: [step.title, step.text],
    verification: [step.title, setup.expects(step.verify?.expects ?? '')],
    undo: [command.undoes(step.title), ''],
  };
  const given = parametersIn(use.command.template, name);
  return [
    explain.inSetup(procedure, ...done[use.as]).trim(),
    ...(given.length > 0 ? [explain.given(given)] : []),
    setup.who(step.who),
  ];
}

/** The value that a setup needs a parameter of a cmdlet to have, and why. */
export function neededInSetup({ name }: NamedCmdlet, parameter: string, desk: Desk): string[] {
  const use = useOf(name, desk);
  const written = `-${parameter}`;
  const fixed = use?.step.fixed?.find((one) => one.parameter.toLowerCase() === written.toLowerCase());
  if (use === null || fixed === undefined) return [];
  const why = desk.words.procedures[use.procedure.id]?.steps[use.step.id]?.fixed?.[fixed.parameter];
  return why === undefined
    ? []
    : [desk.say.explain.fixedIn(procedureName(desk, use.procedure.id), fixed.value, why)];
}

/** The first step that runs it, else one that looks with it, else one that takes back with it; what only a rare choice runs last. */
function useOf(name: string, { knowledge }: Desk): Use | null {
  const uses = usesOf(knowledge, [name]);
  const isUsual = ({ when }: ProcedureCommand) =>
    Object.entries(when?.choice ?? {}).every(([choice, allowed]) =>
      allowed.includes(knowledge.placeholders.get(choice)?.example ?? ''),
    );
  return (
    uses.find(({ as, command }) => as === 'command' && isUsual(command)) ??
    uses.find(({ as }) => as === 'verification') ??
    uses.find(({ as }) => as === 'undo') ??
    uses[0] ??
    null
  );
}

/** `-Identity`, `-Enabled` … of the cmdlet, up to the next command of the line. */
function parametersIn(template: string, name: string): string[] {
  const own = template.slice(template.search(cmdletPattern(name))).split(/[|;]/)[0] ?? '';
  return unique([...own.matchAll(/ (-[A-Za-z]\w*)/g)].map(([, written]) => written ?? ''));
}
