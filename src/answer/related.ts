import type { Deployment } from '../contract';
import { runbook } from '../procedure';
import type { Desk } from './tools';

/** Procedures that give a feature, the most particular first; which of them fits depends on the deployment. */
const procedures: Readonly<Record<string, readonly string[]>> = {
  'owa-presence': ['owa-online', 'owa-on-premises'],
  'owa-respond': ['owa-online', 'owa-on-premises'],
  'owa-meetings': ['owa-online', 'owa-on-premises'],
  'unified-contact-store': ['unified-contact-store'],
  'high-resolution-photo': ['high-resolution-photos'],
  archiving: ['exchange-archiving'],
  'archive-search': ['sharepoint-search'],
  'um-voicemail': ['um-voicemail'],
};

/** The procedure that sets this feature up in this deployment, or the whole way where none is particular to it. */
export function setupFor(desk: Desk, feature: string | null, deployment: Deployment): string | null {
  const particular = feature === null ? [] : (procedures[feature] ?? []);
  return [...particular, 'plan'].find((id) => applies(desk, id, deployment)) ?? null;
}

/** A whole runbook is worked out for this one word, and there are few procedures and deployments. */
const known = new WeakMap<Desk['knowledge'], Map<string, boolean>>();

function applies(desk: Desk, procedure: string, deployment: Deployment): boolean {
  const of = known.get(desk.knowledge) ?? new Map<string, boolean>();
  known.set(desk.knowledge, of);
  const key = [procedure, deployment.exchange, deployment.skype].join(' ');
  const before = of.get(key);
  if (before !== undefined) return before;
  const found = workedOut(desk, procedure, deployment);
  of.set(key, found);
  return found;
}

function workedOut(desk: Desk, procedure: string, deployment: Deployment): boolean {
  if (!desk.knowledge.procedures.has(procedure)) return false;
  const request = { procedure, deployment, cloud: null, values: {}, language: desk.language };
  return runbook(request, desk.knowledge, desk.words).applies === 'yes';
}

/** The same without falling back to the whole way: the first that applies, else the last that exists. */
export function particularFor(desk: Desk, feature: string, deployment: Deployment): string | null {
  const known = (procedures[feature] ?? []).filter((id) => desk.knowledge.procedures.has(id));
  return known.find((id) => applies(desk, id, deployment)) ?? known.at(-1) ?? null;
}
