import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Cue, Tokens } from './cues';

const Patterns = z.record(
  z.string(),
  z
    .object({
      strong: z.array(z.string()),
      weak: z.array(z.string()),
      fallback: z.array(z.string()).optional(),
    })
    .strict(),
);

export type Strength = 'strong' | 'weak' | 'fallback';

interface Pattern {
  feature: string;
  strength: Strength;
  head: string;
  needs: string[];
  place: string | null;
  absorbs: string[];
}

export interface FeatureFound {
  feature: string;
  strength: Strength;
  /** Token position of its head, for the order in which features were named. */
  at: number;
  /** Where it happens was said. */
  placed: boolean;
  /** One everyday word alone ("archive", "missed") speaks of it. */
  everyday: boolean;
}

/** Where a feature can happen; ids of features begin with it. */
export const PLACES = ['outlook', 'owa', 'mobile'] as const;
const WINDOW = 16;
/** A place said once holds for the rest of the message. */
const FARTHEST_PLACE = 40;
/** Words so common that they count only close by. */
const NEAR: Record<string, number> = { email: 8, see: 8, call: 10, contacts: 6, hires: 30 };

/** `head other @place +absorbed`: see `src/words/concepts/README.md`. */
export function readFeaturePatterns(wordsDirectory: string, plainNames: readonly string[]): Pattern[] {
  const file = path.join(wordsDirectory, 'concepts', 'features.json');
  const patterns = Patterns.parse(JSON.parse(readFileSync(file, 'utf8')));
  const compiled = Object.entries(patterns).flatMap(([feature, bySense]) =>
    (['strong', 'weak', 'fallback'] as const).flatMap((strength) =>
      (bySense[strength] ?? []).map((text) => compile(feature, strength, text)),
    ),
  );
  // A feature with no pattern of its own answers to its names (`feature:<id>` cues): a new row needs no pattern.
  const plain = plainNames.filter((feature) => !(feature in patterns));
  return [...compiled, ...plain.map((feature) => compile(feature, 'strong', `feature:${feature}`))];
}

function compile(feature: string, strength: Strength, text: string): Pattern {
  const parts = text.split(' ');
  const plain = parts.filter((part) => !/^[@+]/.test(part));
  return {
    feature,
    strength,
    head: plain[0] ?? '',
    needs: plain.slice(1),
    place: parts.find((part) => part.startsWith('@'))?.slice(1) ?? null,
    absorbs: parts.filter((part) => part.startsWith('+')).map((part) => part.slice(1)),
  };
}

interface Match extends FeatureFound {
  core: Set<Cue>;
  taken: Set<Cue>;
}

/**
 * Which features the cues of a question speak of: every pattern that matches and is not part of a fuller match.
 * What is set aside ("not the archive, the search in it") may help a match, not make one.
 */
export function findFeatures(
  { words, cues }: Tokens,
  index: ReadonlyMap<string, Pattern[]>,
  aside: ReadonlySet<Cue> = new Set(),
): FeatureFound[] {
  if (cues.length === 0) return [];
  const boundPlaces = bindPlaces(
    words,
    cues.filter((cue) => !aside.has(cue)),
  );
  const matches: Match[] = [];
  for (const head of cues) {
    if (aside.has(head)) continue;
    for (const name of head.names) {
      for (const pattern of index.get(name) ?? []) {
        const match = tryPattern(pattern, head, words, cues, boundPlaces);
        if (match) matches.push(match);
      }
    }
  }
  const order: Record<Strength, number> = { strong: 2, weak: 1, fallback: 0 };
  const kept = matches.filter(
    (match) =>
      !matches.some((other) => other.feature !== match.feature && covers(words, other, match, order)),
  );
  const firsts = new Map<string, FeatureFound>();
  for (const match of kept) {
    const known = firsts.get(match.feature);
    if (!known || order[match.strength] > order[known.strength])
      firsts.set(match.feature, {
        feature: match.feature,
        strength: match.strength,
        at: match.at,
        placed: match.placed || known?.placed === true,
        everyday: match.everyday && known?.everyday !== false,
      });
  }
  const found = [...firsts.values()].sort((a, b) => a.at - b.at);
  return surest(found, words, cues);
}

