import type { Cue } from './cues';

const ENDS: ReadonlySet<string> = new Set(['.', '?', '!', ';']);

/** Tokens between two cues; a sentence's end counts as five. */
export function gap(words: readonly string[], one: Cue, other: Cue): number {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  let distance = last.start - first.end;
  for (let at = first.end + 1; at < last.start; at++) if (ENDS.has(words[at] ?? '')) distance += 5;
  return distance;
}

export const ARTICLE: ReadonlySet<string> = new Set('the les la le l des du de d a to our nos my'.split(' '));
/** What joins the members of a list. */
export const LIST: ReadonlySet<string> = new Set([
  'and',
  'et',
  'n',
  ',',
  '+',
  '&',
  'plus',
  'ou',
  'or',
  'nor',
  'ni',
  ';',
  'puis',
  'then',
  '/',
]);

/** May stand between "and" and the member: "and **in the** archive", "and **can we** search", "; **Exchange** UM". */
const LEADS_IN: ReadonlySet<string> = new Set([
  ...ARTICLE,
  ...'in can we exchange skype sfb lync'.split(' '),
]);

/** Does a new member of a list begin at this word? */
function opensMember(words: readonly string[], start: number): boolean {
  let at = start - 1;
  while (at >= start - 2 && LEADS_IN.has(words[at] ?? '')) at--;
  const two = `${words[at - 1] ?? ''} ${words[at] ?? ''}`;
  return LIST.has(words[at] ?? '') || two === 'well as' || two === 'ainsi que';
}

/** "… and meetings": a cue that opens a new member of a list is not swallowed by the member before it. */
export function listedApart(
  words: readonly string[],
  cue: Cue,
  core: ReadonlySet<Cue>,
  cues: readonly Cue[],
): boolean {
  const members = [...core];
  if (members.every(({ end }) => end < cue.start) && opensMember(words, beginOfRun(cue, cues, core)))
    return true;
  return (
    members.every(({ start }) => cue.end < start) &&
    opensMember(words, Math.min(...members.map(({ start }) => start)))
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
export function sideBySide(words: readonly string[], one: Cue, other: Cue): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const between = words.slice(first.end + 1, last.start);
  return between.length > 0 && between.length <= 2 && LIST.has(between[0] ?? '');
}
