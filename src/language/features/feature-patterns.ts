import { z } from 'zod';
import { readWordsFile } from '../tokens/words-file';

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

export interface Pattern {
  feature: string;
  strength: Strength;
  head: string;
  needs: string[];
  place: string | null;
  absorbs: string[];
}

/** `head other @place +absorbed`: see `src/words/concepts/README.md`. */
export function readFeaturePatterns(wordsDirectory: string, plainNames: readonly string[]): Pattern[] {
  const patterns = readWordsFile(Patterns, wordsDirectory, 'concepts', 'features.json');
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

export function indexPatterns(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns) index.set(pattern.head, [...(index.get(pattern.head) ?? []), pattern]);
  return index;
}
