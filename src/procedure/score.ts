import type { Asked, Candidate } from './candidates';
import { purposeFit, type purposesOf } from './purpose';
import type { sideOf } from './side';
import { fitOf, keyOf, type Vocabulary } from './vocabulary';

interface Wanted {
  asked: Asked;
  stems: ReadonlyMap<string, number>;
  purposes: ReturnType<typeof purposesOf>;
  side: ReturnType<typeof sideOf>;
  vocabulary: Vocabulary;
}

export function scoreOf(candidate: Candidate, { asked, stems, purposes, side, vocabulary }: Wanted): number {
  const text = candidate.templates.join('\n').toLowerCase();
  const named = asked.cmdlets.filter((name) =>
    new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'i').test(text),
  ).length;
  const words = candidate.ids.flatMap(
    (id) => vocabulary.words.get(keyOf(candidate.procedure, candidate.step, id)) ?? [],
  );
  const here = side === null ? 0 : side.strength * (candidate.shells.has(side.shell) ? 0.3 : -0.3);
  // A question with no words of its own ("and to undo it?") leans on what was spoken of.
  const known = [...stems.keys()].some((stem) => vocabulary.weightOf(stem) !== null);
  const given = candidate.given ? 0.4 : 0;
  return (
    named * 10 +
    (asked.procedure === candidate.procedure.id ? (known ? 0.5 : 1.5) : 0) +
    purposeFit(purposes, candidate.kind) * 2.5 +
    here +
    given -
    (1 - candidate.reach) * 0.5 -
    (candidate.usual ? 0 : 0.3) +
    fitOf(stems, words, vocabulary) * 6
  );
}
