import type {
  ArgumentElement,
  Command,
  Element,
  Expression,
  Fault,
  ParameterElement,
  Range,
  Statement,
  Value,
  ValueKind,
} from './syntax';

/*
 * Reads PowerShell tolerantly: half a command, a placeholder or a wrong quote still gives commands and arguments, because
 * what people paste is wrong by nature. Whether the shell would take it at all is then judged by the grammar (`parse.ts`).
 */
const DOUBLE = '"“”„';
const SINGLE = "'‘’‚‛";
const DASH = /[-–—―]/;
const SPACE = /[ \t\r\u00a0\u202f\u3000]/;
const KEYWORD =
  /(?:if|elseif|else|foreach|for|while|do|until|switch|try|catch|finally|function|filter|param|begin|process|end|return|throw|trap)\b/iy;
const FOLLOWS = /\s*(?=(?:elseif|else|catch|finally|while|until)\b)/iy;
const ASSIGNMENT = /(?:\[[\w.[\]]+\]\s*)*\$(?:\{[^}\n]*\}|[\w:]+)(?:\.\w+|\[[^\]\n]*\])*\s*[-+*/%]?=(?!=)/y;
const PARAMETER = /[-–—―](?=[\p{L}_])[\p{L}\p{N}_]+/uy;
const PLACEHOLDER = /\{[A-Za-z][\w\\.-]*\}/y;
const ANGLE = /<[^<>\n|;"']{1,80}>/y;
const DEEPEST = 40;

/** The statements of a text, in order. Never throws. */
export function readStatements(text: string): Statement[] {
  return new Reader(text).statements();
}

class Reader {
  private at = 0;
  private depth = 0;
  private commands: Command[] = [];
  private expressions: Expression[] = [];
  private faults: Fault[] = [];

  constructor(private readonly text: string) {}

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

  private get char(): string {
    return this.text[this.at] ?? '';
  }

  private fault(kind: Fault['kind'], start: number, end: number): void {
    this.faults.push({ kind, start, end, text: this.text.slice(start, end) });
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** Spaces, comments and continued lines, but not the end of a line. */
  private skipSpace(): void {
    for (;;) {
      if (SPACE.test(this.char)) this.at++;
      else if (this.char === '`' && /^`[ \t\u00a0]*\r?\n/.test(this.text.slice(this.at, this.at + 40)))
        this.at = this.text.indexOf('\n', this.at) + 1;
      else if (
        this.char === '`' &&
        this.text.length - this.at < 40 &&
        this.text.slice(this.at + 1).trim() === ''
      )
        this.at = this.text.length;
      else if (this.text.startsWith('<#', this.at)) {
        const end = this.text.indexOf('#>', this.at);
        this.at = end < 0 ? this.text.length : end + 2;
      } else if (this.char === '#' && (this.at === 0 || /[\s;({|]/.test(this.text[this.at - 1] ?? ''))) {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else return;
    }
  }

  /** Also line ends and semicolons: all that lies between statements. */
  private skipBlank(): void {
    for (;;) {
      this.skipSpace();
      if (this.char === '\n' || this.char === ';') this.at++;
      else return;
    }
  }

  private statement(closer: string): void {
    const keyword = this.match(KEYWORD);
    const after = keyword ? (this.text[this.at + keyword.length] ?? '') : '';
    if (keyword && !/[-.\\\w=]/.test(after)) this.construct(keyword.toLowerCase(), closer);
    else this.assignment(closer);
  }

  /** `if (…) {…}` and its kin: every group and block inside holds statements of its own. */
  private construct(keyword: string, closer: string): void {
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

  private assignment(closer: string): void {
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

  private pipeline(closer: string, assigned: string | null): void {
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

  private isExpression(): boolean {
    const two = this.text.slice(this.at, this.at + 2);
    if (this.char === '-' && /[A-Za-z]/.test(two[1] ?? '')) return true;
    return (
      /^(?:\$|\(|@[({"']|\[|\d+(?:\s|$)|\{|!|\+)/.test(two) ||
      DOUBLE.includes(this.char || ' ') ||
      SINGLE.includes(this.char || ' ')
    );
  }

  /** Anything that is no command: values and operators up to the end of the statement; commands in its groups are kept. */
  private expression(closer: string): 'expression' {
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

  private ends(closer: string): boolean {
    if (this.char === '' || this.char === '\n' || this.char === ';' || this.char === '|') return true;
    if (this.char === closer || this.char === ')' || this.char === '}') return true;
    return this.text.startsWith('&&', this.at);
  }

  private command(closer: string, piped: Command['piped'], assigned: string | null): Command | null {
    const start = this.at;
    let call: Command['call'] = null;
    if (this.char === '&' || (this.char === '.' && SPACE.test(this.text[this.at + 1] ?? ''))) {
      call = this.char as '&' | '.';
      this.at++;
      this.skipSpace();
    }
    const name = this.value(true);
    if (!name) return null;
    const command: Command = {
      start,
      end: name.end,
      name: name.literal ?? name.raw,
      nameRange: { start: name.start, end: name.end },
      quoted: name.kind !== 'word',
      call,
      elements: [],
      piped,
      assigned,
      nested: this.depth > 0,
    };
    this.commands.push(command);
    for (;;) {
      this.skipSpace();
      if (this.ends(closer)) break;
      const redirected = this.match(/(?:\d|\*)?>{1,2}(?:&\d)?/y);
      if (redirected) {
        this.at += redirected.length;
        this.skipSpace();
        if (!redirected.includes('&')) this.value();
        continue;
      }
      const element = this.element();
      if (!element) {
        this.fault('stray', this.at, this.at + 1);
        this.at++;
      } else command.elements.push(element);
    }
    command.end = command.elements.at(-1)?.end ?? name.end;
    return command;
  }

  private element(): Element | null {
    const start = this.at;
    if (DASH.test(this.char)) {
      const written = this.match(PARAMETER);
      if (written) return this.parameter(written);
    }
    const value = this.value();
    return value && ({ kind: 'argument', start, end: value.end, value } satisfies ArgumentElement);
  }

  private parameter(written: string): ParameterElement {
    const start = this.at;
    this.at += written.length;
    const element: ParameterElement = {
      kind: 'parameter',
      start,
      end: this.at,
      name: written.slice(1),
      dash: written[0] ?? '-',
      value: null,
      joint: null,
      glued: false,
    };
    // `-Url = "…"` as well as `-Url="…"`: both are meant as the value of the parameter.
    const spaced = this.match(/[ \t]+=(?=[ \t])/y);
    if (spaced) this.at += spaced.length - 1;
    if (this.char === ':' || this.char === '=') {
      element.joint = this.char as ':' | '=';
      this.at++;
      if (element.joint === ':' || spaced) this.skipSpace();
      element.value = this.value();
      element.end = this.at;
    } else element.glued = this.char !== '' && (DOUBLE + SINGLE).includes(this.char);
    return element;
  }

  /** A value, or a list of values with commas between; null where none starts here. */
  private value(isName = false): Value | null {
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

  private single(isName: boolean): Value | null {
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

  private made(kind: ValueKind, start: number, literal: string | null = null): Value {
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
  private word(start: number): Value | null {
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

  /** What is stuck to a closed quote or group: a member access, or more letters of the same word. */
  private tail(value: Value, isName: boolean): Value {
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

  private variable(): Value {
    const start = this.at;
    this.at += (this.match(/\$(?:\{[^}\n]*\}|[\w:]+|[?^$])/y) ?? '$').length;
    const value = this.tail(this.made('variable', start), false);
    const name = value.raw.slice(1).toLowerCase();
    if (name === 'true' || name === 'false' || name === 'null') value.literal = value.raw;
    return value;
  }

  private string(closers: string, kind: 'double' | 'single' | 'guillemets'): Value {
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

  private hereString(): Value {
    const start = this.at;
    const mark = `\n${this.text[start + 1]}@`;
    const end = this.text.indexOf(mark, start);
    if (end < 0) this.fault('quote', start, start + 2);
    this.at = end < 0 ? this.text.length : end + mark.length;
    return this.made('double', start, this.text.slice(start + 2, end < 0 ? undefined : end));
  }

  private grouped(closer: string, kind: ValueKind, lead = 0): Value {
    const start = this.at;
    this.at += lead;
    if (kind === 'hash') this.bracket('{', '}');
    else this.group(closer);
    return this.made(kind, start);
  }

  /** Statements up to `closer`; `this.at` is on the opening bracket. */
  private group(closer: string, from = this.at + 1): void {
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

  /** Brackets whose content holds no commands: types, indexes, hash tables. */
  private bracket(open = '[', close = ']'): void {
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

export const covers = (range: Range, at: number): boolean => at >= range.start && at < range.end;
