import { asksToUndo } from '../command-search';
import { cmdletPattern, sameNounPattern } from '../knowledge/catalogue';
import type { Step } from '../knowledge/procedure';
import type { Reading } from '../language/reading';
import { usesOf } from '../procedure';
import { sourceBlocks } from './parts';
import { pick, suggestHelp, suggestSetup } from './suggest';
import type { Desk, Reply } from './tools';

/** How is a cmdlet or script undone that no document undoes? That it is so, rather than what undoes something else; null where it is not asked. */
export function answerNoUndo(reading: Reading, desk: Desk): Reply | null {
  const [name, ...others] = reading.cmdlets;
  if (name === undefined || others.length > 0 || !asksToUndo(reading)) return null;
  const uses = usesOf(desk.knowledge, [name]).filter(
    ({ as, command }) => as === 'command' && command.purpose === 'set',
  );
  const procedure = uses[0]?.procedure;
  if (procedure === undefined || uses.some(({ step }) => undoes(step, name))) return null;
  return {
    document: {
      blocks: [
        { kind: 'paragraph', text: desk.say.command.noUndo(name) },
        ...sourceBlocks(desk, procedure.sources, false),
      ],
      suggestions: pick(suggestSetup(desk, procedure.id), suggestHelp(desk)),
    },
    fields: { intent: 'command', procedure: procedure.id, sources: [...procedure.sources] },
  };
}

/** Of a step that does several things, what undoes one of them is on the same thing: `Remove-X` after `New-X`. */
function undoes({ commands, undo }: Step, cmdlet: string): boolean {
  const others = commands.filter(
    ({ purpose, template }) => purpose === 'set' && !cmdletPattern(cmdlet).test(template),
  );
  return undo.some(({ template }) => others.length === 0 || sameNounPattern(cmdlet).test(template));
}
