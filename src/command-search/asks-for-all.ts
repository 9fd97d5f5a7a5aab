import type { Reading } from '../language/reading';
import type { RunbookWords } from '../procedure';
import { labelsFor } from '../words';
import { besides, everywhere } from './besides';
import { foldText } from './fold';
import { purposesOf } from './purpose';
import { sideOf } from './side';
import { stemsAsked, stemsOf } from './stems';
import { asksToUndo } from './undoes';
import { wording } from './wording';

const several = wording(
  ({ asking }) => asking.several,
  (commands) => new RegExp(`\\b${commands}\\b`),
);

const whole = wording(
  (words) => words.whole,
  (words) => new RegExp(`\\b${words}\\b`),
);

type Asked = Pick<Reading, 'question' | 'procedure' | 'cmdlets' | 'deployments'>;

/** Does a question ask how a procedure as a whole is undone? It names no step and no cmdlet of it, nor speaks of one. */
export function asksToUndoAll(
  { question, procedure, cmdlets, deployments }: Asked,
  words: RunbookWords,
): boolean {
  const said = procedure === null ? undefined : words.procedures[procedure];
  const folded = foldText(question);
  if (said === undefined || cmdlets.length > 0 || !asksToUndo({ question })) return false;
  if (whole().test(folded)) return true;
  if (sideOf(folded) !== null) return false;
  const rest = folded.replace(foldText(said.name), ' ');
  const { wanted, words: purposes } = purposesOf(rest);
  if ([...wanted.keys()].some((purpose) => purpose !== 'undo')) return false;
  // "The partner application of Skype in Exchange": without a deployment, products say which of the steps.
  const titles =
    deployments.length > 0 ? [] : Object.values(said.steps).map(({ title }) => title.replace(/^.*:\s/, ''));
  return choosesNone(rest, said, purposes, titles);
}

/** Whether nothing in a text would choose among the commands of a procedure. */
function choosesNone(
  text: string,
  { name, short }: { name: string; short?: string | undefined },
  purposes: readonly string[],
  titles: readonly string[],
): boolean {
  const own = new Set([name, short ?? '', ...purposes].flatMap(stemsOf));
  const choosing = new Set(titles.flatMap(stemsOf).filter((stem) => !everywhere().has(stem)));
  return [...stemsAsked(text).keys()].every(
    (stem) => own.has(stem) || (besides().has(stem) && !choosing.has(stem)),
  );
}

/**
 * Does a question ask for the commands of a procedure as a whole ("the commands for archiving"), and not for the one
 * that does something? It names the procedure, and says nothing that would choose among its commands.
 */
export function asksForAll(
  { question, procedure, cmdlets, language }: Asked & Pick<Reading, 'language'>,
  words: RunbookWords,
): boolean {
  const said = procedure === null ? undefined : words.procedures[procedure];
  const folded = foldText(question);
  if (said === undefined) return false;
  const name = foldText(said.name);
  const rest = folded.replace(name, ' ');
  const { wanted, words: purposes } = purposesOf(rest);
  // "The command to enable it" is one of them, "the command for it" may be any.
  const isOpen = wanted.size === 0 || several().test(folded);
  if (!isOpen || [...wanted.keys()].some((purpose) => purpose !== 'set')) return false;
  const own = new Set(stemsOf(`${said.name} ${said.short ?? ''}`));
  const clouds = Object.values(labelsFor(language).clouds);
  const free = new Set([...besides(), ...[...purposes, ...clouds].flatMap(stemsOf)]);
  const telling = [...stemsAsked(rest).keys()].filter((stem) => !free.has(stem));
  // "The commands", after the procedure was spoken of, and no command of it.
  if (telling.length === 0 && cmdlets.length === 0 && several().test(folded)) return true;
  return (rest !== folded || telling.length > 0) && telling.every((stem) => own.has(stem));
}
