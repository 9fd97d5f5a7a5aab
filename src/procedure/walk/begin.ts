import type { Cloud, Deployment, Language } from '../../contract';
import { wayOf } from '../way';
import { openSides } from './open-sides';
import { placeAt, sceneOf, type WalkTools } from './scene';
import type { Walk } from './state';

export interface WalkRequest {
  procedure: string;
  deployment: Deployment;
  cloud: Cloud | null;
  values: Readonly<Record<string, string>>;
  /** Those of the values that come from an earlier walk. */
  kept?: readonly string[];
  language: Language;
}

/** A new walk, at its first step, or at the question for the deployment where the procedure depends on it. */
export function begin(request: WalkRequest, tools: WalkTools): Walk {
  const { procedure, deployment } = request;
  const walk: Walk = {
    version: 1,
    procedure,
    versions: versionsOf(procedure, tools),
    revision: 0,
    status: 'open',
    language: request.language,
    deployment,
    cloud: request.cloud,
    values: { ...request.values },
    place: { kind: 'deployment' },
    past: [],
    marks: {},
  };
  return openSides(procedure, deployment, tools.knowledge).length > 0
    ? walk
    : { ...walk, place: placeAt(sceneOf(walk, tools), 0) };
}

export function versionsOf(procedure: string, { knowledge }: WalkTools): Record<string, number> {
  return Object.fromEntries(wayOf(procedure, knowledge).map(({ id, version }) => [id, version]));
}
