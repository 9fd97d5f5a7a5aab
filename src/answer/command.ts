import { asksForAll, type CommandMatch, commandsFor } from '../command-search';
import { namesIn } from '../knowledge/names-in-braces';
import type { Reading } from '../language/reading';
import { runbook } from '../procedure';
import { unique } from '../text/unique';
import { answerAllCommands } from './all-commands';
import { otherCloudBlocks, toldCommands } from './command-notes';
import { commandFromReference } from './command-reference';
import type { Block } from './document';
import { fillInBlocks } from './fill-in';
import { inForm } from './in-form';
import { procedureName } from './names';
import { sourceBlocks } from './parts';
import { bareDeployment, procedureOf } from './procedure-of';
import { asCommand } from './steps';
import { pick, suggestChecklist, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** Give me the command for …: the commands alone, each with the shell that it runs in and what must be known of it. */
export function answerCommand(reading: Reading, desk: Desk): Reply {
  const { procedure: asked, otherCloud } = reading;
  if (asked !== null && asksForAll(reading, desk.words)) return answerAllCommands(reading, asked, desk);
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

  const commands = matches.flatMap((match) => match.commands);
  const sources = unique(ids.flatMap((id) => desk.knowledge.procedures.get(id)?.sources ?? []));
  return {
    document: {
      blocks: [
        ...otherCloudBlocks(desk, matches.length < found.length),
        ...leadBlocks(reading, desk, matches),
        ...matches.flatMap((match, index) => matchBlocks(desk, match, matches[index - 1])),
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
  if (others.length === 0) return [{ kind: 'paragraph', text: command.lead(count, name, isSequence) }];
  const of = name === null || id === undefined ? null : { procedure: name, total: allOf(id, reading, desk) };
  return [{ kind: 'paragraph', text: command.near(count, of) }];
}

/** How many different commands a procedure has for what is known of the deployment. */
function allOf(procedure: string, reading: Reading, desk: Desk): number {
  const { cloud, values } = reading;
  const request = { procedure, deployment: bareDeployment(reading), cloud, values, language: desk.language };
  const { steps } = runbook(request, desk.knowledge, desk.words);
  const all = steps.flatMap(({ commands, undo, verify }) => [
    ...[...commands, ...undo].map(({ text }) => text),
    ...(verify === null ? [] : [verify.command]),
  ]);
  return new Set(all).size;
}

function matchBlocks(desk: Desk, match: CommandMatch, before: CommandMatch | undefined): Block[] {
  const { step, commands, isNeeded } = match;
  const expects = step.verify?.expects;
  const verified = commands.some(({ text }) => text === step.verify?.command);
  const opensNeeded = isNeeded && before?.isNeeded === false;
  // Two ways of one step stand under one title.
  const isSame = before !== undefined && titleOf(before, desk) === titleOf(match, desk);
  return [
    ...(opensNeeded ? [{ kind: 'paragraph', text: desk.say.command.needed } as const] : []),
    ...(isSame ? [] : [{ kind: 'paragraph', text: `**${titleOf(match, desk)}**` } as const]),
    ...(isSame || step.onlyIf === null ? [] : [{ kind: 'paragraph', text: step.onlyIf } as const]),
    ...toldCommands(desk, step, commands),
    ...(verified && expects !== undefined && expects !== ''
      ? [{ kind: 'paragraph', text: desk.say.setup.expects(expects) } as const]
      : []),
  ];
}

/** A step's title says what it does, which is the opposite of what undoes it. */
const titleOf = ({ step, commands }: CommandMatch, desk: Desk): string =>
  commands.every(({ purpose }) => purpose === 'undo') ? desk.say.command.undoes(step.title) : step.title;
