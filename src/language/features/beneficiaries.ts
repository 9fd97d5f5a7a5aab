import type { Wordings } from '../tokens/wordings';

/**
 * Is this word, which no phrase knows, only the name of those who would use a thing ("to our phlebotomists", "for the
 * Leeds office", « pour nos ambulanciers »)? Such a word makes a question no less one of ours.
 */
export function isBeneficiary(
  words: readonly string[],
  at: number,
  { forWhom, whoMay, people, group, groupOf }: Wordings,
): boolean {
  const before = words.slice(Math.max(0, at - 2), at).join(' ');
  const isFor = forWhom.test(before);
  if ((isFor || whoMay.test(before)) && people.test(words[at] ?? '')) return true;
  return (isFor && group.test(words[at + 1] ?? '')) || groupOf.test(before);
}
