import type { Verdict } from '../contract';
import { columns, columnValues, decide, deploymentsWith } from '../knowledge';
import type { Block } from './document';
import { compact, deploymentText, exchangeName, featureName, skypeName } from './names';
import { endedAmong, titleOf } from './parts';
import type { Desk } from './tools';
import { type Pair, type Ruling, rule } from './verdicts';

/** A longer list of ways out is a table of its own: the button to it is below. */
const most = 3;

/** The one reason behind a verdict, read off all versions that documents settle: which side decides. */
export function reasonFor(desk: Desk, { verdict, decision }: Ruling): string | null {
  const { feature, exchange, skype, support } = verdict;
  const yes = (pair: Pair) => rule(desk, feature, pair).verdict.support === 'yes';
  /** A service that is switched off is no way out. */
  const inService = (pair: Pair) => yes(pair) && rule(desk, feature, pair).verdict.status !== 'retired';

  // What is switched off has no reason to work: the verdict's own sentence and the notices say what happened.
  if (support === 'yes' && verdict.status === 'retired') return null;
  if (support === 'unknown') {
    return decision.sources.length > 0 ? desk.say.reason.disagree : desk.say.reason.undocumented;
  }
  const versions = exchangeVersions(desk).map((id) => rule(desk, feature, { exchange: id, skype }).verdict);
  const saying = (one: Verdict['support']) =>
    versions.filter((version) => version.support === one).map((version) => version.exchange);
  const [withSkype, without, open] = [saying('yes'), saying('no'), saying('unknown')];
  const names = (ids: readonly string[]) => compact(ids.map((id) => exchangeName(desk, id)));
  if (support === 'yes') {
    const source = desk.knowledge.sources.get(
      decision.sources.length === 1 ? (decision.sources[0] ?? '') : '',
    );
    if (source !== undefined)
      return desk.say.reason.document(
        titleOf(desk, source),
        desk.say.write.dated(source.date ?? '', source.dated),
      );
    if (columns(desk.knowledge).every(yes)) return desk.say.reason.everywhere;
    return without.length === 0
      ? desk.say.reason.wholeSkype(skypeName(desk, skype), open.length > 0)
      : desk.say.reason.exceptExchange(skypeName(desk, skype), names(without), names(open));
  }
  if (withSkype.length > 0) {
    const living = withSkype.filter((id) => inService({ exchange: id, skype }));
    const enough = names(living.length > 0 ? living : withSkype);
    return desk.say.reason.needsExchange(skypeName(desk, skype), enough, open.length > 0);
  }
  const withExchange = columnValues(desk.knowledge, 'skype').filter((id) =>
    inService({ exchange, skype: id }),
  );
  if (withExchange.length > 0) {
    return desk.say.reason.needsSkype(
      exchangeName(desk, exchange),
      compact(withExchange.map((id) => skypeName(desk, id))),
    );
  }
  return desk.say.reason.never(skypeName(desk, skype));
}

/** Those of the matrix and those that only newer documents cover; no groups. */
const exchangeVersions = (desk: Desk): string[] =>
  [...desk.knowledge.exchange.values()].filter(({ kind }) => kind !== 'group').map(({ id }) => id);

/** The nearest deployments with a yes: those in support today, or where there are none, any. */
function nearest(desk: Desk, { verdict }: Ruling): Ruling[] {
  const { knowledge, today } = desk;
  const { feature } = verdict;
  const all = deploymentsWith(knowledge, feature, verdict, today).filter(
    (pair) => pair.exchange !== verdict.exchange || pair.skype !== verdict.skype,
  );
  const supported = all.filter(
    ({ exchange, skype }) => decide(knowledge, feature, exchange, skype, today).status === 'supported',
  );
  return (supported.length > 0 ? supported : all).slice(0, most).map((pair) => rule(desk, feature, pair));
}

/** What would make it a yes, or a yes that is still supported. */
export function remedyBlocks(desk: Desk, ruling: Ruling): Block[] {
  const { support, status, feature } = ruling.verdict;
  if (support === 'yes' && status === 'supported') return [];
  const found = nearest(desk, ruling);
  const today = found.some(({ verdict }) => verdict.status === 'supported');
  if (found.length === 0 || (support === 'yes' && !today)) {
    return support === 'yes' ? [] : [{ kind: 'paragraph', text: desk.say.remedy.none }];
  }
  const { remedy } = desk.say;
  const lead =
    support === 'unknown'
      ? remedy.unknown
      : today
        ? remedy.today
        : remedy.nearest(featureName(desk, feature));
  return [
    { kind: 'paragraph', text: lead },
    { kind: 'list', ordered: false, items: found.map((item) => nearestLine(desk, item)) },
  ];
}

function nearestLine(desk: Desk, ruling: Ruling): string {
  const name = deploymentText(desk, ruling.verdict);
  const states = endedAmong(desk, [ruling]).map(({ product, date, how }) =>
    how === 'retired' ? desk.say.remedy.retired(product, date) : desk.say.remedy.ended(product, date),
  );
  return states.length === 0 ? name : `${name} (${states.join(', ')})`;
}
