import type { RunbookCommand, RunbookStep } from '../procedure';
import { unique } from '../text/unique';
import type { Block } from './document';

/** What these commands of a step do besides, before they are run; below them, what must be as it is and what else there is to know. */
export function notesAround(
  step: RunbookStep,
  commands: readonly RunbookCommand[],
): { before: Block[]; after: Block[] } {
  const warnings = unique(commands.flatMap(({ warning }) => warning ?? []));
  const notes = notesOn(step, commands);
  return {
    before: warnings.map((text) => ({ kind: 'alert', tone: 'warning', text })),
    after: notes.length === 0 ? [] : [{ kind: 'list', ordered: false, items: notes }],
  };
}

/** Who only looks where others set something needs no word on what is set. */
function notesOn(step: RunbookStep, commands: readonly RunbookCommand[]): string[] {
  const sets = commands.filter(({ purpose }) => purpose === 'set');
  const changes = sets.length > 0 || commands.some(({ purpose }) => purpose === 'undo');
  if (!changes && step.commands.some(({ purpose }) => purpose === 'set')) return [];
  const held = step.fixed.filter(({ parameter }) => sets.some(({ text }) => text.includes(parameter)));
  return [...held.map(({ note }) => note), ...step.remarks];
}
