import type { Value, ValueKind } from '../syntax';
import { Cursor, DOUBLE, SINGLE, SPACE } from './cursor';

export const PLACEHOLDER = /\{[A-Za-z][\w\\.-]*\}/y;
const ANGLE = /<[^<>\n|;"']{1,80}>/y;

/** Bare words, quoted texts, and what stands between brackets. */
export abstract class TextReader extends Cursor {
  /** Statements up to `closer`; `this.at` is on the opening bracket. */
  protected abstract group(closer: string, from?: number): void;

  protected made(kind: ValueKind, start: number, literal: string | null = null): Value {
    const value: Value = {
      kind,
      start,
      end: this.at,
      raw: this.text.slice(start, this.at),
      literal,
      items: [],
    };
    value.items = [value];
    return value;
  }

  /** A bare word, with quoted parts and placeholders inside it. */
  protected word(start: number): Value | null {
    let literal = this.text.slice(start, this.at);
    for (;;) {
      const char = this.char;
      if (char === '' || char === '\n' || SPACE.test(char) || ';|(),'.includes(char) || char === '}') break;
      if (char === '&' && this.text[this.at + 1] === '&') break;
      const placeholder = char === '{' ? this.match(PLACEHOLDER) : char === '<' ? this.match(ANGLE) : null;
      if (placeholder) {
        if (char === '<') this.fault('reserved', this.at, this.at + placeholder.length);
        literal += placeholder;
        this.at += placeholder.length;
      } else if (char === '{') break;
      else if (char === '`') {
        if (/\s/.test(this.text[this.at + 1] ?? ' ')) break;
        literal += this.text[this.at + 1] ?? '';
        this.at += 2;
      } else if (DOUBLE.includes(char)) literal += this.string(DOUBLE, 'double').literal ?? '';
      else if (SINGLE.includes(char) && char !== '’' && char !== '‘')
        literal += this.string(SINGLE, 'single').literal ?? '';
      else if (char === '$' && this.text[this.at + 1] === '(') literal += this.grouped(')', 'group', 1).raw;
      else {
        if (char === '<' || char === '>') this.fault('reserved', this.at, this.at + 1);
        literal += char;
        this.at++;
      }
    }
    return this.at === start ? null : this.made('word', start, literal);
  }

  protected string(closers: string, kind: 'double' | 'single' | 'guillemets'): Value {
    const start = this.at;
    this.at++;
    let literal = '';
    for (;;) {
      const char = this.char;
      if (char === '') {
        this.fault('quote', start, this.at);
        return this.made(kind, start, literal);
      }
      if (kind === 'double' && char === '`') {
        literal += this.text[this.at + 1] ?? '';
        this.at += 2;
      } else if (kind === 'double' && this.text.startsWith('$(', this.at))
        literal += this.grouped(')', 'group', 1).raw;
      else if (closers.includes(char)) {
        const doubled = kind !== 'guillemets' && closers.includes(this.text[this.at + 1] ?? ' ');
        this.at += doubled ? 2 : 1;
        if (!doubled)
          return this.made(
            kind,
            start,
            kind === 'guillemets' ? literal.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '') : literal,
          );
        literal += char;
      } else {
        literal += char;
        this.at++;
      }
    }
  }

  protected hereString(): Value {
    const start = this.at;
    const mark = `\n${this.text[start + 1]}@`;
    const end = this.text.indexOf(mark, start);
    if (end < 0) this.fault('quote', start, start + 2);
    this.at = end < 0 ? this.text.length : end + mark.length;
    return this.made('double', start, this.text.slice(start + 2, end < 0 ? undefined : end));
  }

  protected grouped(closer: string, kind: ValueKind, lead = 0): Value {
    const start = this.at;
    this.at += lead;
    if (kind === 'hash') this.bracket('{', '}');
    else this.group(closer);
    return this.made(kind, start);
  }

  /** Brackets whose content holds no commands: types, indexes, hash tables. */
  protected bracket(open = '[', close = ']'): void {
    let depth = 0;
    const start = this.at;
    while (this.at < this.text.length) {
      const char = this.char;
      if (char === open) depth++;
      if (char === close && --depth === 0) {
        this.at++;
        return;
      }
      if (open === '[' && char === '\n') break;
      if (char === '"' || char === "'") this.string(char, char === '"' ? 'double' : 'single');
      else this.at++;
    }
    this.fault('bracket', start, start + 1);
  }
}
