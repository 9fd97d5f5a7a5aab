import { Language } from '../../contract';
import { type MentionSubjects, meaningOf } from '../products/mention';
import type { Cue, Tokens } from '../tokens/cues';
import { everyOf } from '../tokens/wordings';

const NAMES: ReadonlySet<string> = new Set(['available']);
const LANGUAGES: Cue['languages'] = new Set(Language.options);

/** A product or a server may be there as well; so may a feature. */
const THINGS = 'server-word meeting calendar photo archive voicemail history email im presence'.split(' ');
const isThing = (cue: Cue): boolean =>
  (meaningOf(cue)?.product ?? null) !== null || THINGS.some((name) => cue.names.has(name));

/**
 * Whether somebody is at the desk, said of a person by any name: "whether the doctor is there", « mon chef est-il en
 * ligne ? ». The function gives the same tokens, with a cue for each person who may be there; where the cloud seemed to be
 * meant, it no longer does.
 */
export function createPresenceReader({
  grammar,
  wordings,
}: Pick<MentionSubjects, 'grammar' | 'wordings'>): (tokens: Tokens) => Tokens {
  const patterns = [everyOf(wordings.isPresent), everyOf(wordings.isPresentAsked)];
  return (tokens) => {
    const { words, cues } = tokens;
    if (!words.some((word) => grammar.present.has(word))) return tokens;
    const text = words.join(' ');
    const found: Cue[] = [];
    for (const pattern of patterns)
      for (const match of text.matchAll(pattern)) {
        // Each alternative has two groups; those of the others are empty.
        const [person = '', there = ''] = match.slice(1).filter(Boolean);
        const from = text.slice(0, match.index).split(' ').filter(Boolean).length;
        const to = from + match[0].split(' ').length;
        // "If it is online", "is there": of no person.
        if (grammar.nobody.has(person)) continue;
        if (cues.some((cue) => cue.start >= from && cue.end < to && isThing(cue))) continue;
        const start = to - there.split(' ').length;
        found.push({ names: NAMES, text: there, start, end: to - 1, languages: LANGUAGES });
      }
    if (found.length === 0) return tokens;
    const rest = cues.filter((cue) => !found.some(({ start, end }) => cue.start <= end && cue.end >= start));
    return { words, cues: [...rest, ...found].sort((one, other) => one.start - other.start) };
  };
}
