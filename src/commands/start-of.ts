import type { Catalogue } from '../knowledge/catalogue';
import { cmdletsIn } from './cmdlets-in';
import type { Line } from './paste-lines';

const SCRIPT =
  /(?:&\s*)?["“'][A-Za-z.$][^"”'\n]*?\.ps1\b|(?:^|(?<=\s))(?:&\s*)?(?:\.{1,2}\\|[A-Za-z]:\\|\$env:)[^\s"']*\.ps1\b|^\s*\.?[A-Za-z][\w-]*\.ps1\b|(?<![\w\\])\.?ExchUCUtil\.ps1\b/i;
const PROGRAM =
  /^(?:nslookup|iisreset|msiexec|appcmd(?:\.exe)?|ocsumutil(?:\.exe)?|cd|chdir|net\s+(?:start|stop)|ipconfig|certutil|setspn|w32tm|repadmin|dcdiag|netsh|gpupdate|[A-Za-z]:\\\S+\.exe|\.\\\S+)(?=\s|$)/i;
const PROGRAM_IN_WORDS = /(?<=[:?]\s+)(?:nslookup|iisreset|msiexec|ocsumutil\.exe|\.\\\S+\.ps1)(?=\s|$)/i;
const CONSTRUCT =
  /^(?:&\s*[("'$]|\.\s+["'$]|\d+\.\.\d+\s*\||\$|\[\w+\]\$|@[({]|<#|#|if\s*\(|foreach\s*\(|for\s*\(|while\s*\(|function\s+\w|param\s*\(|switch\s*[-(]|(?:workflow|filter)\s+\w|(?:try|do|catch|finally|trap|begin|process|end)\s*\{|[})]|else\b|\|)/i;
const CONSTRUCT_IN_WORDS = /(?<![\w$])(?:foreach|if|while)\s*\(\s*[$(]/i;
/** A loop over what the pipe brings; aliases and strings that feed it are no cmdlets, yet the code begins there. */
const PIPED_BLOCK = /\|\s*(?:%|\?|foreach(?:-object)?|where(?:-object)?)\s*\{/i;
const QUOTED = `(?:"[^"]*"|'[^']*')`;
const FEEDING = new RegExp(
  `(?:${QUOTED}(?:\\s*,\\s*${QUOTED})*|\\$\\w+|[\\w.@-]+(?:,\\s*"[^"]*")*)\\s*\\|\\s*$`,
);
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
  // Behind a path it is a script, which begins with its path.
  const named = cmdletsIn(text, catalogue).find(({ start }) => text[start - 1] !== '\\');
  const candidates = named === undefined ? [] : [named.start];
  for (const pattern of [SCRIPT, PROGRAM_IN_WORDS, CONSTRUCT_IN_WORDS, ASSIGNED]) {
    const match = pattern.exec(text);
    if (match) candidates.push(match.index);
  }
  const block = PIPED_BLOCK.exec(text)?.index ?? -1;
  if (candidates.length === 0) return block < 0 ? -1 : afterWords(text, block);
  const first = Math.min(...candidates);
  const before = text.slice(0, first);
  const lifted = /(?:(?:\[\w+\]\s*)?\$[\w:.]+\s*=\s*)?(?:[@$]?\(\s*)*$/.exec(before)?.[0] ?? '';
  const opening =
    lifted.includes('(') && !lifted.includes('$') && !balancedAfter(text.slice(first)) ? '' : lifted;
  const start = first - opening.length;
  const feeding = FEEDING.exec(text.slice(0, start))?.[0] ?? '';
  const fed = start - feeding.length;
  const brace = unclosedBrace(text.slice(0, fed));
  if (brace >= 0) return afterWords(text, brace);
  return block >= 0 && block < fed ? afterWords(text, block) : fed;
}

/** Where the line's code begins that has reached `until`: behind the words that a colon ends, else with the line. */
function afterWords(text: string, until: number): number {
  const words = /^.*\p{L}\s?:\s+/u.exec(text.slice(0, until))?.[0].length;
  return words ?? text.length - text.trimStart().length;
}

function unclosedBrace(text: string): number {
  const open: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else open.pop();
  }
  return open[0] ?? -1;
}

/** Does a parenthesis that opened before the command close within a call, and not as an aside in a sentence? */
function balancedAfter(rest: string): boolean {
  return /\)\s*(?:\.\w|\||$)/.test(rest);
}
