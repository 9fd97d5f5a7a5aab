import type { Cue } from '../tokens/cues';
import type { Grammar } from '../tokens/grammar';

const ENDS: ReadonlySet<string> = new Set(['.', '?', '!', ';']);

/** Tokens between two cues; a sentence's end counts as five. */
export function gap(words: readonly string[], one: Cue, other: Cue): number {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  let distance = last.start - first.end;
  for (let at = first.end + 1; at < last.start; at++) if (ENDS.has(words[at] ?? '')) distance += 5;
  return distance;
}

/** Does a new member of a list begin at this word ("and **in the** archive", "and **can we** search", "; **Exchange** UM")? */
function opensMember(
  words: readonly string[],
  start: number,
  { lists, leadsIn, articles }: Grammar,
): boolean {
  let at = start - 1;
  while (at >= start - 2 && (leadsIn.has(words[at] ?? '') || articles.has(words[at] ?? ''))) at--;
  const word = words[at] ?? '';
  return lists.has(word) || lists.has(`${words[at - 1] ?? ''} ${word}`);
}

/** "… and meetings": a cue that opens a new member of a list is not swallowed by the member before it. */
export function listedApart(
  words: readonly string[],
  cue: Cue,
  core: ReadonlySet<Cue>,
  cues: readonly Cue[],
  grammar: Grammar,
): boolean {
  const members = [...core];
  if (members.every(({ end }) => end < cue.start) && opensMember(words, beginOfRun(cue, cues, core), grammar))
    return true;
  return (
    members.every(({ start }) => cue.end < start) &&
    opensMember(words, Math.min(...members.map(({ start }) => start)), grammar)
  );
}

/** "and server-side conversation history": the run of cues that the cue ends. */
function beginOfRun(cue: Cue, cues: readonly Cue[], core: ReadonlySet<Cue>): number {
  let { start } = cue;
  for (let before = at(start); before; before = at(start)) start = before.start;
  return start;
  function at(position: number): Cue | undefined {
    return cues.find((other) => other.end === position - 1 && !core.has(other));
  }
}

/** "mail and IM": two things side by side. */
export function sideBySide(words: readonly string[], one: Cue, other: Cue, { lists }: Grammar): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const between = words.slice(first.end + 1, last.start);
  return between.length > 0 && between.length <= 2 && lists.has(between[0] ?? '');
}
