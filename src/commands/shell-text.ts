import type { Knowledge } from '../knowledge';
import { anyOf } from '../text/any-of';
import { truthOf } from '../words';
import { type CmdletFound, cmdletsIn } from './cmdlets-in';
import { formsOf } from './output-forms';
import { RULE } from './output-shape';
import { isPrompted } from './paste-lines';
import { photoAddressesIn } from './photo-address';

/** What in a message of a chat is a shell's, and what a person's. */
export interface ShellText {
  cmdletsIn(text: string): CmdletFound[];
  /** Does it hold a command or an output to look at, rather than words only? */
  isPasted(message: string, named: Named): boolean;
  /** Does it hold a shell’s sentence that it does not know the command? “The term …” is no question then. */
  isRefusal(message: string): boolean;
  /** The words around what was pasted: they tell the language. Code does not, nor what programs print in English everywhere. */
  wordsAround(message: string): string;
}

/** What was found in the message before. */
interface Named {
  cmdlets: readonly string[];
  urls: readonly string[];
  /** How many of the cmdlets are called. */
  invocations: number;
}

/** A property with its value; in a chat a line must show more of it than in a paste, for “Hello all:” is none. */
const PROPERTY_LINE = /^[ \t>]*[A-Z]\w*(?: \w+){0,2}(?:[ \t]+:.*|:[ \t]+\S.*)$/;
/** A line of dashes of a mail stands alone. */
const COLUMNS = /-{3,}\s+-{3,}/;
const SCRIPT_CALL =
  /(\.ps1\b.*-\w+)|(^|\s)[&.]\s*["'.\\]|\.\\\w+\.(ps1|exe)|ExchUC?util\.ps1|\bmsiexec\s+\/|(?:^|\n)\s*iisreset(?:\s+[^\s?]+){1,2}\s*(?:$|\n)|\biisreset\s+(?:\/|\S*[.\d])|\bnslookup\s+\S+\.\S+|appcmd(\.exe)?\s/i;
const ASSIGNMENT = /(^|\s)\$\w+\s*=\s*\S/;

/** What shells write and words do without; most messages have none of it. */
const SHELL_SIGN = /-{4}|[:=$\\>|]|\.(?:ps1|exe)\b|iisreset|nslookup|msiexec|appcmd/i;

/** An error that a cmdlet prints. */
const ERROR_HEAD = /^\s*[A-Z][a-z]+-[A-Za-z]+\s*:/;
const SENTENCE_END = /(?<=[.?!:»"”])\s+/;

/** Compiles what is looked for once. */
export function openShellText({ catalogue, outputs }: Pick<Knowledge, 'catalogue' | 'outputs'>): ShellText {
  const { printed, unknownCommand } = formsOf(outputs).messages;
  const { names, messages } = outputs;
  const certain = new RegExp(`\\b${anyOf(names.certain)}\\s*[:=]`, 'i');
  const property = new RegExp(
    `^[ \\t>]*(?:\\w*[a-z][A-Z]\\w*|${anyOf([...names.certain, ...names.likely])})[ \\t]*:`,
  );
  const english = new RegExp(anyOf([...messages.printed.en, ...messages.retold.en]), 'im');

  const isProperty = (line: string): boolean => PROPERTY_LINE.test(line) && property.test(line);

  return {
    cmdletsIn: (text) => cmdletsIn(text, catalogue),

    isPasted(message, { cmdlets, urls, invocations }) {
      if (invocations > 0 || urls.some((url) => photoAddressesIn(url).length > 0) || printed.test(message))
        return true;
      const [cmdlet] = cmdlets;
      if (cmdlet === undefined && !SHELL_SIGN.test(message)) return false;
      if (cmdlet !== undefined && unknownCommand.test(message)) return true;
      if ([SCRIPT_CALL, ASSIGNMENT].some((sign) => sign.test(message))) return true;
      if (certain.test(message) && !isQuestionOn(message)) return true;
      const lines = message.split('\n');
      if (lines.some((line) => isPrompted(line) || (RULE.test(line) && COLUMNS.test(line)))) return true;
      const properties = lines.filter((line) => PROPERTY_LINE.test(line));
      if (properties.length >= 2 && properties.some((line) => property.test(line))) return true;
      if (cmdlet === undefined) return false;
      return urls.length > 0 || (lines.length > 1 && lines.some((line) => isCommand(line, cmdlet)));
    },

    isRefusal: (message) => unknownCommand.test(message),

    wordsAround(message) {
      const lines = message.split('\n');
      // "Erreur : …" is a word before what it introduces, unless more of its kind stand around it.
      const table = lines.filter((line) => PROPERTY_LINE.test(line)).length > 1;
      const isCode = (line: string): boolean =>
        (table ? PROPERTY_LINE.test(line) : isProperty(line)) || isPrompted(line) || ERROR_HEAD.test(line);
      return lines
        .filter((line) => !isCode(line) || /[?]\s*$/.test(line))
        .join('\n')
        .replace(
          /"[^"\n]*"|'[^'\n]*'|\$\w+|\b(True|False)\b|\b[\w-]+\.(?:ps1|exe|svc|xml)\b|(?<![\w-])\w*[a-z][A-Z]\w*(?![\w-])/g,
          ' ',
        )
        .split(SENTENCE_END)
        .filter((sentence) => !english.test(sentence))
        .join(' ');
    },
  };
}

/** “VerificationLevel : pourquoi …?”: behind the name of a property a sentence that asks, and no value. */
function isQuestionOn(message: string): boolean {
  const first = /^\s*\w+\s*:\s+(\p{Ll}+)['’ ][^\n=$]*\s[^\n=$]*\?\s*$/u.exec(message)?.[1];
  return first !== undefined && truthOf(first) === undefined;
}

/** "Get-CsUser anna": a line that begins with the cmdlet, and has hardly more. */
function isCommand(line: string, cmdlet: string): boolean {
  const words = line.trim().split(/\s+/);
  return words[0]?.toLowerCase() === cmdlet.toLowerCase() && words.length <= 3;
}
