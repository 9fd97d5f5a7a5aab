/**
 * One phrase of the word lists as a pattern: `[x]` may be left out, `(x|y)` is one of them, `{slot}` is what varies.
 * A phrase matches a whole message or nothing.
 */
export type Slots = Readonly<Record<string, string>>;
export type Match = (text: string) => Slots | null;

export function compileTemplate(template: string, slots: Slots): Match {
  const pattern = new RegExp(`^${sourceOf(fold(template), slots)}\\s?[.?!]*$`, 'du');
  return (text) => {
    const written = ` ${text.normalize('NFC').trim()}`;
    const found = pattern.exec(fold(written));
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
  return Array.from({ length: text.length }, (_, at) => {
    const sign = text.charAt(at);
    if (sign === '’' || sign === 'ʼ') return "'";
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === 1 ? plain : sign;
  }).join('');
}

const token = /\{(\w+)\}|[[\]()|]|\s*:\s*|[^\s[\](){}|:]+/gu;

/** Before each word; a colon, an apostrophe or a blank that is there already will do. */
const blank = "(?:\\s+|(?<=[':\\s]))";

/** A word brings the blank before it along, so that what is left out leaves none behind. */
function sourceOf(template: string, slots: Slots): string {
  return [...template.matchAll(token)]
    .map(([piece, slot]) => {
      if (slot !== undefined) return `${blank}(?<${slot}>${slots[slot] ?? '.+?'})`;
      if (piece.trim() === ':') return '\\s*:';
      if (piece === '[' || piece === '(') return '(?:';
      if (piece === ']') return ')?';
      if (piece === ')' || piece === '|') return piece;
      return blank + piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    })
    .join('');
}
