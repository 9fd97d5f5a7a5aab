import { begin } from './begin';
import type { Turn, WalkInput } from './input';
import { back, forward, markOf, skipPart } from './move';
import { sceneOf, type WalkTools } from './scene';
import { keyOf, type Walk } from './state';
import { take } from './take';

/** The next state, and what happened. Never throws on what a person says; a state that stays as it was is returned as such. */
export function advance(walk: Walk, input: WalkInput, tools: WalkTools): Turn {
  const raised = (changed: Partial<Walk>): Walk => ({ ...walk, ...changed, revision: walk.revision + 1 });
  switch (input.kind) {
    case 'next':
    case 'skip':
      return forward(walk, input.kind, tools);
    case 'skip-part':
      return skipPart(walk, tools);
    case 'back':
      return back(walk, tools);
    case 'restart':
      return {
        walk: { ...begin(walk, tools), revision: walk.revision + 1 },
        event: { kind: 'restarted' },
      };
    case 'cancel':
      return { walk: raised({ status: 'cancelled' }), event: { kind: 'cancelled' } };
    case 'resume':
      return {
        walk: walk.status === 'open' ? walk : raised({ status: 'open' }),
        event: { kind: 'resumed' },
      };
    case 'checked': {
      const { step } = sceneOf(walk, tools);
      if (step === null) return { walk, event: { kind: 'checked' } };
      const mark = { ...markOf(walk, keyOf(step)), checked: input.result };
      return { walk: raised({ marks: { ...walk.marks, [keyOf(step)]: mark } }), event: { kind: 'checked' } };
    }
    case 'language':
      return { walk: raised({ language: input.language }), event: { kind: 'switched' } };
    case 'values':
      return take(walk, input, tools);
  }
}
