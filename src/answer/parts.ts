import { lifecycleOf, type Source } from '../knowledge';
import { unique } from '../text/unique';
import type { Phases } from '../words';
import type { Block } from './document';
import { compact, displayName, featureShort } from './names';
import type { Desk } from './tools';
import { type Ruling, sourcesOf } from './verdicts';

/** A deployment in support, as an answer recommends it: in brackets behind it the end that is announced for what it rests on. */
export function asWayOut(desk: Desk, name: string, rulings: readonly Ruling[]): string {
  const limits = unique(rulings.flatMap(({ verdict }) => verdict.notices)).flatMap((id) =>
    sayingToday(desk, desk.words.limits[id], desk.knowledge.notices.get(id)?.turns),
  );
  return limits.length === 0 ? name : `${name} (${limits.join(', ')})`;
}

/** Contradictions that nothing settles, as long as the verdicts rest on them: they are the reason, and told first. */
export const openContradictions = (desk: Desk, rulings: readonly Ruling[]): string[] =>
  unique(rulings.flatMap(({ decision }) => decision.contradictions)).filter(
    (id) => desk.knowledge.contradictions.get(id)?.decision === 'unknown',
  );

export const contradictionTexts = (desk: Desk, ids: readonly string[]): string[] =>
  ids.flatMap((id) =>
    sayingToday(desk, desk.words.contradictions[id], desk.knowledge.contradictions.get(id)?.turns),
  );

/** Notices of the verdicts that tell of an end that has come or is announced: what may have changed since it worked. */
export const datedNotices = (desk: Desk, rulings: readonly Ruling[]): string[] =>
  unique(rulings.flatMap(({ verdict }) => verdict.notices)).filter((id) => {
    const { turns = [], limits = false } = desk.knowledge.notices.get(id) ?? {};
    return limits || turns.some((day) => desk.today >= day);
  });

export const noticeSentences = (desk: Desk, ids: readonly string[]): string[] =>
  ids.flatMap((id) => sayingToday(desk, desk.words.notices[id], desk.knowledge.notices.get(id)?.turns));

/** Notices and contradictions of the verdicts, but for those `told` before. */
function noticeBlocks(desk: Desk, rulings: readonly Ruling[], told: readonly string[] = []): Block[] {
  const contradictions = unique(rulings.flatMap(({ decision }) => decision.contradictions)).filter(
    (id) => !told.includes(id),
  );
  return [
    ...titled(desk.say.part.notices, [...noticeTexts(desk, rulings, told), ...versionNotes(desk, rulings)]),
    ...titled(desk.say.part.contradictions, contradictionTexts(desk, contradictions)),
  ];
}

/** Among many features, a notice on several of them says which. */
function noticeTexts(desk: Desk, rulings: readonly Ruling[], told: readonly string[]): string[] {
  const features = unique(rulings.map(({ verdict }) => verdict.feature));
  const ids = unique(rulings.flatMap(({ verdict }) => verdict.notices)).filter((id) => !told.includes(id));
  return ids.flatMap((id) => {
    const concerned = unique(
      rulings.flatMap(({ verdict }) => (verdict.notices.includes(id) ? [verdict.feature] : [])),
    );
    const texts = noticeSentences(desk, [id]);
    if (concerned.length < 2 || concerned.length === features.length) return texts;
    const names = concerned.map((feature) => featureShort(desk, feature)).join(', ');
    return texts.map((text) => desk.say.write.label(names, text));
  });
}

/** The sentence that holds on the day of asking: the first one until the first turn, and so on. */
export function sayingToday(desk: Desk, phases: Phases | undefined, turns: readonly string[] = []): string[] {
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
export const closing = (desk: Desk, rulings: readonly Ruling[], told: readonly string[] = []): Block[] => [
  ...noticeBlocks(desk, rulings, told),
  ...sourceBlocks(desk, sourcesOf(rulings)),
];
