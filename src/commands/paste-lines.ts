import { cmdletNames } from './cmdlet-names';
import { wording } from './wording';

const PROMPT =
  /^(?:\[PS\]\s*|\((?:base|venv)\)\s*)?(?:PS\s+)?(?:[A-Za-z]:\\[^>\n]{0,120}|\\\\[^>\n]{1,120}|PS|SkypeForBusiness|EMS)>\s?/;

/** Does a line begin with the prompt of a shell? */
export const isPrompted = (line: string): boolean => PROMPT.test(line.trimStart());

/** Invisible characters gone, every kind of line end and of space made plain. */
export function clean(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .split('\n');
}

export interface Line {
  text: string;
  prompted: boolean;
  /** Marked as code by its writer: no words follow on the same line. */
  exact: boolean;
  /** Where it stood in what was pasted, from 1. */
  number: number;
}

/** Stands before what was inline code; control characters are gone by then, so it cannot be anybody's. */
const EXACT = '\u0001';

/** A line without fence, quote, bullet, inline code and prompt; null for a bare fence. */
export function unformatted(raw: string, number: number): Line | null {
  // A space behind a continuing backtick is a mistake of its own, so it is kept.
  let text = /`[ \t]+$/.test(raw) ? raw : raw.trimEnd();
  if (/^\s*(?:```|~~~)\s*[\w-]*$/.test(text)) return null;
  text = text.replace(/^\s*(?:```|~~~)(?:powershell|ps1?|posh|console|text)?\s*/i, '').replace(/\s*```$/, '');
  let prompted = false;
  for (let round = 0; round < 4; round++) {
    const before = text;
    const trimmed = text.trimStart();
    if (PROMPT.test(trimmed)) {
      text = trimmed.replace(PROMPT, '');
      prompted = true;
    } else if (/^(?:>{1,3}|&gt;)\s/.test(trimmed)) text = trimmed.replace(/^(?:>{1,3}|&gt;)\s?/, '');
    else if (/^(?:[*•·▪‣–—-]|\d{1,2}[.)])\s+\S/.test(trimmed) && !/^-{2,}/.test(trimmed))
      text = trimmed.replace(/^(?:[*•·▪‣–—-]|\d{1,2}[.)])\s+/, '');
    if (text === before) break;
  }
  const exact = text.startsWith(EXACT);
  return { text: exact ? text.slice(1) : text, prompted, exact, number };
}

/** Inline code in a sentence becomes a line of its own; a backtick at the end of a line continues it and stays. */
export function withoutInlineCode(line: string): string[] {
  if (line.length > 20_000 || !/`[^`]{4,}`/.test(line)) return [line];
  const parts = line.split(/`([^`]{4,})`/);
  if (
    parts.length < 3 ||
    !parts.some((part, at) => at % 2 === 1 && /\S-\S|[\\$.]|\s/.test(part) && !/^\s/.test(part))
  )
    return [line];
  return parts
    .map((part, at) => (at % 2 === 1 ? EXACT + part.trim() : part))
    .filter((part) => part.trim() !== '');
}

const joined = wording(
  ({ joins }) => joins,
  (words) =>
    new RegExp(
      `\\s*[,;]?\\s+${words}\\s+(?=(?:${[...cmdletNames().verbs].join('|')})-[A-Za-z]\\w+\\s+["'-])`,
      'gi',
    ),
);

/** "Set-… -Preview, then Set-… -Save": two commands that a sentence joins. */
export function oneCommand(line: string): string[] {
  if (line.length > 4000) return [line];
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(joined())) {
    const before = line.slice(from, match.index);
    if (
      !/\b[a-z]+-[a-z]\w+\s/i.test(`${before} `) ||
      (line.slice(0, match.index).split('"').length - 1) % 2 === 1
    )
      continue;
    parts.push(before);
    from = match.index + match[0].length;
  }
  return [...parts, line.slice(from)];
}
