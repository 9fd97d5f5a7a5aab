import { readStatements } from './reader';
import type { ParameterElement, Statement, Value } from './syntax';

/** Hash tables of a paste by variable name, as `New-CsHostingProvider @provider` uses them. */
export type Splats = ReadonlyMap<string, readonly ParameterElement[]>;

const TABLE = /^\s*\$(\w+)\s*=\s*@\{([\s\S]*)\}\s*$/;
const ENTRY = /^\s*(?:["']?)([A-Za-z]\w*)(?:["']?)\s*=\s*(\S[\s\S]*?)\s*$/;
/** Outside of every statement: what stands in a table is judged with the command that uses it, and corrected by hand. */
const NOWHERE = -1;

/** The tables that these statements assign; a later one of the same name wins, as it does when the script runs. */
export function splatsIn(statements: readonly Statement[]): Splats {
  const tables = new Map<string, readonly ParameterElement[]>();
  for (const { text } of statements) {
    const [, name, body] = TABLE.exec(text) ?? [];
    if (name && body !== undefined) tables.set(name.toLowerCase(), entriesOf(body));
  }
  return tables;
}

function entriesOf(body: string): ParameterElement[] {
  return body.split(/[\n;]/).flatMap((line) => {
    const [, name, written] = ENTRY.exec(line) ?? [];
    if (name === undefined || written === undefined) return [];
    const value = argumentOf(written);
    return value === null ? [] : [parameter(name, value)];
  });
}

/** Read as the argument of a command, so that quotes and comments mean what they mean there; null where it is computed. */
function argumentOf(written: string): Value | null {
  const [command] = readStatements(`x ${written}`)[0]?.commands ?? [];
  const element = command?.elements[0];
  if (element?.kind !== 'argument') return null;
  // A bare word in a table is a command, except for $True and its like, and numbers.
  const { kind, raw } = element.value;
  const computed = kind === 'group' || kind === 'block' || (kind === 'word' && !/^\d+$/.test(raw));
  return { ...element.value, literal: computed ? null : element.value.literal, start: NOWHERE, end: NOWHERE };
}

const parameter = (name: string, value: Value): ParameterElement => ({
  kind: 'parameter',
  start: NOWHERE,
  end: NOWHERE,
  name,
  dash: '-',
  value,
  joint: ':',
  glued: false,
});
