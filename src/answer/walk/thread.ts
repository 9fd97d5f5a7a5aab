import type { Context } from '../../language/reading';
import type { WalkScene } from '../../procedure/walk';

/** What a question in few words goes on from in a setup ("how long does that take?"): its step, and what it is for. */
export const threadOf = ({ walk, step }: WalkScene): Context => ({
  language: walk.language,
  intent: 'setup',
  features: [],
  others: [],
  deployments: [walk.deployment],
  earlier: [],
  procedure: step?.procedure ?? walk.procedure,
  shown: step ? [`${step.procedure}/${step.id}/set/set`] : [],
  cloud: walk.cloud,
  otherCloud: false,
  cmdlets: [],
  terms: [],
  products: [],
  side: null,
  missing: [],
});
