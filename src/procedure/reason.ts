import type { Labels } from '../words';
import { fill } from '../words/fill';
import type { ProcedureWords } from '../words/procedure';
import type { Hinge, Verdict } from './applicability';
import { alternatives, nameOf } from './describe-condition';
import type { RunbookWords } from './types';

/** Why a procedure applies or not, in the reader's language; where that hangs on a side not said, the question for it. */
export function reasonOf(
  { answer, reason, hinges }: Verdict,
  said: ProcedureWords,
  { words, labels }: { words: RunbookWords; labels: Labels },
): string | null {
  const why = reason === null ? null : (said.reasons?.[reason] ?? null);
  const [hinge, ...more] = hinges;
  if (hinge === undefined) return why ?? (answer === 'unknown' ? labels.sayDeployment : null);
  if (more.length > 0) return labels.sayDeployment;
  const products = hinge.fits.map((id) => words.products[`${hinge.side}/${id}`]?.name ?? id);
  return [
    labels.dependsOn[hinge.side],
    products.length > 0 ? fill(labels.appliesWith, { products: alternatives(products, labels) }) : null,
    why,
    labels.saySide[hinge.side],
  ]
    .filter((sentence) => sentence)
    .join(' ');
}

/** With which products one part of a plan applies, in few words; null where they do not say it. */
export function onlyWith(hinges: readonly Hinge[], words: RunbookWords, labels: Labels): string | null {
  const [hinge, ...more] = hinges;
  if (hinge === undefined || more.length > 0 || hinge.fits.length === 0) return null;
  const products = hinge.fits.map((id) => nameOf(hinge.side, id, words));
  return fill(labels.onlyWith, { products: alternatives(products, labels) });
}
