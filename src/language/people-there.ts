import type { Cue, Tokens } from './cues';
import { meaningOf } from './mention';

/** Whether somebody is at the desk, said of a person by any name: "whether the doctor is there", « mon chef est-il en ligne ? ». */
const ASKED_OF =
  /(?:^|\b(?:whether|if|see|know|tell|that|si|voir|savoir|sait|sais) |[.?!;:,] )(?:(?:the|a|my|our|his|her|their|your|le|la|l|un|une|mon|ma|mes|nos|notre|son|sa|les) )?(\p{L}+)(?: \p{L}+)? (?:is|are|est|sont|(?:est|sont) (?:il|elle|ils|elles)) (there|in|around|online|here|la|en ligne)(?= (?:[.?!;:,]|and|or|et|ou|on|from|in outlook|dans|sur|depuis|before|avant)|$)/gu;
const INVERTED =
  /(?:^|[.?!;:,] )(?:is|are) (?:(?:the|a|my|our|his|her|their|your) )?(\p{L}+)(?: \p{L}+)? (there|in|around|online)(?= (?:[.?!;:,]|and|or|on|from|in outlook|before)|$)/gu;
/** "If it is online", "is there": of no person. */
const NOBODY =
  /^(?:it|this|that|there|everything|all|both|each|neither|either|none|one|nothing|which|what|where|ce|c|cela|ca|il|elle|tout|tous|rien|aucun|aucune|chacun|qui|ou|side)$/;

const NAMES: ReadonlySet<string> = new Set(['available']);

/** The same tokens, with a cue for each person who may be there; where the cloud seemed to be meant, it no longer does. */
export function withPeopleThere(tokens: Tokens): Tokens {
  const { words, cues } = tokens;
  if (!words.some((word) => WORDS.has(word))) return tokens;
  const text = words.join(' ');
  const found: Cue[] = [];
  for (const pattern of [ASKED_OF, INVERTED])
    for (const match of text.matchAll(pattern)) {
      const [whole, person = '', there = ''] = match;
      const from = text.slice(0, match.index).split(' ').filter(Boolean).length;
      const to = from + whole.trim().split(' ').length;
      if (NOBODY.test(person) || cues.some((cue) => cue.start >= from && cue.end < to && isThing(cue)))
        continue;
      const start = to - there.split(' ').length;
      found.push({ names: NAMES, text: there, start, end: to - 1, languages: LANGUAGES });
    }
  if (found.length === 0) return tokens;
  const rest = cues.filter((cue) => !found.some(({ start, end }) => cue.start <= end && cue.end >= start));
  return { words, cues: [...rest, ...found].sort((one, other) => one.start - other.start) };
}

const WORDS: ReadonlySet<string> = new Set(['there', 'in', 'around', 'online', 'here', 'la', 'ligne']);
const LANGUAGES: Cue['languages'] = new Set(['en', 'fr'] as const);
/** A product or a server may be there as well; so may a feature. */
const THINGS = 'server-word meeting calendar photo archive voicemail history email im presence'.split(' ');
const isThing = (cue: Cue): boolean =>
  (meaningOf(cue)?.product ?? null) !== null || THINGS.some((name) => cue.names.has(name));
