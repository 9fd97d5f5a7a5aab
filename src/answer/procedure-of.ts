import { type Deployment, wholeWay } from '../contract';
import type { Reading } from '../language/reading';
import type { RunbookRequest } from '../procedure';
import { particularFor } from './related';
import type { Desk } from './tools';

/** The procedure that was named, or the one that gives the feature that was named. */
export function procedureOf(reading: Reading, desk: Desk): string | null {
  const { procedure, features } = reading;
  if (procedure !== null && desk.knowledge.procedures.has(procedure)) return procedure;
  const [feature] = features;
  return feature === undefined ? null : particularFor(desk, feature, bareDeployment(reading));
}

const bareDeployment = (reading: Reading): Deployment =>
  reading.deployments[0] ?? { exchange: null, skype: null };

/** A procedure as it was asked for. */
export const requestFor = (procedure: string, reading: Reading): RunbookRequest => ({
  procedure,
  deployment: bareDeployment(reading),
  cloud: reading.cloud,
  values: reading.values,
});

/** All procedures, the plan first and then in the order of its way. */
export function procedureIds(desk: Desk): string[] {
  const parts = desk.knowledge.procedures.get(wholeWay)?.parts?.map(({ procedure }) => procedure) ?? [];
  const known = [...desk.knowledge.procedures.keys()];
  return [...new Set([wholeWay, ...parts, ...known])].filter((id) => known.includes(id));
}
