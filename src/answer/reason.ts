import type { Deployment, Verdict } from '../contract';
import { columns, columnValues, deploymentsWith } from '../knowledge';
import type { Block } from './document';
import { compact, deploymentText, exchangeName, skypeName } from './names';
import { asWayOut, titleOf } from './parts';
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
  const withExchange = skypeSides(desk).filter((id) => inService({ exchange, skype: id }));
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

/** The matrix's own values, and the servers outside of it. */
const skypeSides = ({ knowledge }: Desk): string[] => {
  const inMatrix = columnValues(knowledge, 'skype');
  const outside = [...knowledge.skype.values()].filter(
    ({ id, within }) => within === undefined && !inMatrix.includes(id),
  );
  return [...inMatrix, ...outside.map(({ id }) => id)];
};

/** What would make it a yes, or a yes that is still supported: a deployment past its end is no way out. */
export function remedyBlocks(
  desk: Desk,
  { verdict }: { verdict: Pick<Verdict, 'feature' | 'support' | 'status'> & Deployment },
): Block[] {
  const { support, status, feature } = verdict;
  if (support === 'yes' && status === 'supported') return [];
  const { knowledge, say, today } = desk;
  const all = deploymentsWith(knowledge, feature, verdict, today)
    .filter((pair) => pair.exchange !== verdict.exchange || pair.skype !== verdict.skype)
    .map((pair) => rule(desk, feature, pair));
  const alive = all.filter((ruling) => ruling.verdict.status === 'supported').slice(0, most);
  const lead = support === 'unknown' ? [say.remedy.unknown] : [];
  if (alive.length === 0) {
    const none = support === 'yes' ? [] : [all.length === 0 ? say.remedy.none : say.remedy.noneToday];
    return [...lead, ...none].map((text) => ({ kind: 'paragraph', text }));
  }
  return [
    { kind: 'paragraph', text: [...lead, say.remedy.today].join(' ') },
    {
      kind: 'list',
      ordered: false,
      items: alive.map((one) => asWayOut(desk, deploymentText(desk, one.verdict), [one])),
    },
  ];
}
