import type { Statement, Value } from './syntax';

/** What the variables of a paste hold that are given a plain string once, by name in lower case. */
export type Texts = ReadonlyMap<string, string>;

const TEXT = /^(?:\[string\]\s*)?\$(\w+)\s*=\s*(?:"([^"$`\n]*)"|'([^'\n]*)')$/i;
const VARIABLE = /^(?:\$(\w+)|"\$(\w+)")$/;

/** Only what holds whenever the command runs: assigned at the top of the script, and nowhere else in it. */
export function textsIn(statements: readonly Statement[]): Texts {
  const script = statements.map(({ text }) => text).join('\n');
  const texts = new Map<string, string>();
  for (const { text } of statements) {
    const [, name, double, single] = TEXT.exec(text) ?? [];
    if (name && timesSet(name, script) === 1) texts.set(name.toLowerCase(), double ?? single ?? '');
  }
  return texts;
}

/** Assignments, loops over it and parameters of that name. */
function timesSet(name: string, script: string): number {
  const set = new RegExp(`\\$(?:\\w+:)?${name}\\s*(?:[-+*/%]?=(?!=)|\\+\\+|--|\\s+in\\s)`, 'gi');
  const parameter = new RegExp(`\\bparam\\s*\\([^)]*\\$${name}\\b`, 'gi');
  return [...script.matchAll(set), ...script.matchAll(parameter)].length;
}

/** The argument with what its variable holds; as written where only a run would tell. */
export function known(value: Value, texts: Texts): Value {
  const [, bare, quoted] = VARIABLE.exec(value.raw) ?? [];
  const text = texts.get((bare ?? quoted ?? '').toLowerCase());
  return text === undefined ? value : { ...value, literal: text };
}
