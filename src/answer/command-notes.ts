import { cmdletNamed, parameterNamed } from '../knowledge/catalogue';
import type { RunbookCommand, RunbookStep } from '../procedure';
import { unique } from '../text/unique';
import type { Block } from './document';
import { commandBlocks } from './steps';
import type { Desk } from './tools';

/** What the commands of a step are for, and when they are; `undoes`: the title says what the step does, they do the opposite. */
export const commandHead = (desk: Desk, { title, onlyIf }: RunbookStep, undoes: boolean): Block[] => [
  { kind: 'paragraph', text: `**${undoes ? desk.say.command.undoes(title) : title}**` },
  ...(onlyIf === null ? [] : [{ kind: 'paragraph', text: onlyIf } as const]),
];

/** Commands of a step, with what they do besides before they are run, each said once. */
export function warnedCommands(desk: Desk, commands: readonly RunbookCommand[]): Block[] {
  const ways = waysOf(commands);
  return ways.flatMap((way, at) => {
    const told = new Set(ways.slice(0, at).flatMap(warningsIn));
    const alerts = warningsIn(way).filter((text) => !told.has(text));
    return [
      ...alerts.map((text) => ({ kind: 'alert', tone: 'warning', text }) as const),
      ...commandBlocks(desk, way),
    ];
  });
}

/** Commands with their warnings; below them, what must be as it is and what else there is to know. */
export function toldCommands(desk: Desk, step: RunbookStep, commands: readonly RunbookCommand[]): Block[] {
  return [...warnedCommands(desk, commands), ...noteBlocks(notesOn(desk, step, commands))];
}

export const noteBlocks = (notes: readonly string[]): Block[] =>
  notes.length === 0 ? [] : [{ kind: 'list', ordered: false, items: [...notes] }];

/** Where a command is held back, as the documents have it for other clouds only. */
export const otherCloudBlocks = ({ say }: Desk, isHeldBack: boolean): Block[] =>
  isHeldBack ? [{ kind: 'alert', tone: 'warning', text: say.command.otherCloud }] : [];

const warningsIn = (commands: readonly RunbookCommand[]): string[] =>
  unique(commands.flatMap(({ warning }) => warning ?? []));

/** Commands that belong together; of several ways, or under several conditions, each by itself. */
const waysOf = (commands: readonly RunbookCommand[]): RunbookCommand[][] => {
  const key = ({ group, onlyIf }: RunbookCommand) => `${group}/${onlyIf}`;
  return unique(commands.map(key)).map((way) => commands.filter((each) => key(each) === way));
};

/** What there is to know of these commands of a step: of what sets, of what undoes, and nothing where others set something and these only look. */
export function notesOn(desk: Desk, step: RunbookStep, commands: readonly RunbookCommand[]): string[] {
  if (commands.some(({ purpose }) => purpose === 'undo')) return step.undoRemarks;
  const sets = commands.filter(({ purpose }) => purpose === 'set');
  if (sets.length === 0 && step.commands.some(({ purpose }) => purpose === 'set')) return [];
  // One way of several may need another value than the rest: then it is not fixed.
  const held = step.fixed.filter(({ parameter, value }) => {
    const having = sets.filter(({ text }) => text.includes(parameter));
    return having.length > 0 && having.every(({ text }) => text.includes(value.replace(/^…/, '')));
  });
  return [...held.map(({ note }) => note), ...step.remarks.filter((remark) => isOf(commands, remark, desk))];
}

const PARAMETER = /(?<![\w-])-([A-Z]\w+)/g;
const CMDLET = /[A-Z]\w*-[A-Z]\w+/g;

/** Whether a remark is of these commands: one on parameters alone, that none of them has, is of another command of the step. */
function isOf(commands: readonly RunbookCommand[], remark: string, { knowledge }: Desk): boolean {
  const named = [...remark.matchAll(PARAMETER)].map(([, name = '']) => name);
  const cmdlets = commands
    .flatMap(({ text }) => text.match(CMDLET) ?? [])
    .flatMap((name) => cmdletNamed(knowledge.catalogue, name) ?? []);
  if (named.length === 0 || cmdlets.length === 0 || remark.search(CMDLET) >= 0) return true;
  return named.some((name) =>
    cmdlets.some(({ cmdlet }) => parameterNamed(knowledge.catalogue, cmdlet, name).kind === 'found'),
  );
}
