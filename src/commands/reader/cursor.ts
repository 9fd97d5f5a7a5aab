import type { Fault } from '../syntax';

export const DOUBLE = '"“”„';
export const SINGLE = "'‘’‚‛";
export const SPACE = /[ \t\r\u00a0\u202f\u3000]/;

/** A place in a text, and what can be said of it without knowing what stands there. */
export abstract class Cursor {
  protected at = 0;
  protected faults: Fault[] = [];

  constructor(protected readonly text: string) {}

  protected get char(): string {
    return this.text[this.at] ?? '';
  }

  protected fault(kind: Fault['kind'], start: number, end: number): void {
    this.faults.push({ kind, start, end, text: this.text.slice(start, end) });
  }

  protected match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** Spaces, comments and continued lines, but not the end of a line. */
  protected skipSpace(): void {
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
  protected skipBlank(): void {
    for (;;) {
      this.skipSpace();
      if (this.char === '\n' || this.char === ';') this.at++;
      else return;
    }
  }
}
