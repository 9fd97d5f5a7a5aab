/** Where something stands in the text it was read from. */
export interface Range {
  start: number;
  end: number;
}

export type ValueKind =
  | 'word'
  | 'double'
  | 'single'
  | 'guillemets'
  | 'variable'
  | 'group'
  | 'block'
  | 'hash'
  | 'list';

/** One argument as written. `literal` is what it says without its quotes, or null where only a run would tell. */
export interface Value extends Range {
  kind: ValueKind;
  raw: string;
  literal: string | null;
  /** The members of a comma list; of any other value, the value itself. */
  items: Value[];
}

export interface ParameterElement extends Range {
  kind: 'parameter';
  /** Without its dash. */
  name: string;
  dash: string;
  /** After `:`, or wrongly after `=`. */
  value: Value | null;
  joint: ':' | '=' | null;
  /** The next argument follows without a space. */
  glued: boolean;
}

export interface ArgumentElement extends Range {
  kind: 'argument';
  value: Value;
}

export type Element = ParameterElement | ArgumentElement;

export interface Command extends Range {
  name: string;
  nameRange: Range;
  /** The name stood in quotes. */
  quoted: boolean;
  call: '&' | '.' | null;
  elements: Element[];
  /** What came through the pipe: a command, or another expression. */
  piped: Command | 'expression' | null;
  /** The variable that takes the result. */
  assigned: string | null;
  nested: boolean;
}

/** Something the shell would refuse, found while reading. */
export interface Fault extends Range {
  kind: 'quote' | 'bracket' | 'stray' | 'pipe' | 'reserved';
  text: string;
}

/** A string (or variable …) that stands where a command should. */
export interface Expression extends Range {
  value: Value | null;
  rest: string;
}

/** One top-level statement. */
export interface Statement extends Range {
  text: string;
  commands: Command[];
  expressions: Expression[];
  faults: Fault[];
}
