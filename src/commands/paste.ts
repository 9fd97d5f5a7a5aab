import { type Catalogue, cmdletNamed } from '../knowledge/catalogue';
import { isOutputLine, outputKeys, splitFlatOutput, splitSpokenOutput } from './output-lines';
import { proseTail } from './prose';

/** Read no further than this: beyond it a paste is a log, not something that a person wants judged. */
export const LONGEST = 1_500_000;

export interface CodePiece {
  kind: 'code';
  text: string;
  /** Words stood before or after it on its own line. */
  inWords: boolean;
  /** Lines that the chat had broken without a backtick were joined. */
  joined: boolean;
}

export interface OutputPiece {
  kind: 'output';
  text: string;
}

export interface Paste {
  pieces: (CodePiece | OutputPiece)[];
  /** What the person says around them. */
  words: string;
  truncated: boolean;
}

const VERBS =
  'get|set|new|remove|test|enable|disable|grant|revoke|invoke|import|export|add|debug|request|connect|disconnect|install|uninstall|update|restart|start|stop|select|where|foreach|format|sort|read|convertto|convertfrom|convert|move|resolve|search|write|out|measure|group|clear|copy|register|unregister|publish|show|sync|reset|enter|exit|wait|create|delete|change|modify|configure|assign|list|check|join|split|complete|backup|restore|repair|initialize|validate';
const CMDLET = new RegExp(`(?<![\\w.\\\\/@-])(?:${VERBS})[-–—][a-z][a-z0-9]{2,}`, 'giu');
const NOUN =
  /^(?:cs|um|msol|azuread|mg|sp|owa|client|exchange|mail|partner|user|role|oauth|object|csv|host|service|content|entra|setting|intra|management|autodiscover|psses|module|location)/i;
const PROMPT =
  /^(?:\[PS\]\s*|\((?:base|venv)\)\s*)?(?:PS\s+)?(?:[A-Za-z]:\\[^>\n]{0,120}|\\\\[^>\n]{1,120}|PS|SkypeForBusiness|EMS)>\s?/;
const SCRIPT =
  /(?:&\s*)?["“'][A-Za-z.$][^"”'\n]*?\.ps1\b|(?:^|(?<=\s))(?:&\s*)?(?:\.{1,2}\\|[A-Za-z]:\\|\$env:)[^\s"']*\.ps1\b|^\s*\.?[A-Za-z][\w-]*\.ps1\b|(?<![\w\\])\.?ExchUCUtil\.ps1\b/i;
const PROGRAM =
  /^(?:nslookup|iisreset|msiexec|appcmd(?:\.exe)?|ocsumutil(?:\.exe)?|cd|chdir|net\s+(?:start|stop)|ipconfig|[A-Za-z]:\\\S+\.exe|\.\\\S+)(?=\s|$)/i;
