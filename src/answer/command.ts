import { type CommandMatch, commandsFor } from '../command-search';
import type { Command } from '../contract';
import { cmdletNamed } from '../knowledge/catalogue';
import { namesIn } from '../knowledge/names-in-braces';
import type { Reading } from '../language/reading';
import type { Block } from './document';
import { procedureName } from './names';
import { sourceBlocks } from './parts';
import { procedureOf } from './procedure-of';
import { commandBlocks } from './steps';
import { pick, suggestChecklist, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** More than this is a procedure, and its steps say more than its commands. */
const most = 12;

/** Give me the command for …: the commands alone, each with the shell that it runs in. */
export function answerCommand(reading: Reading, desk: Desk): Reply {
  const matches = commandsFor(reading, desk.knowledge, desk.words);
  const commands = matches.flatMap((match) => match.commands).slice(0, most);
  const ids = [...new Set(matches.map(({ step }) => step.procedure))];
  const asked = reading.procedure;
  // What is shown decides: a word of another procedure may stand in the question ("partner application, Autodiscover URL …").
  const isWhole = asked !== null && desk.knowledge.procedures.get(asked)?.parts !== undefined;
  const shownIn = isWhole ? asked : (ids.find((id) => id === asked) ?? ids[0]);
  const procedure = shownIn ?? asked ?? procedureOf(reading, desk);
  if (commands.length === 0) return fromCatalogue(reading, desk, procedure);

  const shown = new Set(commands);
  const sources = [...new Set(ids.flatMap((id) => desk.knowledge.procedures.get(id)?.sources ?? []))];
  return {
    document: {
      blocks: [
        {
          kind: 'paragraph',
          text: desk.say.command.lead(
            commands.length,
            ids.length === 1 ? procedureName(desk, ids[0] ?? '') : null,
          ),
        },
        ...matches.flatMap(({ step, commands: found }, index) => {
          const own = found.filter((command) => shown.has(command));
          if (own.length === 0) return [];
          const expects = step.verify?.expects;
          const verified = own.some(({ text }) => text === step.verify?.command);
          const before = matches[index - 1];
          return [
            // Two ways of one step stand under one title.
            ...(before && titleOf(before, desk) === titleOf({ step, commands: own }, desk)
              ? []
              : [{ kind: 'paragraph', text: `**${titleOf({ step, commands: own }, desk)}**` } as const]),
            ...commandBlocks(desk, own),
            ...(verified && expects !== undefined && expects !== ''
              ? [{ kind: 'paragraph', text: desk.say.setup.expects(expects) } as const]
              : []),
          ];
        }),
        ...fillIn(desk, commands),
        ...cloudNote(desk, reading, commands),
        ...sourceBlocks(desk, sources, false),
      ],
      suggestions: pick(
        procedure === null ? null : suggestSetup(desk, procedure),
        procedure === null ? null : suggestChecklist(desk, procedure),
        suggestHelp(desk),
      ),
    },
    fields: {
      intent: 'command',
      procedure,
      commands: commands.map(({ shell, text }) => ({ shell, text })),
      sources,
    },
  };
}

/** A step's title says what it does, which is the opposite of what undoes it. */
const titleOf = ({ step, commands }: CommandMatch, desk: Desk): string =>
  commands.every(({ purpose }) => purpose === 'undo') ? desk.say.command.undoes(step.title) : step.title;

/** Names in braces that are still in the commands. */
function fillIn(desk: Desk, commands: readonly Command[]): Block[] {
  const known = namesIn(commands.map(({ text }) => text)).filter((name) =>
    desk.knowledge.placeholders.has(name),
  );
  return known.length === 0 ? [] : [{ kind: 'paragraph', text: desk.say.setup.fillIn(known) }];
}

function cloudNote(desk: Desk, reading: Reading, commands: readonly Command[]): Block[] {
  const open = reading.cloud === null && commands.some(({ text }) => /-ProxyFqdn\b/i.test(text));
  return open ? [{ kind: 'alert', tone: 'info', text: desk.say.command.cloud }] : [];
}

/** No procedure uses it; what the reference says of a named cmdlet is still worth having. */
function fromCatalogue(reading: Reading, desk: Desk, procedure: string | null): Reply {
  const found = reading.cmdlets
    .map((name) => cmdletNamed(desk.knowledge.catalogue, name))
    .filter((item) => item !== null);
  const [first] = found;
  const suggestions = pick(procedure === null ? null : suggestSetup(desk, procedure), suggestHelp(desk));
  if (first === undefined) {
    return {
      document: { blocks: [{ kind: 'paragraph', text: desk.say.command.none }], suggestions },
      fields: { intent: 'command', procedure },
    };
  }
  const { name, cmdlet } = first;
  const required = cmdlet.parameterSets[0]?.required ?? [];
  const text = [
    name,
    ...required.map(
      (parameter) => `-${parameter} {${parameter.charAt(0).toLowerCase()}${parameter.slice(1)}}`,
    ),
  ].join(' ');
  const shell =
    cmdlet.module === 'skype' ? 'skype' : cmdlet.module === 'sharepoint' ? 'sharepoint' : 'exchange';
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: desk.say.command.fromReference(name) },
        { kind: 'code', label: `**${desk.say.setup.shell[shell]}**`, language: 'powershell', text },
        ...(cmdlet.url ? referencePage(name, cmdlet.url) : []),
      ],
      suggestions,
    },
    fields: { intent: 'command', procedure, commands: [{ shell, text }] },
  };
}

const referencePage = (title: string, url: string): Block[] => [
  { kind: 'sources', items: [{ title, url, date: '' }] },
];
