import { namesIn } from '../../knowledge/names-in-braces';
import type { RunbookCommand, RunbookStep } from '../../procedure';
import { labelsFor } from '../../words';
import type { Block } from '../document';
import type { WalkDesk } from './types';

/** A step as it is done: where and by whom, what to run in which shell, and what must show afterwards. */
export function stepBlocks(step: RunbookStep, desk: WalkDesk, waiting: boolean): Block[] {
  const { setup, walk: say } = desk.say;
  const intro: Block[] = [
    ...(step.onlyIf === null ? [] : [{ kind: 'paragraph', text: say.onlyIf(step.onlyIf) } as const]),
    { kind: 'paragraph', text: step.text },
    { kind: 'paragraph', text: `${setup.where(step.where)} · ${setup.who(step.who)}` },
  ];
  if (waiting) return [...intro, ...commandBlocks(toLookAt(step), desk)];
  return [
    ...intro,
    ...commandBlocks(toShow(step), desk),
    ...step.snippets.map(
      ({ text, onlyIf }) => ({ kind: 'code', label: onlyIf ?? '', language: 'text', text }) as const,
    ),
    ...verifyBlocks(step, desk),
    ...(step.notes.length > 0 ? [{ kind: 'list', ordered: false, items: step.notes } as const] : []),
  ];
}

/** Where nothing is changed in between, to look first and to check are one and the same. */
function toShow({ commands, verify }: RunbookStep): RunbookCommand[] {
  const changes = commands.some(({ purpose }) => purpose === 'set');
  return commands.filter(({ text }) => changes || text !== verify?.command);
}

/** What is looked at to find the values that are asked: it needs none of them. */
const toLookAt = ({ commands }: RunbookStep): RunbookCommand[] =>
  commands.filter(({ purpose, text }) => purpose === 'check' && namesIn([text]).length === 0);

/** Neighbours that serve the same end in the same shell copy together. */
function commandBlocks(commands: readonly RunbookCommand[], desk: WalkDesk): Block[] {
  const groups: [RunbookCommand, ...RunbookCommand[]][] = [];
  for (const command of commands) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const same =
      first?.shell === command.shell && first.purpose === command.purpose && first.onlyIf === command.onlyIf;
    if (same && last) last.push(command);
    else groups.push([command]);
  }
  return groups.map((group) => {
    const [{ shell, purpose, onlyIf }] = group;
    const heading = labelsFor(desk.language).headings[purpose] ?? purpose;
    const label = desk.say.write.label(heading, desk.say.setup.shell[shell]);
    return {
      kind: 'code',
      label: onlyIf === null ? label : `${label}. ${onlyIf}`,
      language: shell === 'console' ? 'console' : 'powershell',
      text: group.map(({ text }) => text).join('\n'),
    };
  });
}

function verifyBlocks({ verify }: RunbookStep, desk: WalkDesk): Block[] {
  if (verify === null) return [];
  const { setup, write } = desk.say;
  return [
    {
      kind: 'code',
      label: write.label(setup.verify, setup.shell[verify.shell]),
      language: verify.shell === 'console' ? 'console' : 'powershell',
      text: verify.command,
    },
    ...(verify.expects === '' ? [] : [{ kind: 'paragraph', text: setup.expects(verify.expects) } as const]),
  ];
}
