import type { Cloud, Deployment } from '../../contract';
import { problemWith } from '../../procedure';
import { squeezed } from './names';
import { optionIn } from './option-in';
import type { TypedValues } from './typed-values';
import type { WalkDesk } from './types';

/** Values that a message gives, in whatever form. */
export interface Given {
  kind: 'values';
  values: Record<string, string>;
  deployment: Partial<Deployment>;
  cloud: Cloud | null;
  /** What stood before an equals sign and is no name. */
  unknown: string[];
  /** What was given for a side, the deployment or the cloud, and is none. */
  wrong: Record<string, string>;
}

export const given = (parts: Partial<Omit<Given, 'kind'>>): Given => ({
  kind: 'values',
  values: {},
  deployment: {},
  cloud: null,
  unknown: [],
  wrong: {},
  ...parts,
});

/** Values by name, with what is no placeholder (the deployment, the cloud) taken apart. */
export function meant(typed: TypedValues, desk: WalkDesk): Given {
  const made = given({ unknown: [...typed.unknown] });
  for (const [name, value] of Object.entries(typed.values)) {
    if (name === 'exchange' || name === 'skype') {
      const id = versionIn(name, value, desk);
      if (id === null) made.wrong[name] = value;
      else made.deployment[name] = id;
    } else if (name === 'deployment') {
      const { exchange, skype } = desk.deploymentIn(value);
      if (exchange !== null) made.deployment.exchange = exchange;
      if (skype !== null) made.deployment.skype = skype;
      if (exchange === null && skype === null) made.wrong[name] = value;
    } else if (name === 'cloud') {
      made.cloud = desk.cloudIn(value);
      if (made.cloud === null) made.wrong[name] = value;
    } else {
      const fits = fitting(name, value, desk);
      const cloud = fits === null && followsCloud(name, desk) ? desk.cloudIn(value) : null;
      if (cloud === null) made.values[name] = fits ?? value;
      else made.cloud = cloud;
    }
  }
  return made;
}

/** `2016`, `Exchange 2016`, `Skype for Business Server 2019`: the id of one side. */
export function versionIn(side: 'exchange' | 'skype', value: string, desk: WalkDesk): string | null {
  const ids = [...(side === 'exchange' ? desk.knowledge.exchange : desk.knowledge.skype).keys()];
  const exact = ids.find((id) => squeezed(id) === squeezed(value));
  if (exact !== undefined) return exact;
  const found = desk.deploymentIn(value);
  if (found.exchange !== null || found.skype !== null) return found[side];
  // A bare "2019", or "SE": the side is said already. Anything longer would lend its own words a meaning.
  const prefix = side === 'exchange' ? 'Exchange' : 'Skype for Business Server';
  return /^\w{2,6}$/.test(value.trim()) ? desk.deploymentIn(`${prefix} ${value.trim()}`)[side] : null;
}

/** The value as its rule takes it, if need be without the full stop of a sentence; null where it does not fit. */
function fitting(name: string, value: string, desk: WalkDesk): string | null {
  const option = optionIn(name, value, desk);
  const placeholder = desk.knowledge.placeholders.get(name);
  if (option !== null || placeholder === undefined) return option;
  const fits = (each: string) => problemWith(placeholder, each) === null;
  return [value, value.replace(/[.!]+$/, '').trim()].find(fits) ?? null;
}

/** Is the value that of a cloud? Then the name of the cloud says it too. */
const followsCloud = (name: string, desk: WalkDesk): boolean =>
  desk.knowledge.placeholders.get(name)?.defaults?.some(({ when }) => when?.cloud !== undefined) ?? false;
