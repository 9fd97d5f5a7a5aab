import type { Command } from '../contract';
import { grouped, type RunbookCommand, type RunbookStep, type ShownCommands, shownOf } from '../procedure';
import { labelsFor } from '../words';
import type { Block } from './document';
import type { Desk } from './tools';

/** One step of a procedure: what, where, the commands, and what must show afterwards. */
export const stepBlocks = (desk: Desk, step: RunbookStep, number: number): Block[] => [
  { kind: 'heading', text: desk.say.setup.step(number, step.title) },
  ...(step.onlyIf === null ? [] : [{ kind: 'paragraph', text: step.onlyIf } as const]),
  ...introBlocks(desk, step),
  ...shownBlocks(desk, step, ({ purpose }) => purpose === 'verify'),
];

/** What a step does, where and by whom. */
export const introBlocks = ({ say: { setup } }: Desk, { text, where, who }: RunbookStep): Block[] => [
  { kind: 'paragraph', text },
  { kind: 'paragraph', text: `${setup.where(where)} · ${setup.who(who)}` },
];

/** What is run and written in a step, what must show afterwards, and what there is to know; `namesPurpose`: the label says what for. */
export function shownBlocks(
  desk: Desk,
  step: RunbookStep,
  namesPurpose: (commands: ShownCommands) => boolean,
): Block[] {
  return [
    ...shownOf(step).map((shown): Block => {
      if (shown.kind === 'expects') return { kind: 'paragraph', text: desk.say.setup.expects(shown.text) };
      return shown.kind === 'snippet' ? snippetBlock(shown) : codeBlock(desk, shown, namesPurpose(shown));
    }),
    ...(step.notes.length > 0 ? [{ kind: 'list', ordered: false, items: step.notes } as const] : []),
  ];
}

/** Commands, with the shell that they run in. */
export const commandBlocks = (
  desk: Desk,
  commands: readonly RunbookCommand[],
  namesPurpose = false,
): Block[] => grouped(commands).map((group) => codeBlock(desk, group, namesPurpose));

export const snippetBlock = ({ text, onlyIf }: RunbookStep['snippets'][number]): Block => ({
  kind: 'code',
  label: onlyIf ?? '',
  language: 'text',
  text,
});

function codeBlock(
  { language, say: { setup, write } }: Desk,
  { shell: id, purpose, onlyIf, commands }: ShownCommands,
  namesPurpose: boolean,
): Block {
  const shell = setup.shell[id];
  const named = write.label(labelsFor(language).headings[purpose] ?? purpose, shell);
  return {
    kind: 'code',
    label: namesPurpose
      ? [named, onlyIf ?? []].flat().join('. ')
      : onlyIf === null
        ? `**${shell}**`
        : write.label(shell, onlyIf),
    language: id === 'console' ? 'console' : 'powershell',
    text: commands.map(({ text }) => text).join('\n'),
  };
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
