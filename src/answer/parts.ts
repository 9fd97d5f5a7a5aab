import { lifecycleOf, type Source } from '../knowledge';
import type { Phases } from '../words';
import type { Ended } from '../words/sentences';
import type { Block } from './document';
import { compact, displayName } from './names';
import type { Desk } from './tools';
import { type Ruling, sourcesOf } from './verdicts';

/** The products and services among the verdicts that are past their end on the day of asking, each once. */
export function endedAmong(desk: Desk, rulings: readonly Ruling[]): Ended[] {
  const refs = [
    ...rulings.flatMap(({ decision }) => decision.retiredParts),
    ...rulings.flatMap(({ decision }) => decision.endedProducts),
  ];
  return [...new Set(refs)].map((ref) => endedProduct(desk, ref));
}

export function endedProduct(desk: Desk, ref: string): Ended {
  const state = lifecycleOf(desk.knowledge, ref, desk.today);
  return {
    product: displayName(desk, ref),
    inSentence: desk.words.products[ref]?.inSentence,
    date: state.supportEnd === null ? null : desk.say.write.date(state.supportEnd),
    how: state.state === 'retired' ? 'retired' : 'ended',
  };
}

/** What comes before everything else where today's status is not `supported`. */
export function statusBlocks(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const ended = endedAmong(desk, rulings);
  if (ended.length === 0) return [];
  const { status } = desk.say;
  const shared = sharedEnds(desk, rulings);
  const alike = new Set(rulings.map(({ verdict }) => verdict.status)).size === 1;
  // What is true of a part of the cells only must not be said of all: then the products are listed.
  const text =
    alike && shared.length > 0 && !leavesOut(rulings, shared)
      ? status.notice(shared)
      : status.noticeList(ended);
  return [{ kind: 'alert', tone: 'warning', text }];
}

/** Of two deployments at their end, what they share is not all: each has a product of its own that is over too. */
function leavesOut(rulings: readonly Ruling[], shared: readonly Ended[]): boolean {
  if (rulings[0]?.verdict.status !== 'out-of-support') return false;
  const products = new Set(
    rulings.flatMap(({ decision }) => decision.endedProducts.filter((ref) => !ref.startsWith('other/'))),
  );
  return products.size > shared.length;
}

/** The ended products behind every single verdict: those that give all of them their status. */
function sharedEnds(desk: Desk, rulings: readonly Ruling[]): Ended[] {
  const perRuling = rulings.map(({ decision }) => [...decision.retiredParts, ...decision.endedProducts]);
  const shared = (perRuling[0] ?? []).filter((ref) => perRuling.every((refs) => refs.includes(ref)));
  const retired = rulings[0]?.verdict.status === 'retired';
  const ended = shared.map((ref) => endedProduct(desk, ref));
  return ended.some(({ how }) => how === 'retired') === retired ? ended : [];
}

/** Notices and contradictions of the verdicts, then how old the newest document is. */
export function noticeBlocks(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const unique = (ids: string[]) => [...new Set(ids)];
  const { knowledge, words } = desk;
  const notices = unique(rulings.flatMap(({ verdict }) => verdict.notices)).flatMap((id) =>
    sayingToday(desk, words.notices[id], knowledge.notices.get(id)?.turns),
  );
  const contradictions = unique(rulings.flatMap(({ decision }) => [...decision.contradictions])).flatMap(
    (id) => sayingToday(desk, words.contradictions[id], knowledge.contradictions.get(id)?.turns),
  );
  const versions = versionNotes(desk, rulings);
  return [
    ...titled(desk.say.part.notices, [...notices, ...versions]),
    ...titled(desk.say.part.contradictions, contradictions),
  ];
}

/** The sentence that holds on the day of asking: the first one until the first turn, and so on. */
function sayingToday(desk: Desk, phases: Phases | undefined, turns: readonly string[] = []): string[] {
  if (phases === undefined) return [];
  if (typeof phases === 'string') return [phases];
  const passed = turns.filter((day) => desk.today >= day).length;
  return phases.slice(passed, passed + 1);
}

function titled(title: string, items: string[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'list', ordered: false, items },
  ];
}

