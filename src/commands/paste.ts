import type { Knowledge } from '../knowledge';
import type { Catalogue } from '../knowledge/catalogue';
import { OpenCode } from './open-code';
import { formsOf, type OutputForms } from './output-forms';
import {
  isOutputLine,
  type OutputKeys,
  outputKeys,
  splitFlatOutput,
  splitSpokenOutput,
} from './output-lines';
import { clean, type Line, oneCommand, unformatted, withoutInlineCode } from './paste-lines';
import { proseTail } from './prose';
import { startOf } from './start-of';

/** Read no further than this: beyond it a paste is a log, not something that a person wants judged. */
export const LONGEST = 1_500_000;

export interface CodePiece {
  kind: 'code';
  text: string;
  /** For each line of `text`, where it stood in what was pasted, from 1. */
  lines: number[];
  /** Words stood before or after it on its own line. */
  inWords: boolean;
  /** A sentence goes on behind it, as behind what is only quoted. */
  quoted: boolean;
  /** Lines that the chat had broken without a backtick were joined. */
  joined: boolean;
  /** An empty prompt stands below it: the command printed nothing. */
  silent: boolean;
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

/** Splits what was pasted into commands, outputs and the words around them. */
export function readPaste(
  text: string,
  { catalogue, outputs }: Pick<Knowledge, 'catalogue' | 'outputs'>,
): Paste {
  const forms = formsOf(outputs);
  const truncated = text.length > LONGEST;
  const lines = clean(truncated ? text.slice(0, LONGEST) : text).flatMap((raw, at) =>
    withoutInlineCode(raw)
      .flatMap(oneCommand)
      .flatMap((line) => splitFlatOutput(line, forms))
      .flatMap((line) => splitSpokenOutput(line, forms))
      .map((line) => unformatted(line, at + 1)),
  );
  return { ...new PasteReader(lines, catalogue, forms).read(), truncated };
}

/** A string over more lines than this was rather never closed. */
const LONGEST_STRING = 40;

/** Goes through the lines once; what is open says whether the next line belongs to the command before it. */
class PasteReader {
  private readonly pieces: Paste['pieces'] = [];
  private readonly words: string[] = [];
  private readonly keys: OutputKeys;
  private code: CodePiece | null = null;
  private output: OutputPiece | null = null;
  private follow = new OpenCode();
  /** The end of what was added last: to look it up in the whole text would cost its length at each line. */
  private last = '';
  private open = false;
  private fenced = false;

  constructor(
    private readonly lines: readonly (Line | null)[],
    private readonly catalogue: Catalogue,
    private readonly forms: OutputForms,
  ) {
    this.keys = outputKeys(
      lines.map((line) => line?.text ?? ''),
      forms,
    );
  }

  read(): { pieces: Paste['pieces']; words: string } {
    this.lines.forEach((line, number) => {
      if (line === null) {
        this.fenced = !this.fenced;
        this.close();
      } else if (line.text.trim() === '') this.blank(line);
      else if (this.belongs(line)) this.append(line, number);
      else if (isComment(line)) {
        this.close();
        this.words.push(line.text.trim());
      } else this.begin(line, number);
    });
    return { pieces: this.pieces, words: this.words.join('\n') };
  }

  private close(): void {
    [this.code, this.output, this.open] = [null, null, false];
  }

  private blank({ prompted, number }: Line): void {
    // An empty prompt right below a command: it printed nothing.
    if (prompted && this.code && !this.open) this.code.silent = true;
    if (this.output) this.output.text += '\n';
    if (this.code && this.open) {
      this.code.text += '\n';
      this.code.lines.push(number);
    }
  }

  private belongs(line: Line): boolean {
    if (!this.code || line.prompted) return false;
    // A pipe at the end waits for a command; what is none, is a sentence that comes after.
    const waiting = this.open && !this.follow.inText && /\|\s*$/.test(this.last);
    if (waiting && startOf(line, this.catalogue) < 0) this.open = false;
    return this.open || continues(this.code.text, this.last, line.text);
  }

  private append(line: Line, number: number): void {
    if (!this.code) return;
    const broken = !this.open && /^\s*[-–—][A-Za-z]/.test(line.text);
    const tail = broken ? proseTail(line.text, this.catalogue) : '';
    const own = broken ? line.text.slice(0, line.text.length - tail.length).trim() : line.text;
    if (broken) this.code.joined = true;
    this.code.text += (broken ? ' ' : '\n') + own;
    if (!broken) this.code.lines.push(line.number);
    if (tail) this.words.push(tail);
    this.last = own;
    this.follow.add(own);
    this.open = this.goesOn(number);
  }

  private begin(line: Line, number: number): void {
    const isOutput = isOutputLine(line.text, number, this.keys, this.output !== null, this.forms);
    const start = isOutput ? -1 : startOf(line, this.catalogue);
    if (start >= 0) this.beginCode(line, number, start);
    else if (isOutput) {
      this.code = null;
      if (this.output) this.output.text += `\n${line.text}`;
      else {
        this.output = { kind: 'output', text: line.text };
        this.pieces.push(this.output);
      }
    } else {
      this.close();
      this.words.push(line.text.trim());
    }
  }

  private beginCode(line: Line, number: number, start: number): void {
    const before = line.text.slice(0, start);
    const rest = line.text.slice(start);
    const tail =
      line.exact || this.fenced ? '' : (inBrackets(before, rest) ?? proseTail(rest, this.catalogue));
    const cut = rest.slice(0, rest.length - tail.length);
    const text = /`[ \t]+$/.test(cut) ? cut : cut.trimEnd();
    if (before.trim()) this.words.push(before.trim());
    if (tail.trim()) this.words.push(tail.trim());
    const quoted = /^[\s,]*\p{L}/u.test(tail);
    const inWords = /\p{L}/u.test(before) || /\p{L}/u.test(tail);
    this.output = null;
    const lines = [line.number];
    this.code = { kind: 'code', text, lines, inWords, quoted, joined: false, silent: false };
    this.pieces.push(this.code);
    this.last = text;
    this.follow = new OpenCode();
    this.follow.add(text);
    this.open = !tail.trim() && this.goesOn(number);
  }

  private goesOn(number: number): boolean {
    return this.follow.isOpen || this.closesBelow(number, this.follow.openQuote);
  }

  /** Is a string closed further down, before anything that looks like the next command? */
  private closesBelow(number: number, quote: string): boolean {
    if (quote === '') return false;
    for (let at = number + 1; at <= number + LONGEST_STRING; at++) {
      const line = this.lines[at];
      if (!line || line.prompted || startOf(line, this.catalogue) >= 0) return false;
      if (line.text.includes(quote)) return true;
    }
    return false;
  }
}

/** A comment of the script: nothing in it runs, but it may say for which version the rest is. */
const isComment = ({ text, prompted }: Line): boolean => !prompted && /^\s*#(?!>)/.test(text);

/** "(from Get-CsArchivingConfiguration)": what closes the bracket that words have opened is theirs; null where none does. */
function inBrackets(before: string, rest: string): string | null {
  if (!/\([^()]*\p{L}[^()]*$/u.test(before)) return null;
  return /^[^()]*(\).*)$/.exec(rest)?.[1] ?? null;
}

function continues(code: string, last: string, line: string): boolean {
  if (/^\s*\|\s*\S/.test(line)) return true;
  return /^\s*[-–—][A-Za-z]\w+(?:\s|:|$)/.test(line) && /[\w"')]\s*$/.test(last) && /-/.test(code);
}
