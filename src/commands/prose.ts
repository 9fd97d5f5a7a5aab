import { type Catalogue, type Cmdlet, cmdletNamed, isSwitch, parameterNamed } from '../knowledge/catalogue';
import { lazy } from '../once';
import { inEveryLanguage, pasteWords, truthOf } from '../words';
import { wording } from './wording';

const small = lazy((): ReadonlySet<string> => new Set(inEveryLanguage(pasteWords, (words) => words.small)));
/** « c’est » */
const elision = wording(
  ({ elided }) => elided,
  (before) => new RegExp(`^${before}['’]\\p{L}`, 'iu'),
);
/** The value of a parameter, rather than a word of a sentence: `-Enabled yes`. */
const answer = wording(
  ({ yes, no, on, off }) => [...yes, ...no, ...on, ...off],
  (words) => new RegExp(`^${words}\\b`, 'i'),
);

/** “… **fails** because …”, “… **n’affiche** rien”: what a sentence says of the command that it quotes. */
const told = wording(
  ({ fails }) => fails,
  (words) => new RegExp(`^${words}(?!\\p{L})`, 'iu'),
);
const toldSomewhere = wording(
  ({ fails }) => fails,
  (words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu'),
);

/** Do these words, which stand behind a command, tell that it goes wrong? */
export const tellsOfFailure = (words: string): boolean => toldSomewhere().test(words);

/** Nobody writes a sentence behind a command of this length. */
const LONGEST_LINE = 6000;
const MARK =
  /^(?:<[-=]+|←|⇐|<=+|[-=]+>|→|[?!]|\/\/|[-–—:;]{1,2}(?=\s)|[-–—:;.,]+$|\.{3}|,(?=\s)|[…]|\((?=\p{Ll}))/u;

/** “(Exchange 2019)” at the end of a line: PowerShell would run what stands in brackets, and this is nothing to run. */
const REMARK = /^\(\p{L}+(?: [\p{L}\d.]+)+\)[.?!]*\s*$/u;

/** “on Server 2015?”, “work?”: no value, but what is asked about the parameter. */
const isAsked = (rest: string): boolean =>
  (/^\p{Ll}+\s+[\p{Lu}\d].*\?\s*$/u.test(rest) && isProse(rest)) ||
  (/^\p{Ll}{3,}\s?\?\s*$/u.test(rest) && !answer().test(rest));

/**
 * The words that follow a command on its own line ("… <- correct for OWA?"), with the space before them; '' where there are
 * none. A word is only taken for prose where no parameter is waiting for a value.
 */
export function proseTail(line: string, catalogue: Catalogue): string {
  if (line.length > LONGEST_LINE) return '';
  let at = 0;
  let cmdlet: Cmdlet | null = null;
  let waiting = false;
  let named = false;
  let listed = false;
  for (const token of tokens(line)) {
    const rest = line.slice(token.start);
    // The rest is the script's own comment.
    if (token.text.startsWith('#') && named) return '';
    if (!named) {
      if (token.text === '&' || token.text === '.') continue;
      named = true;
      cmdlet = cmdletNamed(catalogue, token.text.replace(/^[("'$@]+|[,;:?!"')]+$/g, ''))?.cmdlet ?? null;
      const glued = /^(.*[\w"'])([,;:?!]+|\.)$/u.exec(token.text);
      const behind = line.slice(token.end);
      if (glued?.[1] && (/\s\p{L}/u.test(behind) || behind.trim() === ''))
        return line.slice(token.start + glued[1].length);
      at = token.end;
      continue;
    }
    if (token.text === '|' || token.text === ';' || token.text === '&&') {
      if (token.text === ';' && isProse(rest.replace(/^;\s*/, ''))) return line.slice(at);
      [named, waiting, listed] = [false, false, false];
      at = token.end;
      continue;
    }
    if (/^[-–—][\p{L}_]/u.test(token.text)) {
      waiting = expects(catalogue, cmdlet, token.text);
      at = token.end;
      const glued = /^([-–—]\w+(?::\S*[\w"'])?)([,;?!]+|\.+)$/.exec(token.text);
      if (glued?.[1] && isProse(line.slice(token.end).trim(), true))
        return line.slice(token.start + glued[1].length);
      continue;
    }
    if (waiting && (/^[–—]\s/.test(rest) || /^\(\p{Ll}+ \p{Ll}[^)]*\?\)$/u.test(rest))) return line.slice(at);
    if (
      waiting &&
      !answer().test(token.text) &&
      small().has(word(token.text)) &&
      small().has(word(rest.split(/\s+/)[1] ?? '')) &&
      isProse(rest)
    )
      return line.slice(at);
    if (told().test(rest) && !/["“”|{}`\\]/.test(rest) && (!waiting || /\s\S+\s/.test(rest)))
      return line.slice(at);
    // "-TenantID on Server 2015?" asks about the parameter.
    if (waiting && small().has(word(token.text)) && isAsked(rest)) return line.slice(at);
    if (!waiting && REMARK.test(rest)) return line.slice(at);
    if (MARK.test(rest) && (!waiting || /^(?:<[-=]|←|[?]$)/.test(rest))) return line.slice(at);
    if (!waiting && !listed && startsProse(token.text) && isProse(rest)) return line.slice(at);
    // A value with the sentence's punctuation stuck to it: `UseSourceVerification, correct ?`
    const stuck = /^(.*?[\w"'”)}\]>»*])([,;:?!…]+|\.(?=$))$/su.exec(token.text);
    if (stuck?.[1] && (line.slice(token.end).trim() === '' || isProse(line.slice(token.end).trim(), true)))
      if (stuck[2] !== ',' || line.slice(token.end).trim() !== '')
        return line.slice(token.start + stuck[1].length);
    listed = token.text.endsWith(',');
    waiting = false;
    at = token.end;
  }
  return '';
}

function expects(catalogue: Catalogue, cmdlet: Cmdlet | null, written: string): boolean {
  if (/:$/.test(written)) return true;
  if (/:./.test(written)) return false;
  if (!cmdlet) return true;
  const match = parameterNamed(catalogue, cmdlet, written.slice(1));
  return match.kind !== 'found' || !isSwitch(match.parameter);
}

const word = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[("«]+|[,;:?!.…)"»]+$/g, '')
    .replace('’', "'");
const startsProse = (text: string): boolean =>
  truthOf(/^\w+/.exec(text)?.[0] ?? '') === undefined &&
  (small().has(word(text)) || elision().test(text) || /^\p{Ll}+[,;:?!.]*$/u.test(text));

/** Words only, no parameter, quote, pipe or variable: with a common word among them, or a question mark at the end. */
function isProse(rest: string, leading = false): boolean {
  const text = rest.trim();
  if (text === '') return false;
  const words = text.split(/\s+/);
  if (words.length > 80 || /(?:^|\s)[-–—][A-Za-z]\w*(?=\s|$)|["“”|{}`\\]/.test(text)) return false;
  const common = words.filter((one) => small().has(word(one)) || elision().test(one)).length;
  if (/[?!]\s*$/.test(text) && words.length > 1) return true;
  if (leading && words.length === 1 && /\?$/.test(text)) return true;
  return common >= Math.max(1, words.length / 4);
}

/** Runs without spaces; quoted strings and groups are held together. */
function* tokens(line: string): Generator<{ text: string; start: number; end: number }> {
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line[at] ?? '')) {
      at++;
      continue;
    }
    const start = at;
    let quote = '';
    let depth = 0;
    while (at < line.length) {
      const char = line[at] ?? '';
      if (quote) {
        if (char === quote || (quote === '”' && char === '"')) quote = '';
      } else if (char === '"' || (char === "'" && !/\p{L}/u.test(line[at - 1] ?? ' '))) {
        if (line.indexOf(char, at + 1) > 0) quote = char;
      } else if (char === '“' && line.includes('”', at)) quote = '”';
      else if (char === '«' && line.includes('»', at)) quote = '»';
      else if (char === '(' || char === '{') depth++;
      else if (char === ')' || char === '}') depth = Math.max(0, depth - 1);
      else if (depth === 0 && (/\s/.test(char) || char === '|' || char === ';')) break;
      at++;
    }
    if (at === start) at++;
    yield { text: line.slice(start, at), start, end: at };
  }
}
