import { examplesOf } from '../knowledge';
import { cmdletNamed, shellOf } from '../knowledge/catalogue';
import type { Reading } from '../language/reading';
import type { Block } from './document';
import { procedureShort } from './names';
import { pick, suggestCommand, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** No procedure uses it; what the reference says of a named cmdlet is still worth having. */
export function commandFromReference(reading: Reading, desk: Desk, procedure: string | null): Reply {
  const [first] = reading.cmdlets.flatMap((name) => {
    const named = cmdletNamed(desk.knowledge.catalogue, name);
    const shell = named && shellOf(named.cmdlet);
    return named && shell ? [{ ...named, shell }] : [];
  });
  const suggestions = pick(
    ...(procedure === null
      ? examplesOf(desk.knowledge.procedures).map((id) => suggestCommand(desk, id, procedureShort(desk, id)))
      : [suggestSetup(desk, procedure), suggestCommand(desk, procedure, desk.say.button.allCommands)]),
    suggestHelp(desk),
  );
  if (first === undefined) {
    return {
      document: { blocks: [{ kind: 'paragraph', text: desk.say.command.none }], suggestions },
      fields: { intent: 'command', procedure },
    };
  }
  const { name, cmdlet, shell } = first;
  const required = cmdlet.parameterSets[0]?.required ?? [];
  const text = [
    name,
    ...required.map(
      (parameter) => `-${parameter} {${parameter.charAt(0).toLowerCase()}${parameter.slice(1)}}`,
    ),
  ].join(' ');
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
