import type { OutputForms } from './output-forms';
import { PAIR, RULE } from './output-shape';

/** A row with its first cell only: the name of a server whose other values are empty. */
const NAME_ALONE = /^\s*(?=\S*[\d.])[\w.-]+\s*$/;

/** Lines that are certainly `name : value`, or a table; their numbers let neighbours be read alike. */
export interface OutputKeys {
  certain: Set<number>;
}

export function outputKeys(lines: readonly string[], { known }: OutputForms): OutputKeys {
  const certain = new Set<number>();
  lines.forEach((line, number) => {
    const key = PAIR.exec(line)?.[1]?.trim().toLowerCase();
    if (key && known.has(key) && !/[?]\s*$/.test(line)) certain.add(number);
    if (RULE.test(line) && number > 0 && /\p{L}/u.test(lines[number - 1] ?? '')) {
      certain.add(number - 1);
      certain.add(number);
      const columns = line.trim().split(/\s+/).length;
      for (let row = number + 1; row < lines.length; row++) {
        const cells = (lines[row] ?? '').trim().split(/\s{2,}|\s+/);
        if (
          (lines[row] ?? '').trim() === '' ||
          (cells.length < Math.min(2, columns) && !NAME_ALONE.test(lines[row] ?? '')) ||
          /[?!]\s*$/.test(lines[row] ?? '')
        )
          break;
        certain.add(row);
      }
    }
    const heads = line.trim().split(/\s+/);
    if (heads.length >= 2 && heads.every((head) => known.has(head.toLowerCase()))) certain.add(number);
  });
  return { certain };
}

/** The command that failed, as an error repeats it: cut off with dots, so nobody can judge it. */
const CUT = /^\s*\+\s+(?:\.\.\.\s.*|.*\s\.\.\.\s*)$/;

/** Is this line of an output, in view of its neighbours? */
export function isOutputLine(
  line: string,
  number: number,
  keys: OutputKeys,
  within: boolean,
  { isSentence, asksWhy }: OutputForms,
): boolean {
  if (keys.certain.has(number) || CUT.test(line)) return true;
  if (isSentence(line) && !/(?:^|\s)-\w+\s+["$]/.test(line) && !asksWhy.test(line)) return true;
  if (/^\s*[A-Z][a-z]+-[A-Z]\w+\s?:\s+[^"'$\s]/.test(line) && !/[?]\s*$/.test(line)) return true;
  const pair = PAIR.exec(line);
  if (pair && within && keys.certain.has(number - 1)) return !/[?]\s*$/.test(line);
  if (
    pair &&
    (keys.certain.has(number + 1) || keys.certain.has(number - 1)) &&
    !/\s/.test(pair[1]?.trim() ?? ' ')
  )
    return true;
  return within && /^\s{8,}\S/.test(line);
}

const ASIDE = /^(\s*[\w ]{2,30}?\s*:\s+\S.*?)\s+((?:<[-=]+|←|[—–]|\((?=\p{Ll})).*)$/u;
/** A line of a hash table or an assignment, which only looks like a property with its value. */
const ENTRY = /^\s*["']?[\w.$]+["']?\s*=\s*[$"'@\d]/;

/** A property inside a sentence: "AllowFederatedUsers is set to False, is that fine?", or with words beside it on its line. */
export function splitSpokenOutput(line: string, { shown, said, led, known }: OutputForms): string[] {
  if (ENTRY.test(line)) return [line];
  if (line.length > 2000 || !shown.test(line) || /\b[a-z]+-(?:cs|um|client|owa|part)\w+\s+-/i.test(line))
    return [line];
  const [spoken, name, value] = said.exec(line) ?? [];
  if (spoken) return [line.replace(spoken, ''), `${name} : ${value}`];
  const aside = ASIDE.exec(line);
  if (aside?.[1] && known.has((PAIR.exec(aside[1])?.[1] ?? '').trim().toLowerCase()))
    return [aside[1], aside[2] ?? ''];
  const [, before, property] = led.exec(line) ?? [];
  return before ? [before, property ?? ''] : [line];
}

/** An output whose line breaks were lost on the way, taken apart again at its property names and rows. */
export function splitFlatOutput(line: string, { known, starts: beginnings }: OutputForms): string[] {
  if (line.length > 8000) return [line];
  const table = /^(.*?)((?:\s-{3,}){2,})\s+(\S.*)$/.exec(` ${line}`);
  if (table?.[2] && /\S/.test(table[1] ?? '')) {
    const count = table[2].trim().split(/\s+/).length;
    const before = (table[1] ?? '').trim().split(/\s+/);
    const header = before.slice(-count);
    if (header.every((cell) => /^\w+$/.test(cell)) && header.some((cell) => known.has(cell.toLowerCase()))) {
      const cells = (table[3] ?? '').trim().split(/\s+/);
      const rows: string[] = [];
      for (let at = 0; at + count <= cells.length; at += count)
        rows.push(cells.slice(at, at + count).join('  '));
      const left = cells.slice(cells.length - (cells.length % count)).join(' ');
      return [
        before.slice(0, -count).join(' '),
        header.join('  '),
        table[2].trim(),
        ...rows,
        '',
        left,
      ].filter((part, at, all) => part !== '' || all[at + 1]);
    }
  }
  const starts = [...line.matchAll(beginnings)].map((match) => match.index);
  if (starts.length < 2) return [line];
  const parts = [line.slice(0, starts[0]), ...starts.map((start, at) => line.slice(start, starts[at + 1]))];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
