import { namesIn } from '../knowledge/names-in-braces';
import type { Reading } from '../language/reading';
import { differsByCloud, type Runbook, type RunbookCommand, type RunbookStep } from '../procedure';
import { bookOf } from './book';
import { commandHead, otherCloudBlocks, toldCommands } from './command-notes';
import type { Block } from './document';
import { fillInBlocks } from './fill-in';
import { inForm } from './in-form';
import { sourceBlocks } from './parts';
import { requestFor } from './procedure-of';
import { answerOfNoUse, appliesBlocks } from './setup';
import { asCommand, snippetBlock } from './steps';
import { pick, suggestChecklist, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** More than this is a procedure, and its steps say more than its commands. */
const MOST = 12;

interface Part {
  step: RunbookStep;
  commands: RunbookCommand[];
}

/**
 * All commands that set something up, of every step of a procedure that applies, in order, or those that undo it, the last
 * step first; too many to read are cut after a step.
 */
export function answerAllCommands(
  reading: Reading,
  procedure: string,
  desk: Desk,
  purpose: 'set' | 'undo' = 'set',
): Reply {
  const { otherCloud } = reading;
  const book = bookOf(requestFor(procedure, reading), desk);
  const { deployment } = book;
  if (book.steps.length === 0) return answerOfNoUse(book, deployment, desk, 'command');
  const undoes = purpose === 'undo';
  const isNamed = deployment.exchange !== null || deployment.skype !== null;
  const all = undoes
    ? stepsNamed(book.steps, reading.question)
        .map((step) => inForm({ step: { ...step, snippets: [] }, commands: step.undo }, desk))
        .toReversed()
    : book.steps.map((step) => partOf(step, otherCloud, desk));
  const parts = all.filter(({ step, commands }) => commands.length > 0 || step.snippets.length > 0);
  const shown = readable(parts);
  const commands = shown.flatMap((part) => part.commands);
  const sources =
    book.parts.length > 0 ? [...(desk.knowledge.procedures.get(procedure)?.sources ?? [])] : book.sources;
  const notForCloud =
    otherCloud && book.steps.some(({ commands: each }) => each.some((one) => hangsOnCloud(one, desk)));
  return {
    document: {
      blocks: [
        ...(undoes && !isNamed ? [] : appliesBlocks(desk, book, deployment)),
        ...otherCloudBlocks(desk, notForCloud),
        ...leadBlocks(book, shown, parts, desk, purpose),
        ...shown.flatMap((part) => partBlocks(desk, part, purpose)),
        ...(undoes || shown.length < parts.length ? [] : byHandBlocks(all, desk)),
        ...fillInBlocks(desk, namesIn(textsOf(shown))),
        ...sourceBlocks(desk, sources, false),
      ],
      suggestions: pick(
        suggestSetup(desk, procedure),
        suggestChecklist(desk, procedure),
        ...book.parts
          .filter(({ applies }) => applies !== 'no')
          .slice(0, 3)
          .map(({ procedure: id, name }) => suggestCommand(desk, id, name)),
        suggestHelp(desk),
      ),
    },
    fields: {
      intent: 'command',
      procedure,
      commands: commands.map(asCommand),
      sources,
    },
  };
}

/** Of the steps whose titles open with a part that the question names (“Cloud Voicemail: the policy”) those alone; else all. */
function stepsNamed(steps: readonly RunbookStep[], question: string): readonly RunbookStep[] {
  const asked = question.toLowerCase();
  const named = steps.filter(({ title }) => {
    const [part, ...rest] = title.split(/\s*:\s/);
    return rest.length > 0 && part !== undefined && asked.includes(part.toLowerCase());
  });
  return named.length > 0 ? named : steps;
}

const hangsOnCloud = ({ text }: RunbookCommand, { knowledge }: Desk): boolean =>
  namesIn([text]).some((name) => differsByCloud(name, knowledge));

function partOf(step: RunbookStep, otherCloud: boolean, desk: Desk): Part {
  const commands = step.commands.filter(
    (command) => command.purpose === 'set' && !(otherCloud && hangsOnCloud(command, desk)),
  );
  return inForm({ step, commands }, desk);
}

/** The first steps, as many as can be read in one answer. */
function readable(parts: readonly Part[]): Part[] {
  let count = 0;
  const end = parts.findIndex(({ commands }) => {
    count += commands.length;
    return count > MOST;
  });
  return end === -1 ? [...parts] : parts.slice(0, Math.max(end, 1));
}

const countOf = (parts: readonly Part[]): number => parts.flatMap(({ commands }) => commands).length;

const textsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ step, commands }) => [...commands, ...step.snippets].map(({ text }) => text));

function leadBlocks(
  book: Runbook,
  shown: readonly Part[],
  parts: readonly Part[],
  desk: Desk,
  purpose: 'set' | 'undo',
): Block[] {
  const [count, total] = [countOf(shown), countOf(parts)];
  const { command, setup, write } = desk.say;
  const conditional = shown.some(
    ({ step, commands }) => step.onlyIf !== null || commands.some(({ onlyIf }) => onlyIf !== null),
  );
  if (purpose === 'undo')
    return [
      { kind: 'paragraph', text: command.undoAll(count, total, book.title, shown.length, conditional) },
    ];
  const first = book.prerequisites.map(({ name }) => name);
  if (count === 0) return [];
  return [
    ...(first.length === 0
      ? []
      : [{ kind: 'paragraph', text: `${setup.before} ${write.and(first)}.` } as const]),
    {
      kind: 'paragraph',
      text:
        count < total
          ? command.firstOf(count, total, book.title)
          : command.all(count, book.title, conditional),
    },
  ];
}

const partBlocks = (desk: Desk, { step, commands }: Part, purpose: 'set' | 'undo'): Block[] => [
  ...commandHead(desk, step, purpose === 'undo'),
  ...toldCommands(desk, step, commands),
  ...step.snippets.map(snippetBlock),
];

/** Steps that no command does. */
function byHandBlocks(parts: readonly Part[], desk: Desk): Block[] {
  const titles = parts
    .filter(({ step }) => step.commands.length === 0 && step.snippets.length === 0)
    .map(({ step }) => step.title);
  return titles.length === 0 ? [] : [{ kind: 'paragraph', text: desk.say.command.byHand(titles) }];
}
