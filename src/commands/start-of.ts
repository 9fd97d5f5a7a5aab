import { type Catalogue, cmdletNamed } from '../knowledge/catalogue';
import type { Line } from './paste-lines';
import { VERBS } from './verbs';

const CMDLET = new RegExp(`(?<![\\w.\\\\/@-])(?:${VERBS})[-–—][a-z][a-z0-9]{2,}`, 'giu');
const NOUN =
  /^(?:cs|um|msol|azuread|mg|sp|owa|client|exchange|mail|partner|user|role|oauth|object|csv|host|service|content|entra|setting|intra|management|autodiscover|psses|module|location)/i;
const SCRIPT =
  /(?:&\s*)?["“'][A-Za-z.$][^"”'\n]*?\.ps1\b|(?:^|(?<=\s))(?:&\s*)?(?:\.{1,2}\\|[A-Za-z]:\\|\$env:)[^\s"']*\.ps1\b|^\s*\.?[A-Za-z][\w-]*\.ps1\b|(?<![\w\\])\.?ExchUCUtil\.ps1\b/i;
const PROGRAM =
  /^(?:nslookup|iisreset|msiexec|appcmd(?:\.exe)?|ocsumutil(?:\.exe)?|cd|chdir|net\s+(?:start|stop)|ipconfig|[A-Za-z]:\\\S+\.exe|\.\\\S+)(?=\s|$)/i;
const PROGRAM_IN_WORDS = /(?<=[:?]\s+)(?:nslookup|iisreset|msiexec|ocsumutil\.exe|\.\\\S+\.ps1)(?=\s|$)/i;
const CONSTRUCT =
  /^(?:\$|\[\w+\]\$|@[({]|<#|#|if\s*\(|foreach\s*\(|for\s*\(|while\s*\(|function\s+\w|param\s*\(|try\s*\{|[})]|else\b|\|)/i;
const CONSTRUCT_IN_WORDS = /(?<![\w$])(?:foreach|if|while)\s*\(\s*[$(]/i;
const ASSIGNED = /\$\w+\s*=\s*\S|\$\w+\.\w+\s*(?:=|\()/;

/** Where a command starts in the line, or -1. */
export function startOf(line: Line, catalogue: Catalogue): number {
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
