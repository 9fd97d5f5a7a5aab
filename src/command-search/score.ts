import type { Purpose } from '../contract';
import { isShown } from '../procedure';
import { type Asked, type Candidate, groupKeyOf } from './candidates';
import type { sideOf } from './side';
import { type AskedWords, fitOf, type Vocabulary } from './vocabulary';

/** What a question says, taken apart once for all candidates. */
export interface Wanted {
  asked: Asked;
  words: AskedWords;
  /** Each finds a cmdlet that the question names, or that was spoken of. */
  named: readonly RegExp[];
  /** Each finds a cmdlet on the same thing as one that was spoken of: `Get-CsX` after `New-CsX`. */
  akin: readonly RegExp[];
  /** How well a command of each purpose serves, from 0 to 1. */
  fits: Readonly<Record<Purpose, number>>;
  side: ReturnType<typeof sideOf>;
  /** Whether it says what the command is wanted for. */
  namesPurpose: boolean;
  vocabulary: Vocabulary;
}

export function scoreOf(candidate: Candidate, wanted: Wanted): number {
  const { asked, words, named, akin, fits, side, vocabulary } = wanted;
  const holds = (cmdlet: RegExp) => candidate.templates.some((template) => cmdlet.test(template));
  const hits = named.filter(holds).length;
  const near = hits === 0 && akin.some(holds) ? 1 : 0;
  const here = side === null ? 0 : side.strength * (candidate.shells.has(side.shell) ? 0.3 : -0.3);
  const given = candidate.given ? 0.4 : 0;
  // Nobody who asks to look, test or set is given what takes away, unless by its name.
  const isNamed = hits > 0 && akin.length === 0;
  const unasked = candidate.kind === 'undo' && fits.undo === 0 && !isNamed ? 3 : 0;
  // "And for 21Vianet?" says no more than the cloud.
  const namesCloud = asked.cloud !== null || asked.otherCloud;
  const there = namesCloud && !words.choose && candidate.byCloud ? 1 : 0;
  return (
    // What was only spoken of before, words of the question's own outweigh.
    (words.choose && akin.length > 0 ? 4 : 10) * hits +
    (words.choose ? 3.5 : 9) * near +
    (asked.procedure === candidate.procedure.id ? (words.choose ? 0.5 : 1.5) : 0) +
    besideShown(candidate, wanted) * (words.choose ? 0.8 : 2) +
    fits[candidate.kind] * 2.5 +
    here +
    given +
    there -
    unasked -
    (1 - candidate.reach) * 0.5 -
    (candidate.usual ? 0 : 0.3) +
    fitOf(words, candidate.keys, vocabulary) * 6
  );
}

/** From 0 to 1: of a step whose commands were shown last, the others where another purpose is named, and else the shown ones. */
function besideShown(candidate: Candidate, { asked: { shown }, namesPurpose }: Wanted): number {
  if (!isShown(candidate, shown)) return 0;
  return shown.includes(groupKeyOf(candidate)) === namesPurpose ? 0.25 : 1;
}
