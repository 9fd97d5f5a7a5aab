import type { Block } from './document';
import { deploymentJoined } from './names';
import { asWayOut } from './parts';
import type { Desk } from './tools';
import { perPair, type Ruling, ruleAll, toldOf } from './verdicts';

/** Deployments that only newer pages cover: with a yes and in support, with a yes and past their end, with a no. */
export interface Newer {
  alive: readonly Ruling[][];
  ended: readonly Ruling[][];
  refused: readonly Ruling[][];
}

/** The deployments that have all the features. */
export const complete = (rulings: readonly Ruling[]): Ruling[][] =>
  perPair(rulings).filter((group) => group.every((ruling) => toldOf(ruling) === 'yes'));

export const isAlive = (group: readonly Ruling[]): boolean =>
  group.every(({ verdict }) => verdict.status === 'supported');

/** Versions beyond the matrix, where the question named none: what one would buy today, and what came just before. */
export function newerDeployments(desk: Desk, features: readonly string[], rulings: readonly Ruling[]): Newer {
  const shown = new Set(rulings.map(({ verdict }) => verdict.exchange));
  const skype = [...new Set(rulings.map(({ verdict }) => verdict.skype))];
  const others = shown.size < 4 ? [] : [...desk.knowledge.exchange.values()];
  const groups = others
    .filter(({ id, kind }) => kind !== 'group' && !shown.has(id))
    .flatMap(({ id }) => skype.map((other) => ruleAll(desk, features, [{ exchange: id, skype: other }])));
  const granted = complete(groups.flat());
  return {
    alive: granted.filter(isAlive),
    ended: granted.filter((group) => !isAlive(group)),
    refused: groups.filter((group) => group.some(({ verdict }) => verdict.support === 'no')),
  };
}

/** Each kind of them in a sentence of its own. */
export function newerBlocks(desk: Desk, newer: Newer): Block[] {
  const { deployments: say } = desk.say;
  const kinds: [readonly Ruling[][], (deployments: readonly string[]) => string][] = [
    [newer.alive, say.newer],
    [newer.ended, say.newerEnded],
    [newer.refused, say.newerNot],
  ];
  return kinds
    .filter(([groups]) => groups.length > 0)
    .map(([groups, told]) => ({ kind: 'paragraph', text: told(groupNames(desk, groups)) }));
}

/** Each with the end that is announced for what it rests on. */
export const groupNames = (desk: Desk, groups: readonly Ruling[][]): string[] =>
  groups.map((group) => asWayOut(desk, deploymentJoined(desk, (group[0] as Ruling).verdict), group));