/** A group (`server`, `on-premises`) leaves the version open, and most versions are past their end: that is said. */
function versionNotes(desk: Desk, rulings: readonly Ruling[]): string[] {
  const named = new Set(
    rulings.flatMap(({ verdict }) => [`skype/${verdict.skype}`, `exchange/${verdict.exchange}`]),
  );
  const groups = [...named].filter((ref) => lifecycleOf(desk.knowledge, ref, desk.today).kind === 'group');
  return groups.flatMap((ref) => {
    const versions = lifecycleOf(desk.knowledge, ref, desk.today).members.map((member) =>
      lifecycleOf(desk.knowledge, member, desk.today),
    );
    const names = (past: boolean) =>
      compact(
        versions
          .filter(({ state }) => (state === 'supported') !== past)
          .map(({ ref: version }) => displayName(desk, version)),
      );
    const [supported, ended] = [names(false), names(true)];
    return supported.length > 0 && ended.length > 0
      ? [desk.say.status.serverVersion(displayName(desk, ref), supported, ended)]
      : [];
  });
}

/** More of them than this bury the newest ones; the answer's `sources` field has them all. */
const mostSources = 4;

/** The documents, Microsoft's own pages first; with their age, newest first, where it is their age that counts. */
export function sourceBlocks(desk: Desk, ids: readonly string[], withAge = true): Block[] {
  const known = [...new Set(ids)].flatMap((id) => desk.knowledge.sources.get(id) ?? []);
  if (known.length === 0) return [];
  const newest = known.reduce((latest, one) => ((one.date ?? '') > (latest.date ?? '') ? one : latest));
  const worth = worthShowing(known, withAge);
  // A line more than the limit costs less than saying that one is left out.
  const shown = worth.length <= mostSources + 1 ? worth : worth.slice(0, mostSources);
  const rest = known.length - shown.length;
  const items = shown.map((source) => ({
    title: titleOf(desk, source),
    url: source.url,
    date: source.date ?? '',
    dated: source.dated,
  }));
  const { part, reason } = desk.say;
  return [
    ...(withAge && newest.date !== null && known.length > 1
      ? [{ kind: 'paragraph', text: reason.age(newest.date, newest.dated) } as const]
      : []),
    {
      kind: 'sources',
      items: rest === 0 ? items : [...items, { title: part.moreSources(rest), url: null, date: '' }],
    },
  ];
}

/** Pages of Microsoft and of its repositories; a fork or a mirror carries the same text on somebody else's word. */
const official = /^https:\/\/(?:[a-z]+\.)*microsoft\.com\/|^https:\/\/github\.com\/MicrosoftDocs\//;

/** Copies are left out where an official page stands beside them; of one address the newest reading is kept. */
function worthShowing(sources: readonly Source[], withAge: boolean): Source[] {
  const isOfficial = ({ url }: Source) => url !== null && official.test(url);
  const enough = sources.some(isOfficial);
  const newestFirst = (a: Source, b: Source) => (b.date ?? '').localeCompare(a.date ?? '');
  const sorted = sources
    .filter((source) => !(enough && source.copy !== undefined && !isOfficial(source)))
    .toSorted((a, b) => Number(isOfficial(b)) - Number(isOfficial(a)) || (withAge ? newestFirst(a, b) : 0));
  return sorted.filter(
    ({ url }, at) => url === null || sorted.findIndex((other) => other.url === url) === at,
  );
}

/** The title, and in brackets what it is and its language, where that is not the reader's. */
export function titleOf(desk: Desk, { title, remark, languages, localised }: Source): string {
  const [language] = languages;
  const readable = language === desk.language || (localised && languages.includes(desk.language));
  const beside = [
    ...(remark === undefined ? [] : [desk.words.remarks[remark] ?? remark]),
    ...(language === undefined || readable ? [] : [desk.say.part.inLanguage(language)]),
  ];
  return beside.length === 0 ? title : `${title} (${beside.join(', ')})`;
}

/** The end of every answer that rests on verdicts. */
export const closing = (desk: Desk, rulings: readonly Ruling[]): Block[] => [
  ...noticeBlocks(desk, rulings),
  ...sourceBlocks(desk, sourcesOf(rulings)),
];
