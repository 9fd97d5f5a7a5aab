import { errorIn } from '../../commands/error-record';
import type { ControlWord, Reading } from '../../language/reading';
import type { WalkScene } from '../../procedure/walk';
import { bareAnswer, choiceSaid } from './bare-answer';
import { deploymentSaid } from './deployment-said';
import { type Given, meant } from './given';
import { plainly } from './names';
import { typedValues } from './typed-values';
import type { WalkDesk } from './types';

/** What a message in a walk means. */
export type Heard =
  | {
      kind: 'control';
      word: ControlWord | 'skip-part' | 'undo' | 'trouble' | 'values' | 'runbook' | 'script' | 'again';
    }
  | Given
  | { kind: 'output'; text: string }
  | { kind: 'question' };

/** The others stand before or for a procedure's name. */
const localWords = ['skip-part', 'undo', 'trouble', 'values', 'runbook', 'script', 'again'] as const;
const isWord = (word: string): word is (typeof localWords)[number] =>
  (localWords as readonly string[]).includes(word);

/**
 * The answer to an open choice first, then control words, both as whole messages only; then values, then an output of
 * the step at hand; the rest is a question.
 */
export function hear(text: string, reading: Reading, scene: WalkScene, desk: WalkDesk): Heard {
  const choice = choiceSaid(text, scene, desk);
  if (choice !== null) return choice;
  const said = plainly(text.replace(/[\s?]+$/, ''));
  for (const { sentences } of desk.everyLanguage)
    for (const [word, phrases] of Object.entries(sentences.walk.typed))
      if (isWord(word) && phrases.includes(said)) return { kind: 'control', word };
  if (reading.control !== null) return { kind: 'control', word: reading.control };

  const expected = new Set(
    (scene.step?.verify?.checks ?? []).flatMap((check) =>
      'property' in check ? [check.property.toLowerCase()] : [],
    ),
  );
  const mayBeOutput = (key: string) => !scene.waiting && expected.has(key.trim().toLowerCase());
  const typed = typedValues(text, desk.valueNames, mayBeOutput);
  if (typed !== null && (Object.keys(typed.values).length > 0 || reading.pasted === null))
    return meant(typed, desk);
  const bare = bareAnswer(text, reading, scene, desk) ?? deploymentSaid(text, reading, scene, desk);
  if (bare !== null) return bare;
  if (!scene.waiting && isOutput(text, reading, scene, expected, desk)) return { kind: 'output', text };
  return { kind: 'question' };
}

/** Is this what the step's verification prints, or at least something that a shell printed? */
function isOutput(
  text: string,
  reading: Reading,
  { step }: WalkScene,
  expected: ReadonlySet<string>,
  desk: WalkDesk,
): boolean {
  if (errorIn(text) !== null) return true;
  const output = desk.checker.outputOf(text);
  if (output.records.some((record) => [...record.keys()].some((key) => expected.has(key)))) return true;
  const listed = output.records.some((record) => record.size > 1);
  if (reading.pasted !== null)
    return desk.checker.holdsOutput(text) || (listed && reading.cmdlets.length === 0);
  const texts = (step?.verify?.checks ?? []).flatMap((check) => ('output' in check ? [check.output] : []));
  if (
    texts.some((wanted) =>
      'contains' in wanted
        ? text.toLowerCase().includes(wanted.contains.toLowerCase())
        : new RegExp(wanted.matches, 'i').test(text),
    )
  )
    return true;
  return reading.intent === 'none' && (output.records.length > 1 || text.trim().split('\n').length > 2);
}
