import { asksForAll, asksToUndoAll, type CommandMatch, commandsFor } from '../command-search';
import { namesIn } from '../knowledge/names-in-braces';
import type { Reading } from '../language/reading';
import { unique } from '../text/unique';
import { answerAllCommands } from './all-commands';
import { bookOf } from './book';
import { commandHead, noteBlocks, notesOn, otherCloudBlocks, warnedCommands } from './command-notes';
import { commandFromReference } from './command-reference';
import type { Block } from './document';
import { fillInBlocks } from './fill-in';
import { inForm } from './in-form';
import { procedureName } from './names';
import { answerNoUndo } from './no-undo';
import { sourceBlocks } from './parts';
import { procedureOf, requestFor } from './procedure-of';
import { answerRestart } from './restart';
import { asCommand } from './steps';
import { pick, suggestChecklist, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** Give me the command for …: the commands alone, each with the shell that it runs in and what must be known of it. */
export function answerCommand(reading: Reading, desk: Desk): Reply {
  const { procedure: asked, otherCloud } = reading;
  if (asked !== null && asksForAll(reading, desk.words)) return answerAllCommands(reading, asked, desk);
  if (asked !== null && asksToUndoAll(reading, desk.words))
    return answerAllCommands(reading, asked, desk, 'undo');
  const apart = answerRestart(reading, desk) ?? answerNoUndo(reading, desk);
  if (apart !== null) return apart;
  const found = commandsFor(reading, desk.knowledge, desk.words).map((match) => inForm(match, desk));
  // What only comes near is no answer in place of what was meant.
  const isNotForCloud = otherCloud && found[0]?.assumesCloud === true;
  const matches = isNotForCloud ? [] : found.filter(({ assumesCloud }) => !(otherCloud && assumesCloud));
  const ids = unique(found.map(({ step }) => step.procedure));
  // What is shown decides: a word of another procedure may stand in the question ("partner application, Autodiscover URL …").
  const isWhole = asked !== null && desk.knowledge.procedures.get(asked)?.parts !== undefined;
  const shownIn = isWhole ? asked : (ids.find((id) => id === asked) ?? ids[0]);
  const procedure = shownIn ?? asked ?? procedureOf(reading, desk);
  if (found.length === 0) return commandFromReference(reading, desk, procedure);

  const ways = byTitle(matches);
  const commands = matches.flatMap((match) => match.commands);
  const sources = unique(ids.flatMap((id) => desk.knowledge.procedures.get(id)?.sources ?? []));
  return {
    document: {
      blocks: [
        ...otherCloudBlocks(desk, matches.length < found.length),
        ...leadBlocks(reading, desk, matches),
        ...ways.flatMap((of, index) => stepBlocks(desk, of, ways[index - 1])),
        ...fillInBlocks(desk, namesIn(commands.map(({ text }) => text))),
        ...sourceBlocks(desk, sources, false),
      ],
      suggestions: pick(
        procedure === null ? null : suggestSetup(desk, procedure),
        procedure === null ? null : suggestCommand(desk, procedure, desk.say.button.allCommands),
        procedure === null ? null : suggestChecklist(desk, procedure),
        suggestHelp(desk),
      ),
    },
    fields: {
      intent: 'command',
      procedure,
      commands: commands.map(asCommand),
      sources,
    },
    spokenOf: matches[0]?.step.procedure ?? null,
    shown: matches.map(({ key }) => key),
  };
}

/** Whether these are the commands that were asked for, or those that come near. */
function leadBlocks(reading: Reading, desk: Desk, matches: readonly CommandMatch[]): Block[] {
  const meant = matches.filter(({ isNeeded }) => !isNeeded);
  const [first, ...others] = meant;
  if (first === undefined) return [];
  const ids = unique(meant.map(({ step }) => step.procedure));
  const count = meant.flatMap(({ commands }) => commands).length;
  const [id] = ids;
  const name = ids.length === 1 && id !== undefined ? procedureName(desk, id) : null;
  const { command } = desk.say;
  // Where one holds with one version and the next with another, there is no order.
  const isSequence = unique(first.commands.map(({ onlyIf }) => onlyIf)).length === 1;
  const belong = others.every(({ step }) => first.step.undoneWith.includes(step.id));
  if (belong) return [{ kind: 'paragraph', text: command.lead(count, name, isSequence) }];
  const of = name === null || id === undefined ? null : { procedure: name, total: allOf(id, reading, desk) };
  return [{ kind: 'paragraph', text: command.near(count, of) }];
}

/** How many different commands a procedure has for what is known of the deployment. */
function allOf(procedure: string, reading: Reading, desk: Desk): number {
  const { steps } = bookOf(requestFor(procedure, reading), desk);
  const all = steps.flatMap(({ commands, undo, verify }) => [
    ...[...commands, ...undo].map(({ text }) => text),
    ...(verify === null ? [] : [verify.command]),
  ]);
  return new Set(all).size;
}

/** Several ways of one step stand under one title, and what there is to know of it stands once, below them. */
function stepBlocks(
  desk: Desk,
  ways: readonly CommandMatch[],
  before: readonly CommandMatch[] = [],
): Block[] {
  const [first] = ways;
  if (first === undefined) return [];
  const { step, isNeeded } = first;
  const opensNeeded = isNeeded && before.some((match) => !match.isNeeded);
  return [
    ...(opensNeeded ? [{ kind: 'paragraph', text: desk.say.command.needed } as const] : []),
    ...commandHead(desk, step, undoes(first)),
    ...ways.flatMap(({ commands }) => warnedCommands(desk, commands)),
    ...noteBlocks(unique(ways.flatMap((match) => notesOn(desk, match.step, match.commands)))),
    ...unique(ways.flatMap(expectedOf)).map(
      (text) => ({ kind: 'paragraph', text: desk.say.setup.expects(text) }) as const,
    ),
  ];
}

/** What the verification among the commands must show. */
function expectedOf({ step: { verify }, commands }: CommandMatch): string[] {
  const isShown =
    verify !== null && verify.expects !== '' && commands.some(({ text }) => text === verify.command);
  return isShown ? [verify.expects] : [];
}

const undoes = ({ commands }: CommandMatch): boolean => commands.every(({ purpose }) => purpose === 'undo');

/** Neighbours under one title. */
function byTitle(matches: readonly CommandMatch[]): CommandMatch[][] {
  const groups: CommandMatch[][] = [];
  for (const match of matches) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (first?.step.title === match.step.title && undoes(first) === undoes(match)) last?.push(match);
    else groups.push([match]);
  }
  return groups;
}
