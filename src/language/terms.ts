import { unique } from '../text/unique';
import { type MorePhrases, type Phrase, phrasesOf } from './tokens/lexicon';
import type { Normalise } from './tokens/normalise';

const PREFIX = 'term:';

/** Finds the terms that can be explained; the longest name wins. Apart from the cues, with which they share their words. */
export function createTermReader(terms: readonly MorePhrases[], normalise: Normalise) {
  const phrases = phrasesOf(terms, normalise);
  // For each first word the length of its longest phrase: nearly every word opens none.
  const longest = new Map<string, number>();
  for (const phrase of phrases.keys()) {
    const words = phrase.split(' ');
    longest.set(words[0] ?? '', Math.max(longest.get(words[0] ?? '') ?? 0, words.length));
  }
  return {
    vocabulary: unique([...phrases.keys()].flatMap((words) => words.split(' '))),
    read(words: readonly string[]): string[] {
      const found: string[] = [];
      for (let at = 0; at < words.length; ) {
        const [phrase, length] = longestAt(words, at, phrases, longest);
        if (phrase) found.push(...[...phrase.cues].map((cue) => cue.slice(PREFIX.length)));
        at += length;
      }
      return unique(found);
    },
  };
}

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
