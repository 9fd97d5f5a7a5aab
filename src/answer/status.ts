import type { Deployment } from '../contract';
import { lifecycleOf, refs } from '../knowledge';
import type { Ended } from '../words/sentences';
import type { Block } from './document';
import { displayName } from './names';
import type { Desk } from './tools';
import type { Ruling } from './verdicts';

/** What a status is worked out and told with. */
type Today = Pick<Desk, 'knowledge' | 'words' | 'say' | 'today'>;

/** The products and services behind a verdict that are past their end on the day of asking. */
const endedRefs = ({ decision }: Ruling): string[] => [...decision.retiredParts, ...decision.endedProducts];

/** Was it asked about, with its deployment or by name? The versions of a side that was left open stand in the table. */
function isAsked({ asked: { exchange, skype }, decision }: Ruling, ref: string): boolean {
  if (exchange !== null && skype !== null) return decision.endedProducts.includes(ref);
  return ref === `exchange/${exchange}` || ref === `skype/${skype}`;
}

export function endedProduct(desk: Today, ref: string): Ended {
  const state = lifecycleOf(desk.knowledge, ref, desk.today);
  return {
    product: displayName(desk, ref),
    inSentence: desk.words.products[ref]?.inSentence,
    date: state.supportEnd === null ? null : desk.say.write.date(state.supportEnd),
    how: state.state === 'retired' ? 'retired' : 'ended',
  };
}

/** Are all that have ended only versions of a side that the question left open? Then the answer comes before them. */
export const isAside = (rulings: readonly Ruling[]): boolean =>
  rulings.every(({ decision }) => decision.retiredParts.length === 0) &&
  !rulings.some((ruling) => ruling.decision.endedProducts.some((ref) => isAsked(ruling, ref)));

/** What comes before everything else where today's status is not `supported`. */
export function statusBlocks(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const retired = rulings.flatMap(({ decision }) => decision.retiredParts);
  const ended = rulings.flatMap(({ decision }) => decision.endedProducts);
  const asked = ended.filter((ref) => rulings.some((ruling) => isAsked(ruling, ref)));
  const order = refs(desk.knowledge);
  const shown = [...new Set([...retired, ...(asked.length > 0 ? asked : ended)])].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  if (shown.length === 0) return [];
  const { status } = desk.say;
  const shared = sharedEnds(desk, rulings, shown);
  const alike = new Set(rulings.map(({ verdict }) => verdict.status)).size === 1;
  // What is true of a part of the cells only must not be said of all: then the products are listed.
  const text =
    alike && shared.length > 0 && !leavesOut(rulings, shown, shared)
      ? status.notice(shared)
      : status.noticeList(shown.map((ref) => endedProduct(desk, ref)));
  return [{ kind: 'alert', tone: 'warning', text }];
}

/** Of two deployments at their end, what they share is not all: each has a product of its own that is over too. */
function leavesOut(rulings: readonly Ruling[], refs: readonly string[], shared: readonly Ended[]): boolean {
  if (rulings[0]?.verdict.status !== 'out-of-support') return false;
  return refs.filter((ref) => !ref.startsWith('other/')).length > shared.length;
}

/** The ended products behind every single verdict: those that give all of them their status. */
function sharedEnds(desk: Desk, rulings: readonly Ruling[], refs: readonly string[]): Ended[] {
  const shared = refs.filter((ref) => rulings.every((ruling) => endedRefs(ruling).includes(ref)));
  const retired = rulings[0]?.verdict.status === 'retired';
  const ended = shared.map((ref) => endedProduct(desk, ref));
  return ended.some(({ how }) => how === 'retired') === retired ? ended : [];
}

/** What the products of a deployment are worth on the day of asking, before its commands; null where both are in support. */
export function deploymentStatus(desk: Today, { exchange, skype }: Deployment): string | null {
  const refs = [
    ...(exchange === null ? [] : [`exchange/${exchange}`]),
    ...(skype === null ? [] : [`skype/${skype}`]),
  ];
  // What is switched off leaves nothing to set up: that is said where the procedure is said not to apply.
  const ended = refs.filter((ref) => lifecycleOf(desk.knowledge, ref, desk.today).state === 'ended');
  return ended.length === 0 ? null : desk.say.status.notice(ended.map((ref) => endedProduct(desk, ref)));
}
