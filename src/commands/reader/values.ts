import type { Value } from '../syntax';
import { DOUBLE, SINGLE } from './cursor';
import { PLACEHOLDER, TextReader } from './text';

/** Values and lists of values. */
export abstract class ValueReader extends TextReader {
  /** A value, or a list of values with commas between; null where none starts here. */
  protected value(isName = false): Value | null {
    const start = this.at;
    const first = this.single(isName);
    if (!first || isName) return first;
    const items = [first];
    for (;;) {
      const before = this.at;
      this.skipSpace();
      if (this.char !== ',') {
        this.at = before;
        break;
      }
      this.at++;
      this.skipSpace();
      while (this.text[this.at] === '\n') {
        this.at++;
        this.skipSpace();
      }
      const next = this.single(false);
      if (!next) {
        this.at = before;
        this.at += (this.match(/\s*,/y) ?? ',').length;
        this.fault('stray', this.at - 1, this.at);
        break;
      }
      items.push(next);
    }
    if (items.length === 1) return first;
    const end = items.at(-1)?.end ?? this.at;
    return { kind: 'list', start, end, raw: this.text.slice(start, end), literal: null, items };
  }

  protected single(isName: boolean): Value | null {
    const start = this.at;
    const char = this.char;
    if (char === '') return null;
    if (this.text.startsWith('@"', start) || this.text.startsWith("@'", start)) return this.hereString();
    if (DOUBLE.includes(char)) return this.tail(this.string(DOUBLE, 'double'), isName);
    if (SINGLE.includes(char)) return this.tail(this.string(SINGLE, 'single'), isName);
    if (char === '«') return this.string('»', 'guillemets');
    if (char === '{') {
      const placeholder = this.match(PLACEHOLDER);
      if (placeholder) {
        this.at += placeholder.length;
        return this.word(start);
      }
      return this.grouped('}', 'block');
    }
    if (char === '(') return this.tail(this.grouped(')', 'group'), isName);
    if (/^@\{/.test(this.text.slice(start, start + 2))) return this.grouped('}', 'hash', 1);
    if (/^[@$]\(/.test(this.text.slice(start, start + 2)))
      return this.tail(this.grouped(')', 'group', 1), isName);
    if (char === '$' && /[\w{?^$:]/.test(this.text[start + 1] ?? '')) return this.variable();
    if (char === '[' && !isName) {
      this.bracket();
      if (this.char === '$' || this.char === '"' || this.char === "'") this.single(false);
      return this.tail(this.made('group', start), isName);
    }
    return this.word(start);
  }

  /** What is stuck to a closed quote or group: a member access, or more letters of the same word. */
  protected tail(value: Value, isName: boolean): Value {
    if (isName) return value;
    const member = /(?:\.\w+|\[[^\]\n]*\]|::\w+)+/y;
    if (value.kind === 'group' || value.kind === 'variable') {
      for (;;) {
        const more = this.match(member);
        if (more) this.at += more.length;
        else if (this.char === '(' && this.at > value.end) this.group(')');
        else break;
      }
      return this.at === value.end ? value : this.made(value.kind, value.start);
    }
    return value;
  }

  protected variable(): Value {
    const start = this.at;
    this.at += (this.match(/\$(?:\{[^}\n]*\}|[\w:]+|[?^$])/y) ?? '$').length;
    const value = this.tail(this.made('variable', start), false);
    const name = value.raw.slice(1).toLowerCase();
    if (name === 'true' || name === 'false' || name === 'null') value.literal = value.raw;
    return value;
  }
}
