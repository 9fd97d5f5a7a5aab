import { z } from 'zod';
import type { Shell } from '../contract';
import { once } from '../once';
import { editDistance } from '../text/edit-distance';
import { escaped } from '../text/escaped';

export const Parameter = z.object({
  type: z.string(),
  aliases: z.array(z.string()).optional(),
  /** `true` in every set, or the sets that need it. */
  required: z.union([z.boolean(), z.array(z.string())]).optional(),
  /** Absent: in every set. */
  sets: z.array(z.string()).optional(),
  position: z.union([z.number(), z.null(), z.record(z.string(), z.number().nullable())]).optional(),
  pipeline: z.union([z.string(), z.boolean()]).optional(),
  values: z.array(z.string()).optional(),
  /** The page calls its list of values incomplete. */
  valuesOpen: z.boolean().optional(),
  default: z.string().nullish(),
  applicable: z.array(z.string()).optional(),
  internal: z.boolean().optional(),
  /** Mandatory by its page, yet usually left out so that the shell asks. */
  prompts: z.boolean().optional(),
  meaning: z.string().optional(),
});
export type Parameter = z.infer<typeof Parameter>;

export const ParameterSet = z.object({
  name: z.string(),
  default: z.boolean().nullish(),
  required: z.array(z.string()),
  positional: z.array(z.string()),
  parameters: z.array(z.string()),
});
export type ParameterSet = z.infer<typeof ParameterSet>;

const Availability = z.object({
  status: z.string(),
  note: z.string().nullish(),
  replacement: z.string().nullish(),
});

/** A parameter that a page names and the reference does not have. */
const Misnamed = z.strictObject({
  right: z.string(),
  /** Versions that take it all the same. */
  takenBy: z.array(z.string()),
  sources: z.array(z.string()).min(1),
});

const CmdletModule = z.enum(['exchange', 'skype', 'sharepoint', 'msonline', 'powershell', 'windows']);

const SHELLS: Record<z.infer<typeof CmdletModule>, Shell | null> = {
  exchange: 'exchange',
  skype: 'skype',
  sharepoint: 'sharepoint',
  msonline: null,
  powershell: null,
  windows: 'console',
};

/** The shell that a cmdlet is run in; null where it comes with none of those that procedures name. */
export const shellOf = ({ module }: Pick<Cmdlet, 'module'>): Shell | null => SHELLS[module];

export const Cmdlet = z.object({
  /** Only `external` entries say it: `cmdlet`, `script` or `program`. */
  kind: z.enum(['cmdlet', 'script', 'program']).default('cmdlet'),
  module: CmdletModule,
  doc: z.string().nullish(),
  url: z.string().nullish(),
  commandAliases: z.array(z.string()).optional(),
  /** `false`: only what the pages use is listed. */
  parametersComplete: z.boolean().default(true),
  applicable: z.array(z.string()).optional(),
  availability: Availability.nullish(),
  parameterSets: z.array(ParameterSet).default([]),
  parameters: z.record(z.string(), Parameter),
  misnamed: z.record(z.string(), Misnamed).default({}),
});
export type Cmdlet = z.infer<typeof Cmdlet>;

/** `cmdlets.json`: what the reference pages say of each cmdlet, as facts. */
export const Catalogue = z.object({
  productIds: z.record(z.string(), z.string()),
  commonParameters: z.record(z.string(), Parameter),
  riskParameters: z.record(z.string(), Parameter),
  cmdlets: z.record(z.string(), Cmdlet),
  external: z.record(z.string(), Cmdlet),
});
export type Catalogue = z.infer<typeof Catalogue>;

export interface NamedCmdlet {
  name: string;
  cmdlet: Cmdlet;
}

const indexOf = once((catalogue: Catalogue): ReadonlyMap<string, NamedCmdlet> => {
  const made = new Map<string, NamedCmdlet>();
  for (const [name, cmdlet] of Object.entries({ ...catalogue.external, ...catalogue.cmdlets })) {
    for (const alias of cmdlet.commandAliases ?? []) made.set(alias.toLowerCase(), { name, cmdlet });
    made.set(name.toLowerCase(), { name, cmdlet });
  }
  return made;
});

/** The cmdlet that does the same under a newer name, on the versions that have it; null where it was never renamed. */
export const newerName = ({ availability }: Cmdlet): string | null =>
  availability?.status === 'superseded' ? (availability.replacement ?? null) : null;

