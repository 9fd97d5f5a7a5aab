import { ARTICLE, gap, LIST, listedApart, sideBySide } from './adjacency';
import type { Cue, Tokens } from './cues';
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
    if (known && match.together) known.together = true;
    if (known && match.placed) known.placed = true;
    if (!known || order[match.strength] > order[known.strength])
      firsts.set(match.feature, {
        feature: match.feature,
        strength: match.strength,
        at: match.at,
        placed: match.placed || known?.placed === true,
        everyday: match.everyday && known?.everyday !== false,
        together: match.together || known?.together === true,
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

/** Beside one of these they are meant as a feature: "archived chats", "delegates scheduling for the boss". */
const OF_OUR_FIELD = ['im', 'schedule', 'behalf', 'boss', 'assistant'];

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
        !isPlace(cue) &&
        listedApart(words, cue, match.core, []),
    )
  )
    return false;
  if (order[other.strength] < order[match.strength] && other.core.size <= match.core.size) return false;
  // A guess takes nothing from what is sure, however many words it has.
  if (other.strength === 'fallback' && match.strength === 'strong') return false;
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
  const topic = new Set(core);
  if (pattern.place) {
    const place = boundPlaces.get(head)?.find((cue) => cue.names.has(pattern.place ?? ''));
    if (!place) return null;
    core.add(place);
  }
  const taken = new Set(core);
  for (const cue of cues) {
    if (taken.has(cue) || !pattern.absorbs.some((name) => cue.names.has(name))) continue;
    if (gap(words, head, cue) <= WINDOW && !listedApart(words, cue, topic, cues)) taken.add(cue);
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
        EVERYDAY.has(head.text) &&
        ![...taken].some(({ names }) => OF_OUR_FIELD.some((name) => names.has(name)))),
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
  (FOR_MAIL.test(words.slice(Math.max(0, cue.start - 4), cue.start).join(' ')) ||
    /^(on|is|are|sits|lives|hosted|sur|est|sont|chez|server|side|stays|reste)$/.test(
      words[cue.end + 1] ?? '',
    ));
/** "M365 for the mails", « Exchange 2016 pour le courrier » . */
const FOR_MAIL = /(?:\d|365|online|exchange|cloud) (?:for|pour)(?: (?:the|our|les|le|la|nos))?$/;
