/** One cmdlet, script or program in a template. */
export interface Invocation {
  name: string;
  parameters: { name: string; value: string | null }[];
  /** How many arguments stand without a name. */
  positional: number;
  /** It reads from a pipe, which can stand for a mandatory parameter. */
  piped: boolean;
}

type Token = { text: string; kind: 'word' | 'end' | 'pipe' };

/** Words and the marks between statements; a quoted text is one word. Enough for templates, which are ours. */
function tokens(template: string): Token[] {
  const found: Token[] = [];
  const pattern = /"(?:[^"`]|`.)*"|'[^']*'|\{[a-z][A-Za-z0-9]*\}|[|]|[;(){}]|@\(|@\{|[^\s"'|;(){}]+/g;
  for (const [text] of template.matchAll(pattern)) {
    const kind = text === '|' ? 'pipe' : /^[;(){}]$|^@[({]$/.test(text) ? 'end' : 'word';
    found.push({ text, kind });
  }
  return found;
}

const isCommandName = (text: string) =>
  /^[A-Z][A-Za-z]+-[A-Z][A-Za-z]+$/.test(text) ||
  /\.(?:ps1|exe)"?$/i.test(text) ||
  /^(?:iisreset|nslookup|msiexec)$/.test(text);

interface Frame {
  current: Invocation | null;
  atStart: boolean;
  piped: boolean;
}

const fresh = (piped = false): Frame => ({ current: null, atStart: true, piped });

function takeWord(frame: Frame, text: string, made: Invocation[]): void {
  if (text === '&' || text === '=' || text === '+=' || (frame.atStart && text.startsWith('$'))) return;
  if (frame.atStart && isCommandName(text)) {
    frame.current = { name: text.replace(/^"|"$/g, ''), parameters: [], positional: 0, piped: frame.piped };
    made.push(frame.current);
  } else if (frame.current) takeArgument(frame.current, text);
  frame.atStart = false;
}

function takeArgument(invocation: Invocation, text: string): void {
  const parameter = /^-([A-Za-z]\w*)(?::(.*))?$/.exec(text);
  const last = invocation.parameters.at(-1);
  if (parameter?.[1]) invocation.parameters.push({ name: parameter[1], value: parameter[2] ?? null });
  else if (last && last.value === null) last.value = text;
  else invocation.positional++;
}

/** The commands that a template runs, those in brackets included. */
export function invocationsIn(template: string): Invocation[] {
  const made: Invocation[] = [];
  const frames: Frame[] = [fresh()];
  for (const { text, kind } of tokens(template)) {
    const frame = frames.at(-1) ?? fresh();
    if (kind === 'pipe') frames.splice(-1, 1, fresh(true));
    else if (text === ';') frames.splice(-1, 1, fresh());
    else if (kind === 'end' && /[({]$/.test(text)) {
      // Brackets are one argument of the command around them.
      if (frame.current) takeArgument(frame.current, '(…)');
      frames.push(fresh());
    } else if (kind === 'end') {
      if (frames.length > 1) frames.pop();
    } else takeWord(frame, text, made);
  }
  return made;
}
