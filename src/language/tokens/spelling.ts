import { editDistance } from '../../text/edit-distance';

/**
 * Mends typing mistakes towards the words of the lexicon. An index of deletions (one or two of the first letters left
 * out) finds candidates in constant time, so the cost does not grow with the knowledge. Never touched: words with
 * digits, short words, words known in either language. So no product or version can turn into another.
 */
export type Speller = (words: readonly string[]) => string[];

const SHORTEST_TARGET = 4;
/** Two words within two mistakes of each other are so at their beginnings too, and the index is a fifth of the size. */
const BEGINNING = 7;
const allowedDistance = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** `targets`: what mistakes are mended towards. `others`: further words that are right as they are. */
export function createSpeller(targets: Iterable<string>, others: Iterable<string>): Speller {
  const known = new Set(targets);
  const index = new Map<string, string[]>();
  let longest = 0;
  for (const word of known) {
    if (word.length < SHORTEST_TARGET || !/^\p{L}+$/u.test(word)) continue;
    longest = Math.max(longest, word.length);
    for (const key of deletions(word, allowedDistance(word))) {
      const words = index.get(key);
      if (words) words.push(word);
      else index.set(key, [word]);
    }
  }
  const right = new Set([...known, ...others]);
  const remembered = new Map<string, string>();
  const mend = (word: string): string => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    // Deletions grow with the square of the length: a line without a blank would hold up everybody's answers.
    if (word.length > longest + allowedDistance(word)) return word;
    const mended = /^\p{L}{4,}$/u.test(word) ? (nearest(word, index) ?? word) : word;
    if (remembered.size < 5000) remembered.set(word, mended);
    return mended;
  };
  return (words) => words.map((word) => (right.has(word) ? word : mend(word)));
}

function nearest(word: string, index: ReadonlyMap<string, string[]>): string | null {
  let best: string | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const key of deletions(word, allowedDistance(word))) {
    for (const candidate of index.get(key) ?? []) {
      const most = Math.min(allowedDistance(word), allowedDistance(candidate));
      const distance = editDistance(word, candidate, most + 1);
      if (distance > most) continue;
      // Four letters are mended only where two of them changed places.
      if (
        candidate.length < 5 &&
        !(word.length === candidate.length && [...word].sort().join('') === [...candidate].sort().join(''))
      )
        continue;
      if (distance > 0 && word[0] !== candidate[0] && (distance > 1 || word.length < 6)) continue;
      const score =
        distance + (word[0] === candidate[0] ? 0 : 0.5) + Math.abs(word.length - candidate.length) * 0.1;
      if (score < bestScore) [best, bestScore] = [candidate, score];
    }
  }
  return best;
}

function deletions(word: string, depth: number): Set<string> {
  const beginning = word.slice(0, BEGINNING);
  const all = new Set([beginning]);
  let level = [beginning];
  for (let step = 0; step < depth; step++) {
    level = level.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)));
    for (const text of level) all.add(text);
  }
  return all;
}
