import {
  type Catalogue,
  type Cmdlet,
  cmdletNamed,
  isSwitch,
  type NamedCmdlet,
  type Parameter,
  type ParameterSet,
  parameterNamed,
} from '../knowledge/catalogue';
import { truthOf } from '../words';
import type { Splats } from './splat';
import type { Command, Element, ParameterElement, Range, Statement, Value } from './syntax';
import { known, type Texts } from './texts';

/** A parameter that a command gives, by name or by position. */
export interface Given extends Range {
  name: string;
  parameter: Parameter;
  element: ParameterElement | null;
  value: Value | null;
}

/** A command with its arguments laid onto the catalogue. */
export interface Bound {
  command: Command;
  statement: Statement;
  named: NamedCmdlet | null;
  given: Given[];
  unknown: { element: ParameterElement; value: Value | null }[];
  ambiguous: { element: ParameterElement; names: string[] }[];
  /** Arguments that no position takes. */
  extra: Value[];
  /** The parameter set that fits best, null where none holds all that is given. */
  set: ParameterSet | null;
  /** Not all of its parameters are written in it: a table is splatted, or a sentence asks about the last one. */
  partial: boolean;
  /** The bare name of a cmdlet inside a sentence: nothing to judge as a command. */
  mention: boolean;
  /** A sentence goes on behind it: what it says of the parameter that was named last is no value of it. */
  quoted: boolean;
  /** Lines that a chat had broken were joined for it. */
  joined: boolean;
  /** It was pasted with what it printed: nothing. */
  silent: boolean;
}

/** Lays the arguments of a command onto the parameters of its cmdlet, as PowerShell would. */
export function bind(
  catalogue: Catalogue,
  command: Command,
  statement: Statement,
  splats: Splats = new Map(),
  texts: Texts = new Map(),
): Bound {
  const named = cmdletNamed(catalogue, command.name);
  const bound: Bound = {
    command,
    statement,
    named,
    given: [],
    unknown: [],
    ambiguous: [],
    extra: [],
    set: null,
    partial: false,
    mention: false,
    quoted: false,
    joined: false,
    silent: false,
  };
  const free: Value[] = [];
  const elements = command.elements.flatMap((element) => spread(element, splats));
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at];
    if (!element) continue;
    if (element.kind === 'argument') {
      if (SPLATTED.test(element.value.raw)) bound.partial = true;
      else free.push(known(element.value, texts));
      continue;
    }
    const next = elements[at + 1];
    const written = element.value ?? (next?.kind === 'argument' ? next.value : null);
    const follows = written && known(written, texts);
    const match = named
      ? parameterNamed(catalogue, named.cmdlet, element.name)
      : { kind: 'unknown' as const };
    if (match.kind === 'found') {
      const flag = isSwitch(match.parameter);
      const value = flag ? element.value : follows;
      if (value && !element.value) at++;
      const end = value?.end ?? element.end;
      bound.given.push({
        name: match.name,
        parameter: match.parameter,
        element,
        value,
        start: element.start,
        end,
      });
    } else {
      if (follows && !element.value) at++;
      if (match.kind === 'ambiguous') bound.ambiguous.push({ element, names: match.names });
      else bound.unknown.push({ element, value: follows });
    }
  }
  if (named) place(bound, named.cmdlet, free);
  else bound.extra = [];
  return bound;
}

const SPLATTED = /^@(\w+)$/;

/** `@provider` becomes what its table holds, where the paste has the table. */
function spread(element: Element, splats: Splats): readonly Element[] {
  const name = element.kind === 'argument' ? SPLATTED.exec(element.value.raw)?.[1] : undefined;
  return (name && splats.get(name.toLowerCase())) || [element];
}

/** Chooses the parameter set and gives the free arguments their positions. */
function place(bound: Bound, cmdlet: Cmdlet, free: Value[]): void {
  const used = bound.given.map((given) => given.name);
  const fitting = setsHolding(cmdlet, used);
  const ranked = fitting
    .map((set) => {
      const open = set.positional.filter((name) => !used.includes(name));
      const taken = open.slice(0, free.length);
      const short = set.required.filter((name) => !used.includes(name) && !taken.includes(name)).length;
      return { set, short, over: Math.max(0, free.length - open.length), places: set.positional.length };
    })
    .sort(
      (a, b) =>
        a.over - b.over ||
        a.short - b.short ||
        Number(b.set.default ?? false) - Number(a.set.default ?? false) ||
        b.places - a.places,
    );
  bound.set = ranked[0]?.set ?? null;
  const order = (bound.set?.positional ?? cmdlet.parameterSets[0]?.positional ?? []).filter(
    (name) => !used.includes(name),
  );
  free.forEach((value, at) => {
    const name = order[at];
    const parameter = name === undefined ? undefined : cmdlet.parameters[name];
    if (name !== undefined && parameter)
      bound.given.push({ name, parameter, element: null, value, start: value.start, end: value.end });
    else bound.extra.push(value);
  });
  const all = bound.given.map((given) => given.name);
  bound.set =
    ranked.find(({ set }) => missingIn(set, cmdlet, all, bound.command.piped !== null).length === 0)?.set ??
    bound.set;
}

/** The sets that have all of these parameters; those outside any set (-Verbose) are in all. */
export function setsHolding(cmdlet: Cmdlet, names: readonly string[]): ParameterSet[] {
  const own = names.filter((name) => name in cmdlet.parameters);
  return cmdlet.parameterSets.filter((set) => own.every((name) => set.parameters.includes(name)));
}

/** What a set requires and neither the command nor the pipe gives. */
export function missingIn(
  set: ParameterSet,
  cmdlet: Cmdlet,
  names: readonly string[],
  piped: boolean,
): string[] {
  return set.required.filter((name) => {
    const parameter = cmdlet.parameters[name];
    return !names.includes(name) && !parameter?.prompts && !(piped && parameter?.pipeline);
  });
}

/** The argument of that parameter, given by name or by position. */
export function givenAs(bound: Bound, name: string): Given | undefined {
  return bound.given.find((given) => given.name.toLowerCase() === name.toLowerCase());
}

/** What the parameter says, without quotes; undefined where it is absent or only a run would tell. */
export function literalOf(bound: Bound, name: string): string | undefined {
  return givenAs(bound, name)?.value?.literal ?? undefined;
}

/** `true`, `false`, or undefined for all that is no plain Boolean. */
export function booleanOf(value: Value | null | undefined): boolean | undefined {
  const text = value?.literal ?? value?.raw ?? '';
  if (/^\$?1$/.test(text)) return true;
  if (/^\$?0$/.test(text)) return false;
  return truthOf(text);
}