const PROGRAM_IN_WORDS = /(?<=[:?]\s+)(?:nslookup|iisreset|msiexec|ocsumutil\.exe|\.\\\S+\.ps1)(?=\s|$)/i;
const CONSTRUCT =
  /^(?:\$|\[\w+\]\$|@[({]|#|if\s*\(|foreach\s*\(|for\s*\(|while\s*\(|function\s+\w|param\s*\(|try\s*\{|[})]|else\b|\|)/i;
const CONSTRUCT_IN_WORDS = /(?<![\w$])(?:foreach|if|while)\s*\(\s*[$(]/i;
const ASSIGNED = /\$\w+\s*=\s*\S|\$\w+\.\w+\s*(?:=|\()/;

/** Splits what was pasted into commands, outputs and the words around them. */
export function readPaste(text: string, catalogue: Catalogue): Paste {
  const truncated = text.length > LONGEST;
  const lines = clean(truncated ? text.slice(0, LONGEST) : text)
    .flatMap(withoutInlineCode)
    .flatMap(oneCommand)
    .flatMap(splitFlatOutput)
    .flatMap(splitSpokenOutput);
  const paste: Paste = { pieces: [], words: '', truncated };
  const words: string[] = [];
  const plain = lines.map(unformatted);
  const keys = outputKeys(plain.map((line) => line?.text ?? ''));
  let code: CodePiece | null = null;
  let output: OutputPiece | null = null;
  let open = false;
  let fenced = false;
  plain.forEach((line, number) => {
    if (line === null) {
      fenced = !fenced;
      [code, output, open] = [null, null, false];
      return;
    }
    if (line.text.trim() === '') {
      if (output) output.text += '\n';
      if (code && open) code.text += '\n';
      return;
    }
    // A pipe at the end waits for a command; what is none, is a sentence that comes after.
    if (code && open && /\|\s*$/.test(code.text) && startOf(line, catalogue) < 0) open = false;
    if (code && (open || continues(code.text, line.text))) {
      const broken: boolean = !open && /^\s*[-–—][A-Za-z]/.test(line.text);
      const tail: string = broken ? proseTail(line.text, catalogue) : '';
      if (broken) code.joined = true;
      code.text +=
        (broken ? ' ' : '\n') +
        (broken ? line.text.slice(0, line.text.length - tail.length).trim() : line.text);
      if (tail) words.push(tail);
      open = isOpen(code.text);
      return;
    }
    const start = isOutputLine(line.text, number, keys, output !== null) ? -1 : startOf(line, catalogue);
    if (start >= 0) {
      const before = line.text.slice(0, start);
      const rest = line.text.slice(start);
      const tail = line.exact || fenced ? '' : proseTail(rest, catalogue);
      const cut = rest.slice(0, rest.length - tail.length);
      const own = /`[ \t]+$/.test(cut) ? cut : cut.trimEnd();
      if (before.trim()) words.push(before.trim());
      if (tail.trim()) words.push(tail.trim());
      const inWords = /\p{L}/u.test(before) || /\p{L}/u.test(tail);
      output = null;
      const piece: CodePiece = { kind: 'code', text: own, inWords, joined: false };
      open = !tail.trim() && isOpen(own);
      code = piece;
      paste.pieces.push(piece);
    } else if (isOutputLine(line.text, number, keys, output !== null)) {
      code = null;
      if (output) output.text += `\n${line.text}`;
      else {
        output = { kind: 'output', text: line.text };
        paste.pieces.push(output);
      }
    } else {
      code = null;
      output = null;
      words.push(line.text.trim());
    }
  });
  paste.words = words.join('\n');
  return paste;
}

/** Invisible characters gone, every kind of line end and of space made plain. */
function clean(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .split('\n');
}

interface Line {
  text: string;
  prompted: boolean;
  /** Marked as code by its writer: no words follow on the same line. */
  exact: boolean;
}

/** Stands before what was inline code; control characters are gone by then, so it cannot be anybody's. */
const EXACT = '\u0001';

/** A line without fence, quote, bullet, inline code and prompt; null for a bare fence. */
function unformatted(raw: string): Line | null {
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
  return { text: exact ? text.slice(1) : text, prompted, exact };
}

/** Inline code in a sentence becomes a line of its own; a backtick at the end of a line continues it and stays. */
function withoutInlineCode(line: string): string[] {
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

const JOINED = new RegExp(
  `\\s*[,;]?\\s+(?:and then|then|and|followed by|puis|et ensuite|et puis|et|ensuite)\\s+(?=(?:${VERBS})-[A-Za-z]\\w+\\s+["'-])`,
  'gi',
);

/** "Set-… -Preview, then Set-… -Save": two commands that a sentence joins. */
function oneCommand(line: string): string[] {
  if (line.length > 4000) return [line];
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(JOINED)) {
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

/** Where a command starts in the line, or -1. */
function startOf(line: Line, catalogue: Catalogue): number {
  const { text } = line;
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trimStart();
  if (
    line.prompted ||
    PROGRAM.test(trimmed) ||
    (CONSTRUCT.test(trimmed) && !/^#\s*\p{L}[^|$]*$/u.test(trimmed))
  )
    return lead;
  const candidates: number[] = [];
  for (const match of text.matchAll(CMDLET)) {
    const [verb = '', noun = ''] = match[0].split(/[-–—]/);
    const known = cmdletNamed(catalogue, `${verb}-${noun}`) !== null;
    const looks =
      known ||
      NOUN.test(noun) ||
      (/^[A-Z]/.test(noun) && /^[A-Z]/.test(verb)) ||
      /^\s+-[A-Za-z]/.test(text.slice(match.index + match[0].length));
    if (looks) {
      candidates.push(match.index);
      break;
    }
  }
  for (const pattern of [SCRIPT, PROGRAM_IN_WORDS, CONSTRUCT_IN_WORDS, ASSIGNED]) {
    const match = pattern.exec(text);
    if (match) candidates.push(match.index);
  }
  if (candidates.length === 0) return -1;
  let start = Math.min(...candidates);
  const before = text.slice(0, start);
  const lifted = /(?:(?:\[\w+\]\s*)?\$[\w:.]+\s*=\s*)?(?:[@$]?\(\s*)*$/.exec(before)?.[0] ?? '';
  const opening =
    lifted.includes('(') && !lifted.includes('$') && !balancedAfter(text.slice(start)) ? '' : lifted;
  start -= opening.length;
  const feeding = /(?:"[^"]*"|'[^']*'|\$\w+|[\w.@-]+(?:,\s*"[^"]*")*)\s*\|\s*$/.exec(
    text.slice(0, start),
  )?.[0];
  return feeding ? start - feeding.length : start;
}

/** Does a parenthesis that opened before the command close within a call, and not as an aside in a sentence? */
function balancedAfter(rest: string): boolean {
  return /\)\s*(?:\.\w|\||$)/.test(rest);
}

function continues(code: string, line: string): boolean {
  if (/^\s*\|\s*\S/.test(line)) return true;
  return /^\s*[-–—][A-Za-z]\w+(?:\s|:|$)/.test(line) && /[\w"')]\s*$/.test(code) && /-/.test(code);
}

/** The text goes on in the next line: a backtick, a pipe, a comma, or a bracket or quote left open. */
function isOpen(code: string): boolean {
  const last = code.slice(-400);
  if (/`\s*$/.test(last) || /[|,]\s*$/.test(last)) return true;
  if (code.length > 40_000) return false;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < code.length; at++) {
    const char = code[at] ?? '';
    if (quote) {
      if (char === '`' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '#' && /\s|^$/.test(code[at - 1] ?? '')) {
      const end = code.indexOf('\n', at);
      at = end < 0 ? code.length : end;
    } else if (char === '(' || char === '{') depth++;
    else if (char === ')' || char === '}') depth--;
  }
  return !quote && depth > 0;
}
