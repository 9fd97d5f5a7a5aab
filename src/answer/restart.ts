import { asksToRestart } from '../command-search';
import { namesIn } from '../knowledge/names-in-braces';
import type { Procedure, Step } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { usesOf } from '../procedure';
import { unique } from '../text/unique';
import { stepOf } from './book';
import { warnedCommands } from './command-notes';
import { fillInBlocks } from './fill-in';
import { sourceBlocks } from './parts';
import { requestFor } from './procedure-of';
import { asCommand } from './steps';
import { pick, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** Must anything be started again after a cmdlet? What the documents name for it, or that they name nothing; null where that is not asked. */
export function answerRestart(reading: Reading, desk: Desk): Reply | null {
  const { cmdlets, procedure: asked } = reading;
  if (!asksToRestart(reading)) return null;
  const [name] = cmdlets;
  const uses = usesOf(desk.knowledge, cmdlets).filter(
    ({ as, command }) => as === 'command' && command.purpose === 'set' && command.restarts !== true,
  );
  const { procedure } = uses.find((use) => use.procedure.id === asked) ?? uses[0] ?? {};
  if (name === undefined || procedure === undefined) return null;
  const request = requestFor(procedure.id, reading);
  const setting = unique(uses.flatMap((use) => (use.procedure === procedure ? [use.step] : [])));
  const steps = setting
    .flatMap((step) => stepThatRestarts(step, procedure) ?? [])
    .map(({ id }) => stepOf(id, request, desk));
  const commands = steps.flatMap((step) => step.commands.filter(({ restarts }) => restarts));
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: desk.say.command.restart(name, commands.length) },
        ...warnedCommands(desk, commands),
        ...fillInBlocks(desk, namesIn(commands.map(({ text }) => text))),
        ...sourceBlocks(desk, procedure.sources, false),
      ],
      suggestions: pick(suggestSetup(desk, procedure.id), suggestHelp(desk)),
    },
    fields: {
      intent: 'command',
      procedure: procedure.id,
      commands: commands.map(asCommand),
      sources: [...procedure.sources],
    },
  };
}

/** The step itself, or the next one where all that it does is to restart. */
function stepThatRestarts(step: Step, { steps }: Procedure): Step | null {
  if (step.commands.some(({ restarts }) => restarts)) return step;
  const next = steps[steps.indexOf(step) + 1];
  return next !== undefined && next.commands.length > 0 && next.commands.every(({ restarts }) => restarts)
    ? next
    : null;
}
