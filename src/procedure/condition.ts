import type { Cloud, Deployment } from '../contract';
import { expanded, type SideName, type Sides, versionsOf } from '../knowledge';
import type { Condition } from '../knowledge/procedure';

/** What is known of the request, as far as conditions ask for it. */
export interface Situation {
  deployment: Deployment;
  cloud: Cloud | null;
  values: ReadonlyMap<string, string>;
  /** Which products there are. */
  sides: Sides;
}

/** Nothing is said yet but the deployment. */
export const situationAt = (deployment: Deployment, sides: Sides, cloud: Cloud | null = null): Situation => ({
  deployment,
  cloud,
  values: new Map(),
  sides,
});

/** `null` is "it depends on what was not said". */
export type Holds = boolean | null;

function within(possible: readonly string[], allowed: ReadonlySet<string>): Holds {
  const matching = possible.filter((each) => allowed.has(each)).length;
  if (matching === possible.length) return true;
  return matching === 0 ? false : null;
}

function every(parts: Holds[]): Holds {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

/** Whether what a condition says of one side of the deployment holds; of the others it tells nothing. */
export function onSide(side: SideName, condition: Condition, { deployment, sides }: Situation): Holds {
  const named = condition[side];
  return named ? within(versionsOf(sides[side], deployment[side]), expanded(sides[side], named)) : true;
}

/** Whether what a condition says of the cloud holds. */
export function inCloud(condition: Condition, { cloud }: Situation): Holds {
  if (!condition.cloud) return true;
  return cloud === null ? null : condition.cloud.includes(cloud);
}

/** Whether what a condition says of one choice holds. */
export function chosen(name: string, allowed: readonly string[], { values }: Situation): Holds {
  const value = values.get(name);
  return value === undefined ? null : allowed.includes(value);
}

/** Whether a condition holds, does not hold, or is left open. */
export function holds(condition: Condition | undefined, situation: Situation): Holds {
  if (!condition) return true;
  const choices = Object.entries(condition.choice ?? {}).map(([name, allowed]) =>
    chosen(name, allowed, situation),
  );
  return every([
    onSide('exchange', condition, situation),
    onSide('skype', condition, situation),
    inCloud(condition, situation),
    ...choices,
  ]);
}

/** Those of the items that hold or may hold. */
export const possible = <T extends { when?: Condition | undefined }>(
  items: readonly T[],
  situation: Situation,
): T[] => items.filter(({ when }) => holds(when, situation) !== false);
