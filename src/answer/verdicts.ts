import type { Deployment, Slot, Verdict } from '../contract';
import { columns, type Decision, decide, lifecycleOf } from '../knowledge';
import { unique } from '../text/unique';
import type { Told } from '../words/sentences';
import { compact, exchangeName } from './names';
import type { Desk } from './tools';

export interface Pair {
  exchange: string;
  skype: string;
}

/** A verdict with what it was decided from, and the deployment of the question that it belongs to. */
export interface Ruling {
  verdict: Verdict;
  decision: Decision;
  asked: Deployment;
}

/** The matrix's concrete deployments behind one that was named: a null side stands for each value the matrix has. */
function openDeployment(desk: Desk, asked: Deployment): Pair[] {
  const matrix = columns(desk.knowledge);
  const exchange = asked.exchange === null ? unique(matrix.map((pair) => pair.exchange)) : [asked.exchange];
  const skype = asked.skype === null ? unique(matrix.map((pair) => pair.skype)) : [asked.skype];
  return skype.flatMap((s) => exchange.map((e) => ({ exchange: e, skype: s })));
}

/** A group of versions (`on-premises`) opened too: for questions that list deployments, where a condition would hide what is asked. */
export function openVersions(desk: Desk, asked: Deployment): Pair[] {
  return openDeployment(desk, asked).flatMap((pair) => {
    const versions = desk.knowledge.exchange.get(pair.exchange)?.members;
    return versions?.map((exchange) => ({ ...pair, exchange })) ?? [pair];
  });
}

/** A group narrowed down to all its versions, those beyond the matrix too; what is no group as `openDeployment` has it. */
export function openGroup(desk: Desk, asked: Deployment): Pair[] {
  const { members } =
    asked.exchange === null
      ? { members: [] }
      : lifecycleOf(desk.knowledge, `exchange/${asked.exchange}`, desk.today);
  if (members.length === 0) return openDeployment(desk, asked);
  return members.flatMap((ref) =>
    openDeployment(desk, { ...asked, exchange: ref.slice('exchange/'.length) }),
  );
}

export function rule(desk: Desk, feature: string, pair: Pair, asked: Deployment = pair): Ruling {
  const decision = decide(desk.knowledge, feature, pair.exchange, pair.skype, desk.today);
  return {
    decision,
    asked,
    verdict: {
      feature,
      exchange: pair.exchange,
      skype: pair.skype,
      support: decision.support,
      condition: conditionText(desk, decision),
      status: decision.status,
      notices: [...decision.notices],
      sources: [...decision.sources],
    },
  };
}

/** Every feature on every deployment behind those asked, each cell once. */
export function ruleAll(
  desk: Desk,
  features: readonly string[],
  asked: readonly Deployment[],
  open: typeof openDeployment = openDeployment,
): Ruling[] {
  const seen = new Set<string>();
  return features.flatMap((feature) =>
    asked.flatMap((deployment) =>
      open(desk, deployment).flatMap((pair) => {
        const key = `${feature} ${pair.exchange} ${pair.skype}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [rule(desk, feature, pair, deployment)];
      }),
    ),
  );
}

function conditionText(desk: Desk, decision: Decision): string | null {
  if (decision.support !== 'conditional') return null;
  const { needs, not } = decision.condition ?? { needs: [], not: [] };
  return desk.say.verdict.condition(
    compact(needs.map((id) => exchangeName(desk, id))),
    compact(not.map((id) => exchangeName(desk, id))),
  );
}

/**
 * What must be asked back before one verdict holds: a side that was left out, unless all its values agree,
 * and the Exchange version where the answer hangs on it.
 */
export function missingSlots(rulings: readonly Ruling[]): Slot[] {
  const missing = new Set<Slot>();
  for (const group of groupBy(
    rulings,
    ({ verdict, asked }) => `${verdict.feature} ${asked.exchange} ${asked.skype}`,
  )) {
    const { asked } = group[0] as Ruling;
    if (asked.exchange === null && differs(group, 'skype')) missing.add('exchange');
    if (asked.skype === null && differs(group, 'exchange')) missing.add('skype');
    if (group.some(({ verdict }) => verdict.support === 'conditional')) missing.add('exchange');
  }
  return (['feature', 'exchange', 'skype'] as const).filter((slot) => missing.has(slot));
}

/** Do the verdicts differ while `side` stays the same, so that the other side decides? */
function differs(group: readonly Ruling[], side: 'exchange' | 'skype'): boolean {
  return groupBy(group, ({ verdict }) => verdict[side]).some(
    (same) => new Set(same.map(({ verdict }) => verdict.support)).size > 1,
  );
}

/** A yes of the documents to what has been switched off since, on products that run on. */
export const isOnPaper = ({ verdict, decision }: Ruling): boolean =>
  verdict.support === 'yes' && decision.retiredParts.some((ref) => ref.startsWith('other/'));

/** What is said of a verdict; its `support` stays what the documents say. */
export const toldOf = (ruling: Ruling): Told => (isOnPaper(ruling) ? 'on-paper' : ruling.verdict.support);

/** Is the same said of all of them? */
export const alike = (rulings: readonly Ruling[]): boolean => new Set(rulings.map(toldOf)).size < 2;

export function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** One group a deployment. */
export const perPair = (rulings: readonly Ruling[]): Ruling[][] =>
  groupBy(rulings, ({ verdict }) => `${verdict.exchange} ${verdict.skype}`);

/**
 * Without the cells of a product that is switched off, where the question left its side open and others remain: nobody
 * runs it any more, so it neither decides the answer nor is asked back.
 */
export function inService(rulings: readonly Ruling[]): Ruling[] {
  const asked = groupBy(
    rulings,
    ({ verdict, asked: { exchange, skype } }) => `${verdict.feature} ${exchange} ${skype}`,
  );
  return asked.flatMap((group) => {
    const living = group.filter((ruling) => !isRetiredChoice(ruling));
    return living.length > 0 ? living : group;
  });
}

/** Does the cell stand for a side that was left open, filled with what is switched off? */
const isRetiredChoice = ({ asked, verdict, decision }: Ruling): boolean =>
  (asked.skype === null && decision.retiredParts.includes(`skype/${verdict.skype}`)) ||
  (asked.exchange === null && decision.retiredParts.includes(`exchange/${verdict.exchange}`));

/** The sources of all verdicts, each once. */
export function sourcesOf(rulings: readonly Ruling[]): string[] {
  return [...new Set(rulings.flatMap(({ verdict }) => verdict.sources))];
}

/** A deployment with neither side named says nothing. */
export function named(deployments: readonly Deployment[]): Deployment[] {
  return deployments.filter(({ exchange, skype }) => exchange !== null || skype !== null);
}
