import type { ArgumentElement, Command, Element, ParameterElement } from '../syntax';
import { DOUBLE, SINGLE, SPACE } from './cursor';
import { ValueReader } from './values';

const DASH = /[-–—―]/;
const PARAMETER = /[-–—―](?=[\p{L}_])[\p{L}\p{N}_]+/uy;

/** One command: its name, its parameters and arguments. */
export abstract class CommandReader extends ValueReader {
  /** How many brackets are open around it. */
  protected depth = 0;
  protected commands: Command[] = [];

  protected ends(closer: string): boolean {
    if (this.char === '' || this.char === '\n' || this.char === ';' || this.char === '|') return true;
    if (this.char === closer || this.char === ')' || this.char === '}') return true;
    return this.text.startsWith('&&', this.at);
  }

  protected command(closer: string, piped: Command['piped'], assigned: string | null): Command | null {
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

  protected element(): Element | null {
    const start = this.at;
    if (DASH.test(this.char)) {
      const written = this.match(PARAMETER);
      if (written) return this.parameter(written);
    }
    const value = this.value();
    return value && ({ kind: 'argument', start, end: value.end, value } satisfies ArgumentElement);
  }

  protected parameter(written: string): ParameterElement {
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
}
