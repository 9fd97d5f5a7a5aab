import type { Status, Support } from '../contract';
import { daily } from './daily';
import { type Cell, covers, family, statementsOn } from './membership';
import { noticesFor } from './notices';
import type { Feature, Knowledge, Statement } from './schema';
import { type StatusOf, statusOf } from './status';

/** What the documents say of one feature in one deployment, and what that is worth on the day of asking. */
export interface Decision {
  feature: string;
  exchange: string;
  skype: string;
  support: Support;
  /** For `conditional`: the versions that have it, and those that have not, beyond the matrix too. */
  condition: { needs: string[]; not: string[] } | null;
  /** For a group with one verdict: versions outside the matrix that a newer document settles otherwise. */
  exceptions: string[];
  status: Status;
  /** Refs of services behind it that are switched off. */
  retiredParts: string[];
  /** Refs of products and functions past their end of support. */
  endedProducts: string[];
  notices: string[];
  /** Newest first; empty where no document says anything. */
  sources: string[];
  contradictions: string[];
}

type Verdict = Pick<Decision, 'support' | 'condition' | 'exceptions' | 'sources'>;

/** Decides a cell of the matrix, for concrete versions and for groups (`on-premises`, `server`) alike. */
export const decide = daily(decideCell);

function decideCell(
  knowledge: Knowledge,
  feature: string,
  exchange: string,
  skype: string,
  today: string,
): Decision {
  const cell = { feature, exchange, skype };
  const verdict = supportOf(knowledge, cell);
  const status: StatusOf = statusOf(knowledge, cell, today);
  return {
    ...cell,
    ...verdict,
    ...status,
    notices: noticesFor(knowledge, cell, verdict.support, today),
    contradictions: contradictionsOn(knowledge, cell),
  };
}

/** The support alone, without notices and status: what comparisons and searches over many cells need. */
export function supportOf(knowledge: Knowledge, cell: Cell): Verdict {
  const feature = knowledge.features.get(cell.feature);
  const exchange = knowledge.exchange.get(cell.exchange);
  if (!feature || !exchange || !knowledge.skype.has(cell.skype))
    throw new Error(`No such cell: ${cell.feature}, exchange ${cell.exchange}, skype ${cell.skype}`);
  if (exchange.members) return supportOfGroup(knowledge, cell, exchange.members);
  return supportOfVersion(knowledge, feature, cell);
}

function supportOfGroup(knowledge: Knowledge, cell: Cell, members: readonly string[]): Verdict {
  const verdicts = members.map((exchange) => ({ exchange, ...supportOf(knowledge, { ...cell, exchange }) }));
  const withSupport = (support: Support) =>
    verdicts.filter((verdict) => verdict.support === support).map((verdict) => verdict.exchange);
  const [needs, not, unknown] = [withSupport('yes'), withSupport('no'), withSupport('unknown')];
  const sources = newestFirst(
    knowledge,
    verdicts.flatMap((verdict) => verdict.sources),
  );
  const verdict = { condition: null, exceptions: [], sources };
  if (needs.length > 0 && not.length > 0)
    return { ...verdict, support: 'conditional', condition: settledVersions(knowledge, cell) };
  if (unknown.length > 0) return { ...verdict, support: 'unknown' };
  const support = needs.length > 0 ? 'yes' : 'no';
  const settled = settledVersions(knowledge, cell);
  const exceptions = support === 'yes' ? settled.not : settled.needs;
  const cited = exceptions.flatMap((exchange) => supportOf(knowledge, { ...cell, exchange }).sources);
  return { ...verdict, support, exceptions, sources: newestFirst(knowledge, [...sources, ...cited]) };
}

/** All versions of a group on which the documents give a yes or a no. */
function settledVersions(knowledge: Knowledge, cell: Cell): { needs: string[]; not: string[] } {
  const versions = family(knowledge.exchange, cell.exchange);
  const saying = (support: Support) =>
    versions.filter((exchange) => supportOf(knowledge, { ...cell, exchange }).support === support);
  return { needs: saying('yes'), not: saying('no') };
}

function supportOfVersion(knowledge: Knowledge, feature: Feature, cell: Cell): Verdict {
  const statements = statementsOn(knowledge, feature, cell.exchange, cell.skype);
  const sources = (support: Support | null) =>
    newestFirst(
      knowledge,
      statements.filter((one) => support === null || one.support === support).flatMap((one) => one.sources),
    );
  if (statements.length === 0) return { support: 'unknown', condition: null, exceptions: [], sources: [] };
  const support = isOpen(knowledge, cell, statements) ? 'unknown' : newestSupport(knowledge, statements);
  return {
    support,
    condition: null,
    exceptions: [],
    sources: sources(support === 'unknown' ? null : support),
  };
}

/** Do the documents disagree here, and is that disagreement named as one that nothing decides? */
function isOpen(knowledge: Knowledge, cell: Cell, statements: readonly Statement[]): boolean {
  if (new Set(statements.map((statement) => statement.support)).size < 2) return false;
  return [...knowledge.contradictions.values()].some(
    ({ appliesTo, decision }) => appliesTo && decision === 'unknown' && covers(knowledge, appliesTo, cell),
  );
}

/** The newest document decides; two of the same day that differ leave it unknown. */
function newestSupport(knowledge: Knowledge, statements: readonly Statement[]): Support {
  const newest = (support: string) =>
    statements
      .filter((statement) => statement.support === support)
      .flatMap((statement) => statement.sources.map((id) => written(knowledge, id)))
      .sort()
      .at(-1);
  const [yes, no] = [newest('yes'), newest('no')];
  if (no === undefined) return 'yes';
  if (yes === undefined) return 'no';
  if (yes === no) return 'unknown';
  return yes > no ? 'yes' : 'no';
}

function contradictionsOn(knowledge: Knowledge, cell: Cell): string[] {
  const members = knowledge.exchange.get(cell.exchange)?.members ?? [cell.exchange];
  return [...knowledge.contradictions.values()]
    .filter(({ appliesTo }) => {
      if (!appliesTo) return false;
      return members.some((exchange) => covers(knowledge, appliesTo, { ...cell, exchange }));
    })
    .map((contradiction) => contradiction.id);
}

/** The text's own date, else its page's; what nothing dates counts as oldest. */
function written(knowledge: Knowledge, source: string): string {
  const known = knowledge.sources.get(source);
  return known?.topic ?? known?.date ?? '';
}

export function newestFirst(knowledge: Knowledge, sources: readonly string[]): string[] {
  const byDate = (a: string, b: string) => written(knowledge, b).localeCompare(written(knowledge, a));
  return [...new Set(sources)].sort(byDate);
}