/** Words that every mail holds: alone, and with no Skype in sight, they are no feature. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'archive archives archived missed delegate delegates delegated history photo photos manque manques manquee manquees delegue delegues deleguer historique archiver archivee conversation'.split(
    ' ',
  ),
);

/** Everyday words count beside surer ones only as a member of their list ("contacts and HD photos"). */
function surest(
  found: readonly FeatureFound[],
  words: readonly string[],
  cues: readonly Cue[],
): FeatureFound[] {
  const real = found.filter(({ strength }) => strength !== 'fallback');
  if (!real.some(({ strength }) => strength === 'strong')) return real.length > 0 ? real : [...found];
  return real.filter(({ strength, at }) => {
    if (strength === 'strong') return true;
    const cue = cues.find(({ start }) => start === at);
    const near = [
      words[at - 1],
      words[(cue?.end ?? at) + 1],
      ARTICLE.has(words[at - 1] ?? '') ? words[at - 2] : '',
    ];
    return near.some((word) => LIST.has(word ?? '')) || (near[1] === '?' && words.lastIndexOf('?') > at + 2);
  });
}

/** One match makes another superfluous when it uses all of its words and more (or the same and is surer). */
function covers(
  words: readonly string[],
  other: Match,
  match: Match,
  order: Record<Strength, number>,
): boolean {
  // "archiving and searching": what opens a new member of a list does not swallow the member before it.
  if (
    [...other.core].some(
      (cue) =>
        !match.core.has(cue) &&
        cue.start > match.at &&
        !PLACES.some((place) => cue.names.has(place)) &&
        listedApart(words, cue, match.core, []),
    )
  )
    return false;
  if (order[other.strength] < order[match.strength] && other.core.size <= match.core.size) return false;
  for (const cue of match.core) if (!other.taken.has(cue)) return false;
  if (
    other.core.size > match.core.size ||
    (other.placed && !match.placed && other.core.size === match.core.size)
  )
    return true;
  if (other.core.size === match.core.size && order[other.strength] > order[match.strength]) return true;
  const absorbsHead =
    [...match.core].every((cue) => other.taken.has(cue)) &&
    [...other.core].some((cue) => !match.taken.has(cue));
  const mutual = [...other.core].every((cue) => match.taken.has(cue));
  return absorbsHead && !mutual;
}

function tryPattern(
  pattern: Pattern,
  head: Cue,
  words: readonly string[],
  cues: readonly Cue[],
  boundPlaces: ReadonlyMap<Cue, Cue[]>,
): Match | null {
  const core = new Set([head]);
  for (const need of pattern.needs) {
    const partner = closest(need, head, cues, core, words);
    if (!partner) return null;
    core.add(partner);
  }
  if (pattern.place) {
    const place = boundPlaces.get(head)?.find((cue) => cue.names.has(pattern.place ?? ''));
    if (!place) return null;
    core.add(place);
  }
  const taken = new Set(core);
  for (const cue of cues) {
    if (taken.has(cue) || !pattern.absorbs.some((name) => cue.names.has(name))) continue;
    if (gap(words, head, cue) <= WINDOW && !listedApart(words, cue, core, cues)) taken.add(cue);
  }
  return {
    feature: pattern.feature,
    strength: pattern.strength,
    at: head.start,
    placed: pattern.place !== null,
    everyday: core.size === 1 && EVERYDAY.has(head.text) && ![...taken].some(({ names }) => names.has('im')),
    core,
    taken,
  };
}

function closest(
  name: string,
  head: Cue,
  cues: readonly Cue[],
  not: ReadonlySet<Cue>,
  words: readonly string[],
): Cue | null {
  let best: Cue | null = null;
  let bestGap = NEAR[name] ?? WINDOW;
  for (const cue of cues) {
    if (not.has(cue) || !cue.names.has(name)) continue;
    // "mail and IM": two things side by side, not one done from the other.
    if (name === 'email' && (sideBySide(words, head, cue) || isMailSystem(words, cue))) continue;
    const distance = gap(words, head, cue);
    if (distance < bestGap) [best, bestGap] = [cue, distance];
  }
  return best;
}

/** "mail on Exchange 2010": where the mailboxes are, not a message. */
const isMailSystem = (words: readonly string[], cue: Cue): boolean =>
  cue.names.has('mail') &&
  /^(on|is|are|sits|lives|hosted|sur|est|sont|chez|server|side|stays|reste)$/.test(words[cue.end + 1] ?? '');

function sideBySide(words: readonly string[], one: Cue, other: Cue): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const between = words.slice(first.end + 1, last.start);
  return between.length > 0 && between.length <= 2 && LIST.has(between[0] ?? '');
}

const ENDS: ReadonlySet<string> = new Set(['.', '?', '!', ';']);

