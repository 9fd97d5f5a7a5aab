import type { WalkScene } from '../../procedure/walk';
import type { Block } from '../document';
import type { WalkDesk } from './types';

/** What the documents know to go wrong at the step at hand, with cause and remedy; nothing where they know of none. */
export function knownFailures({ step }: WalkScene, desk: WalkDesk): Block[] {
  const { check } = desk.say.walk;
  const failures = step?.failures ?? [];
  if (failures.length === 0) return [];
  return [
    { kind: 'heading', text: check.causes },
    {
      kind: 'list',
      ordered: false,
      items: failures.map(({ symptom, cause, remedy }) => check.remedy(symptom, cause, remedy)),
    },
  ];
}

/** The same for who asks: that there are none is said as well, and how to go on. */
export function failureBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { check } = desk.say.walk;
  const known = knownFailures(scene, desk);
  return [...known, { kind: 'paragraph', text: known.length > 0 ? check.goOn : check.noCauses }];
}
