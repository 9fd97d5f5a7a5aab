import { daily } from './daily';
import { hasBegun, isOver } from './dates';
import { family } from './membership';
import type { Knowledge, Lifecycle, Milestone, Move, Product } from './schema';

export interface LifecycleState {
  ref: string;
  kind: Lifecycle['kind'];
  /** `ended`: past its end of support. `retired`: a service that is switched off. `unverified`: no document tells. */
  state: 'supported' | 'ended' | 'retired' | 'unverified';
  release: string | null;
  mainstreamEnd: string | null;
  mainstreamOver: boolean;
  supportEnd: string | null;
  /** The end is announced as "not before" this day. */
  notBefore: string | null;
  /** End of the last period of paid Extended Security Updates; they are no support. */
  esuEnd: string | null;
  esu: 'none' | 'to-come' | 'running' | 'over';
  milestones: readonly (Milestone & { past: boolean })[];
  replacedBy: readonly string[];
  moves: readonly Move[];
  /** Of a period of Extended Security Updates: products with an end of their own. */
  ends: Readonly<Record<string, string>>;
  /** Updates to come, by their short name. */
  updates: Readonly<Record<string, string>>;
  /** Products of a group (`server`, `on-premises`). */
  members: readonly string[];
  sources: readonly string[];
  secondary: readonly string[];
  unverified: readonly string[];
}

/** The lifecycle entry behind `exchange/2016`, `skype/online` or `other/msonline`, or null. */
export function entryOf(knowledge: Knowledge, ref: string): Lifecycle | Product | null {
  const [side, id = ''] = ref.split('/');
  if (side === 'exchange') return knowledge.exchange.get(id) ?? null;
  if (side === 'skype') return knowledge.skype.get(id) ?? null;
  return side === 'other' ? (knowledge.others.get(id) ?? null) : null;
}

/** Every ref there is, products first. */
export function refs(knowledge: Knowledge): string[] {
  return [
    ...[...knowledge.exchange.keys()].map((id) => `exchange/${id}`),
    ...[...knowledge.skype.keys()].map((id) => `skype/${id}`),
    ...[...knowledge.others.keys()].map((id) => `other/${id}`),
  ];
}

/** What a product, client, service or module is worth on a day. */
export const lifecycleOf = daily(workOut);

function workOut(knowledge: Knowledge, ref: string, today: string): LifecycleState {
  const entry = entryOf(knowledge, ref);
  if (entry === null) throw new Error(`No lifecycle is known for "${ref}": use a ref of refs(knowledge)`);
  const side = ref.split('/')[0] ?? '';
  const members = entry.kind === 'group' ? groupMembers(knowledge, side, entry.id) : [];
  const periods = esuPeriods(knowledge, ref);
  const esuEnd =
    periods
      .map((period) => period.supportEnd ?? '')
      .sort()
      .at(-1) ?? null;
  return {
    ref,
    kind: entry.kind,
    state: stateOf(knowledge, entry, members, today),
    release: entry.release ?? null,
    mainstreamEnd: entry.mainstreamEnd ?? null,
    mainstreamOver: entry.mainstreamEnd !== undefined && isOver(entry.mainstreamEnd, today),
    supportEnd: entry.supportEnd ?? null,
    notBefore: entry.notBefore ?? null,
    esuEnd,
    esu: esuState(periods, today),
    milestones: entry.milestones.map((milestone) => ({
      ...milestone,
      past: hasBegun(milestone.date, today),
    })),
    replacedBy: entry.replacedBy,
    moves: entry.moves,
    ends: entry.ends,
    updates: entry.updates,
    members,
    sources: [...new Set([...entry.sources, ...periods.flatMap((period) => period.sources)])],
    secondary: entry.secondary,
    unverified: entry.unverified,
  };
}

function stateOf(
  knowledge: Knowledge,
  entry: Lifecycle,
  members: readonly string[],
  today: string,
): LifecycleState['state'] {
  if (entry.kind === 'group') {
    const alive = members.some((member) => lifecycleOf(knowledge, member, today).state === 'supported');
    return alive ? 'supported' : 'ended';
  }
  if (entry.supportEnd !== undefined && isOver(entry.supportEnd, today))
    return entry.policy === 'service' ? 'retired' : 'ended';
  return entry.policy === 'unverified' ? 'unverified' : 'supported';
}

function groupMembers(knowledge: Knowledge, side: string, group: string): string[] {
  const products = side === 'exchange' ? knowledge.exchange : knowledge.skype;
  return family(products, group).map((id) => `${side}/${id}`);
}

function esuPeriods(knowledge: Knowledge, ref: string): Lifecycle[] {
  return [...knowledge.others.values()].filter((other) => other.covers?.includes(ref));
}

function esuState(periods: readonly Lifecycle[], today: string): LifecycleState['esu'] {
  if (periods.length === 0) return 'none';
  const open = periods.filter(
    (period) => period.supportEnd === undefined || !isOver(period.supportEnd, today),
  );
  if (open.length === 0) return 'over';
  return open.some((period) => period.release === undefined || hasBegun(period.release, today))
    ? 'running'
    : 'to-come';
}
