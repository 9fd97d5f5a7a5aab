import type { Command, Expression, Statement } from '../syntax';
import { CommandReader } from './commands';
import { DOUBLE, SINGLE, SPACE } from './cursor';

/*
 * Reads PowerShell tolerantly: half a command, a placeholder or a wrong quote still gives commands and arguments, because
 * what people paste is wrong by nature. Whether the shell would take it at all is then judged by the grammar (`parse.ts`).
 */
const KEYWORD =
  /(?:if|elseif|else|foreach|for|while|do|until|switch|try|catch|finally|function|filter|param|begin|process|end|return|throw|trap)\b/iy;
const FOLLOWS = /\s*(?=(?:elseif|else|catch|finally|while|until)\b)/iy;
const ASSIGNMENT = /(?:\[[\w.[\]]+\]\s*)*\$(?:\{[^}\n]*\}|[\w:]+)(?:\.\w+|\[[^\]\n]*\])*\s*[-+*/%]?=(?!=)/y;
const DEEPEST = 40;

/** The statements of a text, in order. Never throws. */
export function readStatements(text: string): Statement[] {
  return new Reader(text).statements();
}

class Reader extends CommandReader {
  private expressions: Expression[] = [];

  statements(): Statement[] {
    const found: Statement[] = [];
    for (;;) {
      this.skipBlank();
      if (this.at >= this.text.length) return found;
      const start = this.at;
      this.commands = [];
      this.expressions = [];
      this.faults = [];
      this.statement('');
      if (this.at === start) {
        this.fault('stray', start, start + 1);
        this.at++;
      }
      const end = start + this.text.slice(start, this.at).trimEnd().length;
      const read = { commands: this.commands, expressions: this.expressions, faults: this.faults };
      found.push({ start, end, text: this.text.slice(start, end), ...read });
    }
  }

  protected statement(closer: string): void {
    const keyword = this.match(KEYWORD);
    const after = keyword ? (this.text[this.at + keyword.length] ?? '') : '';
    if (keyword && !/[-.\\\w=]/.test(after)) this.construct(keyword.toLowerCase(), closer);
    else this.assignment(closer);
  }

  /** `if (…) {…}` and its kin: every group and block inside holds statements of its own. */
  protected construct(keyword: string, closer: string): void {
    this.at += keyword.length;
    if (keyword === 'return' || keyword === 'throw') {
      this.assignment(closer);
      return;
    }
    for (;;) {
      this.skipSpace();
      while (this.char === '\n' && /^\s*[({]/.test(this.text.slice(this.at, this.at + 200))) this.at++;
      this.skipSpace();
      if (this.char === '(') {
        const within = /\(\s*\$\w+\s+in\s+/iy;
        const skipped = keyword === 'foreach' ? this.match(within) : null;
        if (skipped) this.group(')', this.at + skipped.length);
        else this.group(')');
        if (keyword === 'param') return;
      } else if (this.char === '{') {
        this.group('}');
        const next = this.match(FOLLOWS);
        if (next === null) return;
        this.at += next.length;
        keyword = this.match(/\w+/y) ?? '';
        this.at += keyword.length;
      } else if (this.char === '' || this.char === '\n' || this.char === ';' || this.char === closer) return;
      else if (this.char === '[') this.bracket();
      else this.value() ?? this.at++;
    }
  }

  protected assignment(closer: string): void {
    this.skipSpace();
    const target = this.match(ASSIGNMENT);
    let assigned: string | null = null;
    if (target) {
      assigned = /\$\{?([\w:]+)/.exec(target)?.[1] ?? null;
      this.at += target.length;
      this.skipSpace();
      if (this.match(ASSIGNMENT) || this.match(/(?:if|switch|foreach)\b/iy)) {
        this.statement(closer);
        return;
      }
    }
    this.pipeline(closer, assigned);
  }

  protected pipeline(closer: string, assigned: string | null): void {
    let piped: Command | 'expression' | null = null;
    for (;;) {
      this.skipSpace();
      const start = this.at;
      piped = this.isExpression() ? this.expression(closer) : this.command(closer, piped, assigned);
      this.skipSpace();
      if (this.at === start && this.char === '|') this.fault('pipe', start, start + 1);
      const joint = this.match(/\|\||&&|\|/y) ?? this.match(/\n\s*\|(?!\|)/y);
      if (joint === null) return;
      const here = this.at;
      this.at += joint.length;
      while (this.char === '\n' || SPACE.test(this.char)) this.at++;
      if (this.at >= this.text.length || this.char === ')' || this.char === '}') {
        this.fault('pipe', here, here + 1);
        return;
      }
    }
  }

  protected isExpression(): boolean {
    const two = this.text.slice(this.at, this.at + 2);
    if (this.char === '-' && /[A-Za-z]/.test(two[1] ?? '')) return true;
    return (
      /^(?:\$|\(|@[({"']|\[|\d+(?:\s|$)|\{|!|\+)/.test(two) ||
      DOUBLE.includes(this.char || ' ') ||
      SINGLE.includes(this.char || ' ')
    );
  }

  /** Anything that is no command: values and operators up to the end of the statement; commands in its groups are kept. */
  protected expression(closer: string): 'expression' {
    const start = this.at;
    const value = this.value();
    const rest = this.at;
    for (;;) {
      this.skipSpace();
      if (this.ends(closer)) break;
      if (this.char === '[') this.bracket();
      else if (this.char === '(') this.group(')');
      else if (this.char === '{') this.group('}');
      else if (this.value() === null) this.at++;
    }
    this.expressions.push({ start, end: this.at, value, rest: this.text.slice(rest, this.at).trim() });
    return 'expression';
  }

  /** Statements up to `closer`; `this.at` is on the opening bracket. */
  protected group(closer: string, from = this.at + 1): void {
    const start = this.at;
    this.at = from;
    if (++this.depth > DEEPEST) this.at = this.text.length;
    for (;;) {
      this.skipBlank();
      if (this.char === '') {
        this.fault('bracket', start, start + 1);
        break;
      }
      if (this.char === closer) {
        this.at++;
        break;
      }
      const before = this.at;
      this.statement(closer);
      if (this.at === before) this.at++;
    }
    this.depth--;
  }
}
