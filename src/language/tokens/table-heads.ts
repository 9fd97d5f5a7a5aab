import type { Wordings } from './wordings';

/** A head of a column that says which side of a deployment its cells are of, and the name that they are read with. */
const headsOf = ({ headOfSkype, headOfExchange }: Wordings): readonly (readonly [RegExp, string])[] => [
  [/\blync\b/, 'lync'],
  [headOfSkype, 'skype'],
  [headOfExchange, 'exchange'],
];
const NAMED = /\b(?:exchange|exch|skype|sfb\w*|s4b\w*|lync|exo\w*|ex ?\d+)\b/;
/** `|---|:---:|` */
const RULE = /^[\s|:+-]*-[\s|:+-]*$/;
const CELLS = /[|\t]/;

/** "| Leeds | 2013 | Online |" below "| site | Exchange | Skype |" → "leeds , exchange 2013 , skype online": a cell is read with the head of its column. Lower case in, lower case out. */
export function createTableReader(wordings: Wordings): (text: string) => string {
  const known = headsOf(wordings);
  return (text) => (text.includes('\n') && CELLS.test(text) ? withHeads(text, known) : text);
}

function withHeads(text: string, known: ReturnType<typeof headsOf>): string {
  let heads: readonly (string | null)[] | null = null;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (!CELLS.test(line)) {
      heads = null;
      lines.push(line);
    } else if (heads === null) {
      heads = cellsOf(line).map((head) => known.find(([pattern]) => pattern.test(head))?.[1] ?? null);
      // One column alone is no deployment: then nothing is read into the table.
      if (heads.filter((head) => head !== null).length < 2) lines.push(line);
    } else if (!RULE.test(line)) lines.push(`${rowOf(cellsOf(line), heads)} ;`);
  }
  return lines.join('\n');
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split(CELLS)
    .map((cell) => cell.trim());

const rowOf = (cells: readonly string[], heads: readonly (string | null)[]): string =>
  cells
    .map((cell, at) => {
      const head = heads[at];
      return head && cell !== '' && !NAMED.test(cell) ? `${head} ${cell}` : cell;
    })
    .join(' , ');
