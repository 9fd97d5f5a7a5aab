import type { Command } from '../contract';
import type { RunbookCommand, RunbookStep } from '../procedure';
import type { Block } from './document';
import type { Desk } from './tools';

/** Commands that are run in the same shell under the same condition stand in one block, so that they copy together. */
export function commandBlocks(desk: Desk, commands: readonly RunbookCommand[]): Block[] {
  const groups: RunbookCommand[][] = [];
  for (const command of commands) {
    const last = groups.at(-1);
    const same =
      last?.[0]?.shell === command.shell &&
      last[0].onlyIf === command.onlyIf &&
      last[0].group === command.group;
    if (same && last !== undefined) last.push(command);
    else groups.push([command]);
  }
  return groups.map((group) => {
    const [first] = group as [RunbookCommand];
    const shell = desk.say.setup.shell[first.shell];
    return {
      kind: 'code',
      label: first.onlyIf === null ? `**${shell}**` : desk.say.write.label(shell, first.onlyIf),
      language: first.shell === 'console' ? 'console' : 'powershell',
      text: group.map(({ text }) => text).join('\n'),
    };
  });
}

/** One step of a procedure: what, where, the commands, and what must show afterwards. */
export function stepBlocks(desk: Desk, step: RunbookStep, number: number): Block[] {
  const { setup } = desk.say;
  return [
    { kind: 'heading', text: setup.step(number, step.title) },
    ...(step.onlyIf === null ? [] : [{ kind: 'paragraph', text: step.onlyIf } as const]),
    { kind: 'paragraph', text: step.text },
    ...(step.where === ''
      ? []
      : [
          {
            kind: 'paragraph',
            text: [setup.where(step.where), ...(step.who === '' ? [] : [setup.who(step.who)])].join(' · '),
          } as const,
        ]),
    ...commandBlocks(
      desk,
      step.commands.filter(({ purpose }) => purpose !== 'undo'),
    ),
    ...step.snippets.map(
      ({ text, onlyIf }) => ({ kind: 'code', label: onlyIf ?? '', language: 'text', text }) as const,
    ),
    ...verifyBlocks(desk, step),
    ...(step.notes.length > 0 ? [{ kind: 'list', ordered: false, items: step.notes } as const] : []),
  ];
}

function verifyBlocks(desk: Desk, { verify, commands }: RunbookStep): Block[] {
  if (verify === null) return [];
  const shown = commands.at(-1)?.text === verify.command;
  const { setup } = desk.say;
  return [
    ...(shown
      ? []
      : [
          {
            kind: 'code',
            label: desk.say.write.label(setup.verify, setup.shell[verify.shell]),
            language: verify.shell === 'console' ? 'console' : 'powershell',
            text: verify.command,
          } as const,
        ]),
    ...(verify.expects === '' ? [] : [{ kind: 'paragraph', text: setup.expects(verify.expects) } as const]),
  ];
}

/** What programs read of a command. */
export const asCommand = ({ shell, text }: Command): Command => ({ shell, text });

/** The commands of a step as programs read them. */
export function commandsOf(steps: readonly RunbookStep[]): Command[] {
  const all = steps.flatMap((step) => [
    ...step.commands.map(asCommand),
    ...(step.verify === null ? [] : [{ shell: step.verify.shell, text: step.verify.command }]),
  ]);
  return all.filter(
    (one, index) => all.findIndex(({ shell, text }) => shell === one.shell && text === one.text) === index,
  );
}
