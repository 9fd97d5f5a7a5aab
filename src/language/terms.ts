import { unique } from '../text/unique';
import { type Lexicon, type MorePhrases, type Phrase, phrasesOf } from './tokens/lexicon';
import type { Normalise } from './tokens/normalise';

const PREFIX = 'term:';

/** Finds the terms that can be explained; the longest name wins. Apart from the cues, with which they share their words. */
export function createTermReader(
  terms: readonly MorePhrases[],
  normalise: Normalise,
  lexicon: Pick<Lexicon, 'phrases'>,
) {
  const phrases = phrasesOf(terms, normalise);
  const names = namesAmong(terms, normalise, lexicon);
  // For each first word the length of its longest phrase: nearly every word opens none.
  const longest = new Map<string, number>();
  for (const phrase of phrases.keys()) {
    const words = phrase.split(' ');
    longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 0, words.length));
  }
  const phrasesIn = (words: readonly string[]): Phrase[] => {
    const found: Phrase[] = [];
    for (let at = 0; at < words.length; ) {
      const [phrase, length] = longestAt(words, at, phrases, longest);
      if (phrase) found.push(phrase);
      at += length;
    }
    return found;
  };
  return {
    vocabulary: unique([...phrases.keys()].flatMap((words) => words.split(' '))),
    phrasesIn,
    namedBy,
    read: (words: readonly string[]): string[] => namedBy(phrasesIn(words)),
    /** Only those that are called by what is nothing but their name. */
    namedAmong: (found: readonly Phrase[]): string[] =>
      namedBy(found.filter(({ words }) => names.has(words))),
    /** The term that the whole of it names, if one. `byName`: by what is nothing but its name. */
    called: (words: string, { byName }: { byName: boolean }): string[] =>
      byName && !names.has(words) ? [] : idsOf(phrases.get(words)),
  };
}

const idsOf = (phrase: Phrase | undefined): string[] =>
  phrase === undefined ? [] : [...phrase.cues].map((cue) => cue.slice(PREFIX.length));

const namedBy = (found: readonly Phrase[]): string[] => unique(found.flatMap(idsOf));

/**
 * "Metadata document", `ImOnly`: of several words, or written in one as parameters are. A single word may be anybody's;
 * "Exchange Server" and "end of support" say first of all which product is meant, or what is asked.
 */
function namesAmong(
  terms: readonly MorePhrases[],
  normalise: Normalise,
  { phrases: cues }: Pick<Lexicon, 'phrases'>,
): ReadonlySet<string> {
  const names = terms
    .flatMap(({ phrases }) => phrases)
    .filter((phrase) => IN_ONE.test(phrase) || SEVERAL_WORDS.test(normalise(phrase)))
    .map((phrase) => normalise(phrase));
  const saysMore = (words: string): boolean =>
    [...(cues.get(words)?.cues ?? [])].some((cue) => SAYS_MORE.test(cue));
  return new Set(names.filter((name) => !saysMore(name) && !name.split(' ').every(saysMore)));
}

const IN_ONE = /[a-z][A-Z]/;

function longestAt(
  words: readonly string[],
  at: number,
  phrases: ReadonlyMap<string, Phrase>,
  longest: ReadonlyMap<string, number>,
): [Phrase | null, number] {
  for (let length = Math.min(longest.get(words[at] ?? '') ?? 0, words.length - at); length > 0; length--) {
    const phrase = phrases.get(words.slice(at, at + length).join(' '));
    if (phrase) return [phrase, length];
  }
  return [null, 1];
}
/** "A record" is none: its first word is an article as well. */
const SEVERAL_WORDS = /^\S{2,} /;
/** Cues of products, and of kinds of questions. */
const SAYS_MORE = /^(?:exchange|skype|lync|version|server|local|cloud|sfb|hybrid|ask-)/;
