import type { Reading } from '../../language/reading';
import type { WalkScene } from '../../procedure/walk';
import { namesProductsOnly } from '../profile';
import { type Given, given } from './given';
import type { WalkDesk } from './types';

const SIDES = ['exchange', 'skype'] as const;

/**
 * “Exchange Online and SfB Server 2019” at a step: the answer to the question that the opening put, as long as a side is
 * open. With both sides said it is a question like any other.
 */
export function deploymentSaid(
  text: string,
  { intent, features, deployments }: Reading,
  { walk, step }: WalkScene,
  desk: WalkDesk,
): Given | null {
  if (step === null || features.length > 0 || deployments.length > 1) return null;
  if (!['none', 'features', 'support', 'deployments', 'lifecycle'].includes(intent)) return null;
  if (!namesProductsOnly(text, desk.everyLanguage)) return null;
  const found = desk.deploymentIn(text);
  const named = SIDES.filter((side) => found[side] !== null);
  const isOpen = (side: (typeof SIDES)[number]) => {
    const said = walk.deployment[side];
    return said === null || (said !== found[side] && desk.knowledge[side].get(said)?.kind === 'group');
  };
  return named.some(isOpen)
    ? given({ deployment: Object.fromEntries(named.map((side) => [side, found[side]])) })
    : null;
}
