import type { Cloud, Deployment, Language } from '../../contract';
import type { Rejected } from '../types';
import { resolveValues } from '../values';
import { begin, versionsOf } from './begin';
import { openSides } from './open-sides';
import { placeAt, sceneOf, type WalkScene, type WalkTools } from './scene';
import { keyOf, type Mark, type Walk } from './state';

/** What a person can do in a walk, however it was said. */
export type WalkInput =
  | { kind: 'next' | 'back' | 'skip' | 'skip-part' | 'restart' | 'cancel' | 'resume' }
  | {
      kind: 'values';
      values: Readonly<Record<string, string>>;
      deployment: Partial<Deployment>;
      cloud: Cloud | null;
    }
  | { kind: 'checked'; result: 'passed' | 'failed' }
  | { kind: 'language'; language: Language };

/** What happened, for the words around the next step. */
export type WalkEvent =
  | { kind: 'moved' | 'restarted' | 'cancelled' | 'resumed' | 'checked' | 'switched' }
  | { kind: 'at-start' | 'at-end' }
  /** Left although something was still asked: it counts as skipped. */
  | { kind: 'left-open'; names: string[] }
  | { kind: 'skipped'; key: string }
  | { kind: 'skipped-part'; procedure: string; steps: number }
  | { kind: 'taken'; names: string[]; rejected: Rejected[]; changed: string[] };

export interface Turn {
  walk: Walk;
  event: WalkEvent;
}

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

export const markOf = (walk: Walk, key: string): Mark => walk.marks[key] ?? { outcome: null, checked: null };

function forward(walk: Walk, kind: 'next' | 'skip', tools: WalkTools): Turn {
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
function skipPart(walk: Walk, tools: WalkTools): Turn {
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
function back(walk: Walk, tools: WalkTools): Turn {
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

function take(walk: Walk, input: Extract<WalkInput, { kind: 'values' }>, tools: WalkTools): Turn {
  const deployment = { ...walk.deployment, ...input.deployment };
  const cloud = input.cloud ?? walk.cloud;
  const all = { ...walk.values, ...input.values };
  // Whoever names a cloud means its proxy, whatever was there before.
  if (input.cloud !== null && input.values.proxyFqdn === undefined) delete all.proxyFqdn;
  const { rejected } = resolveValues(
    { procedure: walk.procedure, deployment, cloud, values: all },
    tools.knowledge,
    tools.words(walk.language),
  );
  const refused = new Set(rejected.map(({ name }) => name));
  const values = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      if (!refused.has(name)) return [[name, value.trim()]];
      const before = walk.values[name];
      return before === undefined || input.values[name] === undefined ? [] : [[name, before]];
    }),
  );
  const before = sceneOf(walk, tools);
  const next: Walk = {
    ...walk,
    revision: walk.revision + 1,
    deployment,
    cloud,
    values,
    versions: walk.versions,
  };
  const settled = settle(next, before, tools);
  const names = [
    ...Object.keys(input.values).filter((name) => !refused.has(name)),
    ...Object.keys(input.deployment),
    ...(input.cloud === null ? [] : ['cloud']),
  ];
  return {
    walk: settled,
    event: { kind: 'taken', names, rejected, changed: changedBetween(before, sceneOf(settled, tools)) },
  };
}

/** Whether the question for the deployment is answered, or has to be put (again). */
function settle(walk: Walk, before: WalkScene, tools: WalkTools): Walk {
  // A procedure that did not fit, and does with the deployment as it is said now.
  if (walk.place.kind === 'end' && before.book.steps.length === 0)
    return { ...walk, place: placeAt(sceneOf(walk, tools), 0) };
  if (walk.place.kind !== 'deployment') return pinned(walk, tools);
  const open = openSides(walk.procedure, walk.deployment, tools.knowledge);
  const closer = open.every(
    (side) => walk.deployment[side] === null || before.walk.deployment[side] === null,
  );
  if (open.length > 0 && closer) return walk;
  return {
    ...walk,
    place: placeAt(sceneOf(walk, tools), 0),
    past: [...walk.past, { place: walk.place, mark: null }],
  };
}

/** A step that fell away under the person's feet gives way to the one that is shown instead. */
function pinned(walk: Walk, tools: WalkTools): Walk {
  if (walk.place.kind !== 'step') return walk;
  const scene = sceneOf(walk, tools);
  return { ...walk, place: placeAt(scene, scene.index) };
}

/** Steps done already whose commands would now be others. */
function changedBetween(before: WalkScene, after: WalkScene): string[] {
  const texts = (scene: WalkScene) =>
    new Map(
      scene.book.steps.map((step) => [keyOf(step), JSON.stringify(step.commands.map(({ text }) => text))]),
    );
  const [old, now] = [texts(before), texts(after)];
  return [...now]
    .filter(([key, text]) => after.walk.marks[key]?.outcome === 'done' && old.get(key) !== text)
    .map(([key]) => key);
}

/** A stored walk, made to fit the data of today: what changed is told once. */
export function refreshed(walk: Walk, tools: WalkTools): { walk: Walk; changed: string[] } {
  const versions = versionsOf(walk.procedure, tools);
  const changed = Object.keys(versions).filter((id) => walk.versions[id] !== versions[id]);
  if (changed.length === 0) return { walk, changed };
  return { walk: pinned({ ...walk, versions, revision: walk.revision + 1 }, tools), changed };
}
