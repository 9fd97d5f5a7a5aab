import { lifecycleOf } from '../knowledge';
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
    date: state.supportEnd === null ? null : desk.say.write.date(state.supportEnd),
    how: state.state === 'retired' ? 'retired' : 'ended',
  };
}

/** What comes before everything else where today's status is not `supported`. */
export function statusBlocks(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const ended = endedAmong(desk, rulings);
  if (ended.length === 0) return [];
  const { status } = desk.say;
  const partly = rulings.some(({ verdict }) => verdict.status === 'supported');
  const text = partly || ended.length > 2 ? status.noticeList(ended) : status.notice(ended);
  return [{ kind: 'alert', tone: 'warning', text }];
}

/** Notices and contradictions of the verdicts, then how old the newest document is. */
export function noticeBlocks(desk: Desk, rulings: readonly Ruling[]): Block[] {
  const unique = (ids: string[]) => [...new Set(ids)];
  const notices = unique(rulings.flatMap(({ verdict }) => verdict.notices))
    .map((id) => desk.words.notices[id])
    .filter((text) => text !== undefined);
  const contradictions = unique(rulings.flatMap(({ decision }) => [...decision.contradictions]))
    .map((id) => desk.words.contradictions[id])
    .filter((text) => text !== undefined);
  const versions = versionNotes(desk, rulings);
  return [
    ...titled(desk.say.part.notices, [...notices, ...versions]),
    ...titled(desk.say.part.contradictions, contradictions),
  ];
}

function titled(title: string, items: string[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: title },
    { kind: 'list', ordered: false, items },
  ];
}

/** `server` and `on-premises` leave the version open, and most versions are past their end: that is said. */
function versionNotes(desk: Desk, rulings: readonly Ruling[]): string[] {
  const open = new Set<string>();
  for (const { verdict } of rulings) {
    if (verdict.skype === 'server') open.add('skype/server');
    if (verdict.exchange === 'on-premises') open.add('exchange/on-premises');
  }
  return [...open].flatMap((ref) => {
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

/** The documents; with their age, newest first, where it is their age that counts. */
export function sourceBlocks(desk: Desk, ids: readonly string[], withAge = true): Block[] {
  const items = [...new Set(ids)].flatMap((id) => {
    const source = desk.knowledge.sources.get(id);
    return source === undefined ? [] : [{ title: source.title, url: source.url, date: source.date ?? '' }];
  });
  if (items.length === 0) return [];
  const sorted = withAge ? items.toSorted((a, b) => b.date.localeCompare(a.date)) : items;
  const { part } = desk.say;
  const newest = sorted[0]?.date ?? '';
  const rest = sorted.length - mostSources;
  const shown =
    rest < 2
      ? sorted
      : [
          ...sorted.slice(0, mostSources),
          { title: withAge ? part.olderSources(rest) : part.moreSources(rest), url: null, date: '' },
        ];
  return [
    ...(withAge && newest !== '' && items.length > 1
      ? [{ kind: 'paragraph', text: desk.say.reason.age(desk.say.write.date(newest)) } as const]
      : []),
    { kind: 'sources', items: shown },
  ];
}

/** The end of every answer that rests on verdicts. */
export const closing = (desk: Desk, rulings: readonly Ruling[]): Block[] => [
  ...noticeBlocks(desk, rulings),
  ...sourceBlocks(desk, sourcesOf(rulings)),
];
