import type { RunbookCommand, RunbookStep } from '../procedure';
import { unique } from '../text/unique';
import type { Block } from './document';
import { commandBlocks } from './steps';
import type { Desk } from './tools';

/** Commands of a step: what they do besides, before they are run; below them, what must be as it is and what else there is to know. */
export function toldCommands(desk: Desk, step: RunbookStep, commands: readonly RunbookCommand[]): Block[] {
  const notes = notesOn(step, commands);
  return [
    ...waysOf(commands).flatMap((way) => [...warningsOf(way), ...commandBlocks(desk, way)]),
    ...(notes.length === 0 ? [] : [{ kind: 'list', ordered: false, items: notes } as const]),
  ];
}

/** Where a command is held back, as the documents have it for other clouds only. */
export const otherCloudBlocks = ({ say }: Desk, isHeldBack: boolean): Block[] =>
  isHeldBack ? [{ kind: 'alert', tone: 'warning', text: say.command.otherCloud }] : [];

const warningsOf = (commands: readonly RunbookCommand[]): Block[] =>
  unique(commands.flatMap(({ warning }) => warning ?? [])).map((text) => ({
    kind: 'alert',
    tone: 'warning',
    text,
  }));

/** Commands that belong together; of several ways each by itself. */
const waysOf = (commands: readonly RunbookCommand[]): RunbookCommand[][] =>
  unique(commands.map(({ group }) => group)).map((group) => commands.filter((each) => each.group === group));

/** Who only looks where others set something needs no word on what is set. */
function notesOn(step: RunbookStep, commands: readonly RunbookCommand[]): string[] {
  const sets = commands.filter(({ purpose }) => purpose === 'set');
  const changes = sets.length > 0 || commands.some(({ purpose }) => purpose === 'undo');
  if (!changes && step.commands.some(({ purpose }) => purpose === 'set')) return [];
  // One way of several may need another value than the rest: then it is not fixed.
  const held = step.fixed.filter(({ parameter, value }) => {
    const having = sets.filter(({ text }) => text.includes(parameter));
    return having.length > 0 && having.every(({ text }) => text.includes(value.replace(/^…/, '')));
  });
  return [...held.map(({ note }) => note), ...step.remarks];
}
