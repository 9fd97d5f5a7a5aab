import type { MentionSubjects } from '../products/mention';
import type { Cue, Tokens } from '../tokens/cues';
import { everyOf } from '../tokens/wordings';
import { isPlace } from './places';

const NOTHING: ReadonlySet<Cue> = new Set();

const SUBJECTS =
  'outlook owa mobile presence meeting archive search history missed voicemail photo ucs'.split(' ');
const isSubject = ({ names }: Cue): boolean => SUBJECTS.some((name) => names.has(name));

const DEEDS = ['call', 'video', 'im', 'reply', 'email', 'join', 'write'];
/** What people do with a product, rather than a feature that they name. */
export const isDeed = ({ names }: Cue): boolean => DEEDS.some((name) => names.has(name));

const STEPS =
  'autodiscover certificate oauth partner-application server-to-server dns edge hosting-provider replication'.split(
    ' ',
  );
/** Of a setup; it may be done already. */
const isStep = ({ names }: Cue): boolean => STEPS.some((name) => names.has(name));

/** How far a correction reaches, in words. */
const REACH = 9;

/** Finds the cues of what is not meant: "Not the archive itself, I mean the searching". */
export type AsideReader = (tokens: Tokens) => ReadonlySet<Cue>;

export function createAsideReader({
  grammar,
  wordings,
}: Pick<MentionSubjects, 'grammar' | 'wordings'>): AsideReader {
  const contrasted = everyOf(wordings.contrasted);
  const refused = everyOf(wordings.refused);
  const except = everyOf(wordings.except);
  const likened = everyOf(wordings.likened);
  const afterwards = everyOf(wordings.afterwards);
  const leftOut = everyOf(wordings.leftOut);
  const dismissed = everyOf(wordings.dismissed);
  const bygone = everyOf(wordings.bygone);
  const accomplished = everyOf(wordings.accomplished);
  const corrected = everyOf(wordings.corrected);

  return ({ words, cues }) => {
    if (!words.some((word) => grammar.setsAside.has(word))) return NOTHING;
    const text = words.join(' ');
    const removed = new Set<Cue>();
    const remove = (match: RegExpMatchArray, which: (cue: Cue) => boolean = () => true) => {
      const [from, to] = spanOf(text, match);
      for (const cue of cues) if (cue.start >= from && cue.start < to && which(cue)) removed.add(cue);
    };
    for (const match of text.matchAll(contrasted)) remove(match);
    for (const match of text.matchAll(refused)) {
      const [from] = spanOf(text, match);
      if (cues.some((cue) => cue.start < from && isSubject(cue))) remove(match, isSubject);
    }
    for (const match of text.matchAll(except)) remove(match, isSubject);
    for (const match of text.matchAll(likened)) remove(match, (cue) => isSubject(cue) || isDeed(cue));
    for (const match of text.matchAll(afterwards)) {
      const [from] = spanOf(text, match);
      const asked = (cue: Cue) => (isSubject(cue) && !isPlace(cue)) || cue.names.has('available');
      if (cues.some((cue) => cue.end < from && asked(cue))) remove(match, isDeed);
    }
    for (const match of text.matchAll(leftOut)) remove(match);
    for (const match of text.matchAll(dismissed)) remove(match, isSubject);
    for (const match of text.matchAll(bygone)) remove(match, ({ names }) => names.has('history'));
    for (const match of text.matchAll(accomplished)) {
      const [, to] = spanOf(text, match);
      if (cues.some((cue) => cue.start >= to)) remove(match, isStep);
    }
    for (const match of text.matchAll(corrected))
      for (const cue of takenBack(cues, spanOf(text, match))) removed.add(cue);
    return removed;
  };
}

/** First word and the word after the last of a match in the words joined by blanks. */
function spanOf(text: string, match: RegExpMatchArray): [number, number] {
  const from = text.slice(0, match.index).trim().split(' ').filter(Boolean).length;
  return [from, from + match[0].trim().split(' ').length];
}

/** What stands just before a correction and is of the kind that follows it: a place for a place, a topic for a topic. */
function takenBack(cues: readonly Cue[], [from, to]: [number, number]): Cue[] {
  const after = cues.filter((cue) => cue.start >= to && cue.start < to + REACH && isSubject(cue));
  const before = cues.filter((cue) => cue.end < from && cue.start >= from - REACH && isSubject(cue));
  const topics = after.filter((cue) => !isPlace(cue));
  if (topics.length > 0) return before.filter((cue) => !isPlace(cue));
  return after.length > 0 ? before.filter(isPlace) : [];
}
