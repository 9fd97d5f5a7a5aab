import type { Block } from './document';
import { compact, exchangeName, featureName, featureShort } from './names';
import type { Desk } from './tools';
import { groupBy, type Ruling } from './verdicts';

/** `Yes: …` and `No: …`, each with its features on one line; `marksOf` says what to note beside a feature. */
export function verdictList(
  desk: Desk,
  rulings: readonly Ruling[],
  marksOf: (ruling: Ruling) => string[] = () => [],
): Block {
  return {
    kind: 'list',
    ordered: false,
    items: groupBy(rulings, ({ verdict }) => verdict.support).map((group) =>
      desk.say.write.label(
        desk.say.verdict.word[(group[0] as Ruling).verdict.support],
        group
          .map((ruling) => {
            const marks = marksOf(ruling);
            const name = featureShort(desk, ruling.verdict.feature);
            return marks.length > 0 ? `${name} (${marks.join(', ')})` : name;
          })
          .join(' · '),
      ),
    ),
  };
}

/** The features of one deployment under one heading for each verdict; `first` leads. */
export function groupedFeatures(desk: Desk, rulings: readonly Ruling[], first: 'yes' | 'no'): Block[] {
  // The first sentence has said what is over for most of them; where one differs, it is marked.
  const usual = groupBy(rulings, ({ verdict }) => verdict.status).toSorted(
    (a, b) => b.length - a.length,
  )[0]?.[0]?.verdict.status;
  const order =
    first === 'yes' ? ['yes', 'conditional', 'no', 'unknown'] : ['no', 'conditional', 'unknown', 'yes'];
  return (order as Ruling['verdict']['support'][]).flatMap((support) => {
    const group = rulings.filter(({ verdict }) => verdict.support === support);
    if (group.length === 0) return [];
    return [
      { kind: 'heading', text: desk.say.verdict.group(support, group.length) } as const,
      {
        kind: 'list',
        ordered: false,
        items: group.map(({ verdict, decision }) => {
          const marks = [
            ...exceptionMarks(desk, decision),
            ...(verdict.condition === null ? [] : [lowerFirst(verdict.condition)]),
            ...(verdict.status !== usual && verdict.status !== 'supported'
              ? [desk.say.status.short[verdict.status]]
              : []),
          ];
          return `${featureName(desk, verdict.feature)}${marks.length > 0 ? ` (${marks.join(' – ')})` : ''}`;
        }),
      } as const,
    ];
  });
}

/** A version outside the matrix for which the group's verdict does not hold. */
function exceptionMarks(desk: Desk, { support, exceptions }: Ruling['decision']): string[] {
  if (exceptions.length === 0) return [];
  const names = compact(exceptions.map((id) => exchangeName(desk, id)));
  return [support === 'yes' ? desk.say.verdict.notWith(names) : desk.say.verdict.onlyWith(names)];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
