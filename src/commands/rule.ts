import type { Cloud, Deployment, Severity } from '../contract';
import type { Application, SideName } from '../knowledge';
import { type Catalogue, type Cmdlet, cmdletNamed } from '../knowledge/catalogue';
import type { Bound } from './bind';
import type { Messages } from './messages';
import type { EndingModule } from './modules';
import type { Output } from './output';
import type { OutputForms } from './output-forms';
import type { Grammar } from './parse';
import type { Range, Statement } from './syntax';

/** A correction that is certain; offsets as in the text that the statement was read from. */
export interface Edit extends Range {
  text: string;
}

/** What a rule found, before it is put into words. */
export interface Problem {
  /** Which sentence of the rule; `message` unless said. */
  variant?: string;
  /** The rule's own unless said. */
  severity?: Severity;
  values?: Readonly<Record<string, string | readonly string[]>>;
  /** Where it was found; a finding on an output has none. */
  statement?: Statement;
  edits?: readonly Edit[];
  /** The command that sets it right, for findings that no edit can mend (outputs). */
  remedy?: string;
}

/** All that the rules may look at. */
export interface Context {
  catalogue: Catalogue;
  grammar: Grammar;
  statements: Statement[];
  commands: Bound[];
  /** For each statement: offset → line of the paste, from 1. */
  lines: ReadonlyMap<Statement, (at: number) => number | undefined>;
  outputs: Output[];
  words: string;
  cloud: Cloud | 'other' | null;
  /** The hosting-provider proxy of each cloud that a document gives one for. */
  proxies: ReadonlyMap<Cloud, string>;
  /** Product → the id that it has as an application. */
  applications: ReadonlyMap<Application['id'], string>;
  deployment: Deployment;
  /** Server versions that the reference pages tell apart; of any other they say nothing. */
  documented: ReadonlySet<string>;
  /** What outputs look like, and which command each is of. */
  forms: OutputForms;
  /** What shells and programs say. */
  messages: Messages;
  /** Modules that come to their end: their cmdlets are judged by that alone. */
  modules: readonly EndingModule[];
  /** The name of a version, in the reader's language. */
  product(side: SideName, id: string): string;
  /** ISO date of the check; null where it was not said. */
  today: string | null;
  /** Is the support of this product or module (`other/msonline`) over on the day of the check? */
  ended(ref: string): boolean;
  /** Does this name belong to a real cmdlet that the catalogue does not describe? */
  exists(name: string): boolean;
  /** The cmdlet that was probably meant by a name that none bears. */
  suggest(name: string): string | null;
  /** The name in its usual spelling. */
  spelt(name: string): string;
}

/** One rule: what it finds, how bad that is, where the knowledge is from, and what is wrong and right by it. */
export interface Rule {
  id: string;
  severity: Severity;
  sources: readonly string[];
  /** Whole pastes; they are the rule's tests and its documentation. */
  examples: { wrong: readonly string[]; right: readonly string[] };
  check(context: Context): Problem[];
}

/** The hosting-provider proxy of the cloud that was named; null where none was, or none is documented for it. */
export const proxyOf = ({ cloud, proxies }: Context): string | null =>
  (cloud && cloud !== 'other' && proxies.get(cloud)) || null;

/** The product whose application id this is, or begins as: the rest may be misspelt. */
export function applicationIn({ applications }: Context, written: string): Application['id'] | null {
  const begun = written.toLowerCase().slice(0, TELLING);
  const found = [...applications].find(([, id]) => begun.length === TELLING && id.startsWith(begun));
  return found?.[0] ?? null;
}

/** `00000004-0000-0f` */
const TELLING = 16;

export const replace = (range: Range, text: string): Edit => ({ start: range.start, end: range.end, text });
export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

const UNJUDGED: ReadonlySet<string> = new Set(['powershell', 'msonline']);

/** Whether values and parameters are held against the catalogue: of some modules it has only what setups use. */
export const isJudged = ({ module }: Cmdlet): boolean => !UNJUDGED.has(module);

/** The commands that call one of these cmdlets, and are meant to be run. */
export function callsOf(context: Context, ...names: string[]): Bound[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return context.commands.filter(
    (bound) => !bound.mention && wanted.has((bound.named?.name ?? bound.command.name).toLowerCase()),
  );
}

/** Whether a version has a cmdlet; null where the reference pages do not tell, or the version was not said. */
export function hasCmdlet(
  { catalogue, documented }: Context,
  name: string,
  version: string | null,
): boolean | null {
  const applicable = cmdletNamed(catalogue, name)?.cmdlet.applicable;
  if (version === null || applicable === undefined || !documented.has(version)) return null;
  return applicable.includes(version);
}

/** The end of a command, where a forgotten parameter is added. */
export const endOf = (bound: Bound): number =>
  bound.command.elements.at(-1)?.end ?? bound.command.nameRange.end;

/** An edit that takes a parameter out, with the space before it. */
export function drop(bound: Bound, range: Range): Edit {
  const text = bound.statement.text;
  let start = range.start - bound.statement.start;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? '')) start--;
  return { start: start + bound.statement.start, end: range.end, text: '' };
}
