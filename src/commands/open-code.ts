const COMMENT = /^(?:\s|[;({|])?$/;

/**
 * Follows quotes, brackets, here-strings and comments over the lines of a command, each character once, so that a script of
 * any length is read in one pass.
 */
export class OpenCode {
  private depth = 0;
  private quote: '' | '"' | "'" = '';
  private here: '' | '"@' | "'@" = '';
  private comment = false;
  private goesOn = false;

  add(line: string): void {
    this.goesOn = /(?:`[ \t]*|[|,]\s*)$/.test(line.slice(-400));
    for (let at = 0; at < line.length; at++) at = this.read(line, at);
  }

  /** The text goes on in the next line: a backtick, a pipe, a comma, or a bracket, comment or here-string left open. */
  get isOpen(): boolean {
    return this.goesOn || this.inText || (this.quote === '' && this.depth > 0);
  }

  /** Inside a comment or a here-string, where nothing is a command. */
  get inText(): boolean {
    return this.comment || this.here !== '';
  }

  /** The quotation mark that the lines so far leave open. */
  get openQuote(): '' | '"' | "'" {
    return this.quote;
  }

  /** Reads what stands at `at`, and returns the last place that belongs to it. */
  private read(line: string, at: number): number {
    const char = line[at] ?? '';
    if (this.comment) {
      const end = line.indexOf('#>', at);
      this.comment = end < 0;
      return end < 0 ? line.length : end + 1;
    }
    if (this.here) {
      // The mark that ends a here-string stands at the very beginning of its line.
      if (at > 0 || !line.startsWith(this.here)) return line.length;
      this.here = '';
      return at + 1;
    }
    if (this.quote) {
      if (char === '`' && this.quote === '"') return at + 1;
      if (char === this.quote) this.quote = '';
      return at;
    }
    if (char === '`') return at + 1;
    if (char === '@' && /^@["']\s*$/.test(line.slice(at))) {
      this.here = line[at + 1] === '"' ? '"@' : "'@";
      return line.length;
    }
    if (char === '"' || char === "'") this.quote = char;
    else if (char === '<' && line[at + 1] === '#') {
      this.comment = true;
      return at + 1;
    } else if (char === '#' && COMMENT.test(line[at - 1] ?? '')) return line.length;
    else if (char === '(' || char === '{') this.depth++;
    else if (char === ')' || char === '}') this.depth--;
    return at;
  }
}
