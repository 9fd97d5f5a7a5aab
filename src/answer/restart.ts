import { asksToRestart } from '../command-search';
import { cmdletPattern } from '../knowledge/catalogue';
import { namesIn } from '../knowledge/names-in-braces';
import type { Procedure, Step } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
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
  const procedures = [...desk.knowledge.procedures.values()].filter(({ steps }) =>
    steps.some((step) => sets(step, cmdlets)),
  );
  const procedure = procedures.find(({ id }) => id === asked) ?? procedures[0];
  if (name === undefined || procedure === undefined) return null;
  const request = requestFor(procedure.id, reading);
  const steps = stepsThatRestart(procedure, cmdlets).map((id) => stepOf(id, request, desk));
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

const sets = ({ commands }: Step, cmdlets: readonly string[]): boolean =>
  commands.some(
    ({ purpose, template, restarts }) =>
      purpose === 'set' && restarts !== true && cmdlets.some((name) => cmdletPattern(name).test(template)),
  );

/** The step itself, or the next one where all that it does is to restart. */
function stepsThatRestart({ steps }: Procedure, cmdlets: readonly string[]): string[] {
  return steps.flatMap((step, at) => {
    if (!sets(step, cmdlets)) return [];
    if (step.commands.some(({ restarts }) => restarts)) return [step.id];
    const next = steps[at + 1];
    return next !== undefined && next.commands.length > 0 && next.commands.every(({ restarts }) => restarts)
      ? [next.id]
      : [];
  });
}
