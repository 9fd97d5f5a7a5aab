import type { Turn } from './input';
import { placeAt, sceneOf, type WalkTools } from './scene';
import { keyOf, type Mark, type Walk } from './state';

/** What became of a step; nothing yet where it was not reached. */
export const markOf = (walk: Walk, key: string): Mark => walk.marks[key] ?? { outcome: null, checked: null };

/** `next` and `skip`: the step is marked, and the one after it is at hand. */
export function forward(walk: Walk, kind: 'next' | 'skip', tools: WalkTools): Turn {
  const scene = sceneOf(walk, tools);
  const { step, index, asks } = scene;
  if (walk.place.kind === 'end') return { walk, event: { kind: 'at-end' } };
  const moved = { ...walk, revision: walk.revision + 1 };
  if (step === null) {
    const past = [...walk.past, { place: walk.place, mark: null }];
    const place = walk.place.kind === 'deployment' ? placeAt(scene, 0) : ({ kind: 'end' } as const);
    return { walk: { ...moved, place, past }, event: { kind: 'moved' } };
  }
  const key = keyOf(step);
  const open = asks.filter(({ value }) => value === null).map(({ name }) => name);
  const left = kind === 'skip' || open.length > 0;
  const before = walk.marks[key] ?? null;
  return {
    walk: {
      ...moved,
      place: placeAt(scene, index + 1),
      past: [...walk.past, { place: { kind: 'step', key }, mark: before }],
      marks: {
        ...walk.marks,
        [key]: { outcome: left ? 'skipped' : 'done', checked: before?.checked ?? null },
      },
    },
    event:
      kind === 'skip'
        ? { kind: 'skipped', key }
        : open.length > 0
          ? { kind: 'left-open', names: open }
          : { kind: 'moved' },
  };
}

/** All steps up to the next part of the plan; a procedure by itself is one part. */
export function skipPart(walk: Walk, tools: WalkTools): Turn {
  const procedure = sceneOf(walk, tools).step?.procedure;
  if (procedure === undefined) return forward(walk, 'skip', tools);
  let at = walk;
  let steps = 0;
  while (sceneOf(at, tools).step?.procedure === procedure) {
    at = forward(at, 'skip', tools).walk;
    steps++;
  }
  return { walk: { ...at, revision: walk.revision + 1 }, event: { kind: 'skipped-part', procedure, steps } };
}

/** To where the person came from, with the mark that its step had: `back` undoes `next` and `skip`. */
export function back(walk: Walk, tools: WalkTools): Turn {
  const last = walk.past.at(-1);
  if (last === undefined) {
    // Without a way behind it, a walk may still stand later than its first step: the procedure changed.
    const { index, book } = sceneOf(walk, tools);
    const before = walk.place.kind === 'deployment' ? undefined : book.steps[index - 1];
    if (before === undefined) return { walk, event: { kind: 'at-start' } };
    const place = { kind: 'step', key: keyOf(before) } as const;
    return { walk: { ...walk, revision: walk.revision + 1, place }, event: { kind: 'moved' } };
  }
  const marks = { ...walk.marks };
  if (last.place.kind === 'step') {
    if (last.mark === null) delete marks[last.place.key];
    else marks[last.place.key] = last.mark;
  }
  const there = {
    ...walk,
    revision: walk.revision + 1,
    place: last.place,
    past: walk.past.slice(0, -1),
    marks,
  };
  // A choice made since may have dropped that step: one further back, then.
  const gone =
    last.place.kind === 'step' &&
    !sceneOf(there, tools).book.steps.some((step) => keyOf(step) === (last.place as { key: string }).key);
  return gone ? back(there, tools) : { walk: there, event: { kind: 'moved' } };
}
