import { expanded, SIDES, type SideName, summarised } from '../knowledge';
import type { Condition } from '../knowledge/procedure';
import type { Labels } from '../words';
import { fill } from '../words/fill';
import { chosen, holds, inCloud, onSide, type Situation } from './condition';
import type { RunbookWords } from './types';

/** Sentences for the parts of a condition that are left open; null where nothing is. */
export function describeCondition(
  condition: Condition | undefined,
  situation: Situation,
  words: RunbookWords,
  labels: Labels,
): string | null {
  if (!condition || holds(condition, situation) !== null) return null;
  const products = SIDES.filter((side) => onSide(side, condition, situation) === null).map((side) => {
    const ids = expanded(situation.sides[side], condition[side] ?? []);
    const names = summarised(situation.sides[side], ids).map((id) => nameOf(side, id, words));
    return fill(labels.onlyWith, { products: alternatives(names, labels) });
  });
  const clouds =
    inCloud(condition, situation) === null
      ? [
          fill(labels.onlyInCloud, {
            clouds: alternatives(
              (condition.cloud ?? []).map((id) => labels.clouds[id] ?? id),
              labels,
            ),
          }),
        ]
      : [];
  const choices = Object.entries(condition.choice ?? {})
    .filter(([name, allowed]) => chosen(name, allowed, situation) === null)
    .map(([name, allowed]) =>
      oneSentence(
        allowed.map((value) => words.placeholders[name]?.values?.[value]?.when ?? `${name} = ${value}`),
        labels.or,
      ),
    );
  return [...products, ...clouds, ...choices].join(' ');
}

/** How running text calls a product: Exchange by its short name, the rest in full. */
export function nameOf(side: SideName, id: string, words: RunbookWords): string {
  const names = words.products[`${side}/${id}`];
  return (side === 'exchange' ? names?.short : names?.name) ?? id;
}

/** `a, b or c` */
export const alternatives = (names: readonly string[], labels: Labels): string =>
  names.join(', ').replace(/, ([^,]*)$/, ` ${labels.or} $1`);

/** `If a. If b.` becomes `If a or if b.` */
function oneSentence(parts: readonly string[], or: string): string {
  return parts
    .map((part, at) => (at === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
    .map((part, at) => (at === parts.length - 1 ? part : part.replace(/\.$/, '')))
    .join(` ${or} `);
}
