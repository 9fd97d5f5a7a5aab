import type { Asked, Candidate } from './candidates';
import { purposeFit, type purposesOf } from './purpose';
import type { sideOf } from './side';
import { type AskedWords, fitOf, type Vocabulary } from './vocabulary';

/** What a question says, taken apart once for all candidates. */
export interface Wanted {
  asked: Asked;
  words: AskedWords;
  /** Each finds a cmdlet that the question names. */
  named: readonly RegExp[];
  purposes: ReturnType<typeof purposesOf>;
  side: ReturnType<typeof sideOf>;
  vocabulary: Vocabulary;
}

export function scoreOf(
  candidate: Candidate,
  { asked, words, named, purposes, side, vocabulary }: Wanted,
): number {
  const hits = named.filter((cmdlet) => candidate.templates.some((template) => cmdlet.test(template))).length;
  const said = candidate.keys.flatMap((key) => vocabulary.words.get(key) ?? []);
  const here = side === null ? 0 : side.strength * (candidate.shells.has(side.shell) ? 0.3 : -0.3);
  // A question with no words of its own ("and to undo it?") leans on what was spoken of.
  const known = [...words.weights.keys()].some((stem) => vocabulary.weightOf(stem) !== null);
  const given = candidate.given ? 0.4 : 0;
  return (
    hits * 10 +
    (asked.procedure === candidate.procedure.id ? (known ? 0.5 : 1.5) : 0) +
    purposeFit(purposes, candidate.kind) * 2.5 +
    here +
    given -
    (1 - candidate.reach) * 0.5 -
    (candidate.usual ? 0 : 0.3) +
    fitOf(words, said, vocabulary) * 6
  );
}
