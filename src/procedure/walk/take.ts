import { resolveValues } from '../values';
import type { Turn, WalkInput } from './input';
import { openSides } from './open-sides';
import { pinned } from './pinned';
import { placeAt, sceneOf, type WalkScene, type WalkTools } from './scene';
import { keyOf, type Walk } from './state';

/** Values, a deployment or a cloud that were given: kept where they fit, refused with a reason where not. */
export function take(walk: Walk, input: Extract<WalkInput, { kind: 'values' }>, tools: WalkTools): Turn {
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
