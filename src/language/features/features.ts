import type { Cue, Tokens } from '../tokens/cues';
import type { Grammar } from '../tokens/grammar';
import type { Wordings } from '../tokens/wordings';
import { gap, listedApart, sideBySide } from './adjacency';
import { bareLists } from './bare-lists';
import type { Pattern, Strength } from './feature-patterns';
import { bindPlaces, isPlace } from './places';

export interface FeatureFound {
  feature: string;
  strength: Strength;
  /** Token position of its head, for the order in which features were named. */
  at: number;
  /** Where it happens was said. */
  placed: boolean;
  /** One everyday word alone ("archive", "missed") speaks of it. */
  everyday: boolean;
  /** Several words together speak of it ("presence … in Outlook"): hardly by chance. */
  together: boolean;
}

const WINDOW = 16;
/** Words so common that they count only close by. */
const NEAR: Record<string, number> = { email: 8, see: 8, call: 10, contacts: 6, hires: 30 };

interface Match extends FeatureFound {
  head: Cue;
  core: Set<Cue>;
  taken: Set<Cue>;
}

/** What features are found with. */
export interface FeatureSubjects {
  /** By their heads. */
  patterns: ReadonlyMap<string, Pattern[]>;
  grammar: Grammar;
  wordings: Wordings;
}

interface Search extends Tokens, FeatureSubjects {
  boundPlaces: ReadonlyMap<Cue, Cue[]>;
  /** Members of a list without commas. */
  listed: ReadonlySet<Cue>;
}

const SURENESS: Record<Strength, number> = { strong: 2, weak: 1, fallback: 0 };

/**
 * Which features the cues of a question speak of: every pattern that matches and is not part of a fuller match.
 * What is set aside ("not the archive, the search in it") may help a match, not make one.
 */
export function findFeatures(
  { words, cues }: Tokens,
  subjects: FeatureSubjects,
  aside: ReadonlySet<Cue> = new Set(),
): FeatureFound[] {
  if (cues.length === 0) return [];
  const heads = cues.filter((cue) => !aside.has(cue));
  const boundPlaces = bindPlaces({ words, cues: heads }, subjects);
  const listed = bareLists(heads, subjects.patterns);
  const search: Search = { words, cues, ...subjects, boundPlaces, listed };
  const matches: Match[] = [];
  for (const head of heads) {
    for (const name of head.names) {
      for (const pattern of subjects.patterns.get(name) ?? []) {
        const match = tryPattern(pattern, head, search);
        if (match) matches.push(match);
      }
    }
  }
  const kept = matches.filter(
    (match) => !matches.some((other) => other.feature !== match.feature && covers(other, match, search)),
  );
  return surest(byFeature(kept), search);
}

/** Of each feature the surest match, with what all of them together say; in the order in which they were named. */
function byFeature(matches: readonly Match[]): FeatureFound[] {
  const firsts = new Map<string, FeatureFound>();
  for (const match of matches) {
    const known = firsts.get(match.feature);
    if (known && match.together) known.together = true;
    if (known && match.placed) known.placed = true;
    if (!known || SURENESS[match.strength] > SURENESS[known.strength])
      firsts.set(match.feature, {
        feature: match.feature,
        strength: match.strength,
        at: match.at,
        placed: match.placed || known?.placed === true,
        everyday: match.everyday && known?.everyday !== false,
        together: match.together || known?.together === true,
      });
  }
  return [...firsts.values()].sort((a, b) => a.at - b.at);
}

/** Beside one of these an everyday word is meant as a feature: "archived chats", "delegates scheduling for the boss". */
const OF_OUR_FIELD = ['im', 'schedule', 'behalf', 'boss', 'assistant'];

/** Everyday words count beside surer ones only as a member of their list ("contacts and HD photos"). */
function surest(found: readonly FeatureFound[], { words, cues, grammar, listed }: Search): FeatureFound[] {
  const real = found.filter(({ strength }) => strength !== 'fallback');
  if (!real.some(({ strength }) => strength === 'strong')) return real.length > 0 ? real : [...found];
  return real.filter(({ strength, at }) => {
    if (strength === 'strong') return true;
    const cue = cues.find(({ start }) => start === at);
    if (cue && listed.has(cue)) return true;
    const near = [
      words[at - 1],
      words[(cue?.end ?? at) + 1],
      grammar.articles.has(words[at - 1] ?? '') ? words[at - 2] : '',
    ];
    return (
      near.some((word = '') => grammar.lists.has(word)) ||
      (near[1] === '?' && words.lastIndexOf('?') > at + 2)
    );
  });
}

