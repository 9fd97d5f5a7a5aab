import { withoutAccents } from '../text/accents';
import { escaped } from '../text/escaped';
import { openingsOf } from './openings';

/**
 * One phrase of the word lists as a pattern: `[x]` may be left out, `(x|y)` is one of them, `{slot}` is what varies.
 * A phrase matches a whole message or nothing.
 */
export type Slots = Readonly<Record<string, string>>;
export type Match = (heard: Heard) => Slots | null;

/** A message as it was written and as it is compared, made once for all the phrases that it is held against. */
export interface Heard {
  written: string;
  folded: string;
}

export function hear(text: string): Heard {
  const written = ` ${text.normalize('NFC').trim()}`;
  return { written, folded: fold(written) };
}

export function compileTemplate(template: string, slots: Slots): Match {
  const pieces = [...fold(template).matchAll(token)];
  const openings = openingsOf(pieces.map(([piece]) => piece));
  const pattern = new RegExp(`^${sourceOf(pieces, slots)}\\s?[.?!]*$`, 'du');
  return ({ written, folded }) => {
    if (openings !== null && !beginsWithOne(folded, openings)) return null;
    const found = pattern.exec(folded);
    if (found === null) return null;
    // Found in the folded text, taken from the one that was written: the two are of one length.
    return Object.fromEntries(
      Object.entries(found.indices?.groups ?? {})
        .filter(([, span]) => span !== undefined)
        .map(([name, [from, to]]) => [name, written.slice(from, to).trim()]),
    );
  };
}

/** Lower case, straight apostrophes, no accents: sign by sign, so that every sign stays in its place. */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += foldedSign(text.charAt(at));
  return folded;
}

/** At most one entry for each UTF-16 unit; of those a chat has a few hundred. */
const known = new Map<string, string>();

function foldedSign(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const plain = withoutAccents(sign).toLowerCase();
  const after = sign === '’' || sign === 'ʼ' ? "'" : plain.length === 1 ? plain : sign;
  known.set(sign, after);
  return after;
}

/** After the blank that each message is given in front. */
function beginsWithOne(folded: string, words: ReadonlySet<string>): boolean {
  for (const word of words) if (folded.startsWith(word, 1)) return true;
  return false;
}

const token = /\{(\w+)\}|[[\]()|]|\s*:\s*|[^\s[\](){}|:]+/gu;

/** Before each word; a colon, an apostrophe or a blank that is there already will do. */
const blank = "(?:\\s+|(?<=[':\\s]))";

/** A word brings the blank before it along, so that what is left out leaves none behind. */
function sourceOf(pieces: readonly RegExpExecArray[], slots: Slots): string {
  return pieces
    .map(([piece, slot]) => {
      if (slot !== undefined) return `${blank}(?<${slot}>${slots[slot] ?? '.+?'})`;
      if (piece.trim() === ':') return '\\s*:';
      if (piece === '[' || piece === '(') return '(?:';
      if (piece === ']') return ')?';
      if (piece === ')' || piece === '|') return piece;
      return blank + escaped(piece);
    })
    .join('');
}
