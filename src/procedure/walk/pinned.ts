import { versionsOf } from './begin';
import { placeAt, sceneOf, type WalkTools } from './scene';
import type { Walk } from './state';

/** A step that fell away under the person's feet gives way to the one that is shown instead. */
export function pinned(walk: Walk, tools: WalkTools): Walk {
  if (walk.place.kind !== 'step') return walk;
  const scene = sceneOf(walk, tools);
  return { ...walk, place: placeAt(scene, scene.index) };
}

/** A stored walk, made to fit the data of today: what changed is told once. */
export function refreshed(walk: Walk, tools: WalkTools): { walk: Walk; changed: string[] } {
  const versions = versionsOf(walk.procedure, tools);
  const changed = Object.keys(versions).filter((id) => walk.versions[id] !== versions[id]);
  if (changed.length === 0) return { walk, changed };
  return { walk: pinned({ ...walk, versions, revision: walk.revision + 1 }, tools), changed };
}
