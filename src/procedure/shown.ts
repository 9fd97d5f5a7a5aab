import type { Purpose, Shell } from '../contract';
import type { RunbookCommand, RunbookStep, RunbookVerify } from './types';

/** Neighbours that serve the same end in the same shell, under the same condition: they copy together. */
export interface ShownCommands {
  kind: 'commands';
  purpose: Purpose;
  shell: Shell;
  onlyIf: string | null;
  commands: RunbookCommand[];
}

/** One looks before one changes, and tests after. */
const ORDER = ['check', 'set', 'test'] as const;

/** What is shown of a step, in order, before anybody decides how it looks. */
export type Shown =
  | ShownCommands
  | ({ kind: 'snippet' } & RunbookStep['snippets'][number])
  | { kind: 'expects'; text: string };

export function shownOf(step: RunbookStep): Shown[] {
  const { commands, snippets, verify } = step;
  return [
    ...grouped(ORDER.flatMap((purpose) => commands.filter((command) => command.purpose === purpose))),
    ...snippets.map((snippet) => ({ kind: 'snippet', ...snippet }) as const),
    ...(verify === null || isOwnVerification(step) ? [] : grouped([verification(verify)])),
    ...(verify === null || verify.expects === '' ? [] : [{ kind: 'expects', text: verify.expects } as const]),
  ];
}

export function grouped(commands: readonly RunbookCommand[]): ShownCommands[] {
  const groups: ShownCommands[] = [];
  for (const command of commands) {
    const { purpose, shell, onlyIf } = command;
    const last = groups.at(-1);
    if (last?.purpose === purpose && last.shell === shell && last.onlyIf === onlyIf)
      last.commands.push(command);
    else groups.push({ kind: 'commands', purpose, shell, onlyIf, commands: [command] });
  }
  return groups;
}

/** The command of a verification, as one of the step's. */
export const verification = ({ shell, command }: RunbookVerify): RunbookCommand => ({
  id: 'verify',
  shell,
  text: command,
  purpose: 'verify',
  group: 'verify',
  onlyIf: null,
  usual: true,
  warning: null,
  restarts: false,
});

/** A step that only looks or tests verifies itself: its command need not be shown twice. */
function isOwnVerification({ commands, verify }: RunbookStep): boolean {
  const changes = commands.some(({ purpose }) => purpose === 'set');
  return !changes && commands.some(({ text }) => text === verify?.command);
}