const olderNames = once(
  ({ cmdlets }: Catalogue) =>
    new Map(
      Object.entries(cmdlets).flatMap(([name, cmdlet]) => {
        const newer = newerName(cmdlet);
        return newer === null ? [] : [[newer, name] as const];
      }),
    ),
);

/** The name that a cmdlet has on versions from before it was renamed; null where it always had its own. */
export const olderName = (catalogue: Catalogue, name: string): string | null =>
  olderNames(catalogue).get(name) ?? null;

/** The cmdlet, script or program of that name, without case; paths and module prefixes (`Module\Get-X`) are dropped. */
export function cmdletNamed(catalogue: Catalogue, name: string): NamedCmdlet | null {
  const bare = name.toLowerCase().split(/[\\/]/).pop() ?? '';
  const found = indexOf(catalogue);
  return found.get(bare) ?? found.get(`${bare}.exe`) ?? found.get(bare.replace(/\.exe$/, '')) ?? null;
}

/** Finds a cmdlet in a command: its name, and not a longer one that holds it. */
export const cmdletPattern = (name: string): RegExp =>
  new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`, 'i');

/** Finds any cmdlet with the noun of this one: `Get-CsX` for `New-CsX`. */
export const sameNounPattern = (name: string): RegExp =>
  new RegExp(`(?<![\\w-])[A-Za-z]+-${escaped(name.slice(name.indexOf('-') + 1))}(?![\\w-])`, 'i');

export type ParameterMatch =
  | { kind: 'found'; name: string; parameter: Parameter; abbreviated: boolean }
  | { kind: 'ambiguous'; names: string[] }
  | { kind: 'unknown' };

/** A parameter by its name, an alias, or an abbreviation that fits one name only, as PowerShell reads them. */
export function parameterNamed(catalogue: Catalogue, cmdlet: Cmdlet, written: string): ParameterMatch {
  const all = parametersOf(catalogue, cmdlet);
  const wanted = written.toLowerCase();
  for (const [name, parameter] of all) {
    if (name.toLowerCase() === wanted) return { kind: 'found', name, parameter, abbreviated: false };
  }
  for (const [name, parameter] of all) {
    if (parameter.aliases?.some((alias) => alias.toLowerCase() === wanted))
      return { kind: 'found', name, parameter, abbreviated: false };
  }
  const starting = wanted === '' ? [] : all.filter(([name]) => name.toLowerCase().startsWith(wanted));
  const own = starting.filter(([name]) => name in cmdlet.parameters);
  const first = starting[0];
  if (first && starting.length === 1)
    return { kind: 'found', name: first[0], parameter: first[1], abbreviated: true };
  // Reserved parameters are hidden from people, so an abbreviation is not held against them.
  const open = own.filter(([, parameter]) => !parameter.internal);
  if (starting.length > 1)
    return open.length === 1 && open[0]
      ? { kind: 'found', name: open[0][0], parameter: open[0][1], abbreviated: true }
      : { kind: 'ambiguous', names: starting.map(([name]) => name) };
  return { kind: 'unknown' };
}

/** What a page calls a parameter that is called otherwise, without case. */
export const misnamedIn = ({ misnamed }: Cmdlet, written: string): z.infer<typeof Misnamed> | null =>
  Object.entries(misnamed).find(([name]) => name.toLowerCase() === written.toLowerCase())?.[1] ?? null;

/** The cmdlet's own parameters, then those that every cmdlet has. */
export const parametersOf = (catalogue: Catalogue, cmdlet: Cmdlet): readonly [string, Parameter][] =>
  parametersIn(catalogue)(cmdlet);

const parametersIn = once((catalogue: Catalogue) => {
  const shared = Object.entries({ ...catalogue.commonParameters, ...catalogue.riskParameters });
  return once((cmdlet: Cmdlet): readonly [string, Parameter][] => {
    const own = Object.entries(cmdlet.parameters);
    if (cmdlet.kind !== 'cmdlet') return own;
    const names = new Set(own.map(([name]) => name.toLowerCase()));
    return [...own, ...shared.filter(([name]) => !names.has(name.toLowerCase()))];
  });
});

export const isSwitch = (parameter: Parameter): boolean => parameter.type === 'SwitchParameter';
export const isBoolean = (parameter: Parameter): boolean => parameter.type === 'Boolean';

/** The nearest of `names`, without case, when it is near enough to be what was meant; else null. */
export function nearest(written: string, names: Iterable<string>): string | null {
  const wanted = written.toLowerCase();
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : Math.min(5, Math.floor(wanted.length / 4));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}