/** Tokens between two cues; a sentence's end counts as five. */
function gap(words: readonly string[], one: Cue, other: Cue): number {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  let distance = last.start - first.end;
  for (let at = first.end + 1; at < last.start; at++) if (ENDS.has(words[at] ?? '')) distance += 5;
  return distance;
}

const ARTICLE: ReadonlySet<string> = new Set('the les la le l des du de d a to our nos my'.split(' '));
const LIST: ReadonlySet<string> = new Set([
  'and',
  'et',
  'n',
  ',',
  '+',
  '&',
  'plus',
  'ou',
  'or',
  ';',
  'puis',
  'then',
  '/',
]);

/** "… and meetings": a cue that opens a new member of a list is not swallowed by the member before it. */
function listedApart(
  words: readonly string[],
  cue: Cue,
  core: ReadonlySet<Cue>,
  cues: readonly Cue[],
): boolean {
  const start = beginOfRun(cue, cues, core);
  const before = words[start - 1] ?? '';
  const earlier = words[start - 2] ?? '';
  const opens =
    LIST.has(before) ||
    ((ARTICLE.has(before) || before === 'in' || before === 'can' || before === 'we') && LIST.has(earlier));
  if (opens && [...core].every((member) => member.end < cue.start)) return true;
  const first = Math.min(...[...core].map(({ start }) => start));
  return (
    cue.end < first &&
    (LIST.has(words[first - 1] ?? '') ||
      (ARTICLE.has(words[first - 1] ?? '') && LIST.has(words[first - 2] ?? '')))
  );
}

/** "and server-side conversation history": the run of cues that the cue ends. */
function beginOfRun(cue: Cue, cues: readonly Cue[], core: ReadonlySet<Cue>): number {
  let { start } = cue;
  for (let before = at(start); before; before = at(start)) start = before.start;
  return start;
  function at(position: number): Cue | undefined {
    return cues.find((other) => other.end === position - 1 && !core.has(other));
  }
}

/** Where it happens (Outlook, OWA, mobile) belongs to the nearest topic; places in a list count as one. */
function bindPlaces(words: readonly string[], cues: readonly Cue[]): Map<Cue, Cue[]> {
  const isPlace = (cue: Cue) => PLACES.some((place) => cue.names.has(place));
  // "the web version of Outlook" is OWA: the desktop program is not meant.
  const places = cues
    .filter(isPlace)
    .filter(
      (cue, _, all) =>
        !(
          cue.names.has('outlook') &&
          !cue.names.has('owa') &&
          all.some((other) => other.names.has('owa') && namesOutlook(words, other, cue))
        ),
    );
  const wanted = places.filter((place) => !isRefused(words, place));
  const groups: Cue[][] = [];
  for (const place of wanted.length > 0 ? wanted : places) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? words.slice(last.end + 1, place.start) : [];
    const isList =
      last &&
      between.length > 0 &&
      between.length <= 4 &&
      between.every(
        (word) =>
          LIST.has(word) ||
          /^(in|on|dans|sur|the|le|la|as|well|aussi|que|not|pas|but|mais|both|also)$/.test(word),
      );
    if (isList) groups.at(-1)?.push(place);
    else groups.push([place]);
  }
  const bound = new Map<Cue, Cue[]>();
  for (const cue of cues) {
    if (isPlace(cue)) {
      bound.set(cue, [cue]);
      continue;
    }
    let best: Cue[] = [];
    let bestGap = FARTHEST_PLACE;
    for (const group of groups) {
      const distance = Math.min(
        ...group.map((place) => gap(words, cue, place) + (place.start < cue.start ? 0.5 : 0)),
      );
      if (distance < bestGap) [best, bestGap] = [group, distance];
    }
    bound.set(cue, best);
  }
  return bound;
}

/** "without Outlook installed", « ou faut obligatoirement Outlook » : a place that is named to be left out. */
const isRefused = (words: readonly string[], { start }: Cue): boolean =>
  words
    .slice(Math.max(0, start - 3), start)
    .some((word) => /^(sans|without|no|not|pas|faut|need|needs|obligatoirement|instead|lieu)$/.test(word));

function namesOutlook(words: readonly string[], owa: Cue, outlook: Cue): boolean {
  const between =
    owa.end < outlook.start
      ? words.slice(owa.end + 1, outlook.start)
      : words.slice(outlook.end + 1, owa.start);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every((word) =>
      /^(of|d|de|for|from|in|the|a|my|dans|le|un|via|par|through|using|du|our)$/.test(word),
    )
  );
}

export function indexPatterns(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns) index.set(pattern.head, [...(index.get(pattern.head) ?? []), pattern]);
  return index;
}
