import { type Context, EMPTY_CONTEXT } from '../../language/reading';
import { shownKey } from '../../procedure';
import type { WalkScene } from '../../procedure/walk';

/** What a question in few words goes on from in a setup ("how long does that take?"): its step, and what it is for. */
export const threadOf = ({ walk, step }: WalkScene): Context => ({
  ...EMPTY_CONTEXT,
  language: walk.language,
  intent: 'setup',
  deployments: [walk.deployment],
  procedure: step?.procedure ?? walk.procedure,
  shown: step ? [shownKey(step.procedure, step.id, 'set', 'set')] : [],
  cloud: walk.cloud,
});