/** One match makes another superfluous when it uses all of its words and more (or the same and is surer). */
function covers(other: Match, match: Match, { words, grammar, listed }: Search): boolean {
  if (listed.has(match.head) && listed.has(other.head) && match.head !== other.head) return false;
  // "archiving and searching": what opens a new member of a list does not swallow the member before it.
  if (
    [...other.core].some(
      (cue) =>
        !match.core.has(cue) &&
        cue.start > match.at &&
        !isPlace(cue) &&
        listedApart(words, cue, match.core, [], grammar),
    )
  )
    return false;
  if (SURENESS[other.strength] < SURENESS[match.strength] && other.core.size <= match.core.size) return false;
  // A guess takes nothing from what is sure, however many words it has.
  if (other.strength === 'fallback' && match.strength === 'strong') return false;
  for (const cue of match.core) if (!other.taken.has(cue)) return false;
  if (
    other.core.size > match.core.size ||
    (other.placed && !match.placed && other.core.size === match.core.size)
  )
    return true;
  if (other.core.size === match.core.size && SURENESS[other.strength] > SURENESS[match.strength]) return true;
  const absorbsHead =
    [...match.core].every((cue) => other.taken.has(cue)) &&
    [...other.core].some((cue) => !match.taken.has(cue));
  const mutual = [...other.core].every((cue) => match.taken.has(cue));
  return absorbsHead && !mutual;
}

function tryPattern(pattern: Pattern, head: Cue, search: Search): Match | null {
  const { words, cues, grammar, boundPlaces } = search;
  const core = new Set([head]);
  for (const need of pattern.needs) {
    const partner = closest(need, head, core, search);
    if (!partner) return null;
    core.add(partner);
  }
  const topic = new Set(core);
  if (pattern.place) {
    const place = boundPlaces.get(head)?.find((cue) => cue.names.has(pattern.place ?? ''));
    if (!place) return null;
    core.add(place);
  }
  const taken = new Set(core);
  for (const cue of cues) {
    if (taken.has(cue) || !pattern.absorbs.some((name) => cue.names.has(name))) continue;
    if (gap(words, head, cue) <= WINDOW && !listedApart(words, cue, topic, cues, grammar)) taken.add(cue);
  }
  const described = [...core].some(({ names }) => names.has('described'));
  return {
    feature: pattern.feature,
    strength: pattern.strength,
    at: head.start,
    placed: pattern.place !== null,
    together: core.size > 1 && !described,
    everyday:
      described ||
      (core.size === 1 &&
        grammar.everyday.has(head.text) &&
        ![...taken].some(({ names }) => OF_OUR_FIELD.some((name) => names.has(name)))),
    head,
    core,
    taken,
  };
}

function closest(name: string, head: Cue, not: ReadonlySet<Cue>, search: Search): Cue | null {
  const { words, cues, grammar } = search;
  let best: Cue | null = null;
  let bestGap = NEAR[name] ?? WINDOW;
  for (const cue of cues) {
    if (not.has(cue) || !cue.names.has(name)) continue;
    // "mail and IM": two things side by side, not one done from the other.
    if (name === 'email' && (sideBySide(words, head, cue, grammar) || isMailSystem(cue, search))) continue;
    const distance = gap(words, head, cue);
    if (distance < bestGap) [best, bestGap] = [cue, distance];
  }
  return best;
}

/** "mail on Exchange 2010", "M365 for the mails", « Exchange 2016 pour le courrier » : where the mailboxes are, not a message. */
function isMailSystem(cue: Cue, { words, wordings }: Search): boolean {
  if (!cue.names.has('mail')) return false;
  const before = words.slice(Math.max(0, cue.start - 4), cue.start).join(' ');
  const lead = wordings.usedFor.exec(before);
  return (
    (lead !== null && /(?:\d|online|exchange|cloud) $/.test(before.slice(0, lead.index))) ||
    wordings.mailStands.test(words[cue.end + 1] ?? '')
  );
}
