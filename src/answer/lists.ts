import type { Status } from '../contract';
import type { Told } from '../words/sentences';
import type { Block } from './document';
import { compact, exchangeName, featureName, featureShort } from './names';
import { successorNamed } from './related';
import type { Desk } from './tools';
import { groupBy, type Ruling, toldOf } from './verdicts';

/** `Yes: …` and `No: …`, each with its features on one line. */
export function verdictList(desk: Desk, rulings: readonly Ruling[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: groupBy(rulings, toldOf).map((group) =>
      desk.say.write.label(
        desk.say.verdict.word[toldOf(group[0] as Ruling)],
        group.map(({ verdict }) => featureShort(desk, verdict.feature)).join(' · '),
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
  const order: Told[] =
    first === 'yes'
      ? ['yes', 'conditional', 'on-paper', 'no', 'unknown']
      : ['no', 'on-paper', 'conditional', 'unknown', 'yes'];
  const statusMarks = (status: Status) =>
    status === usual || status === 'supported' ? [] : [desk.say.status.short[status]];
  return order.flatMap((told) => {
    const group = rulings.filter((ruling) => toldOf(ruling) === told);
    if (group.length === 0) return [];
    return [
      { kind: 'heading', text: desk.say.verdict.group(told, group.length) } as const,
      {
        kind: 'list',
        ordered: false,
        items: group.map(({ verdict, decision }) => {
          const marks = [
            ...exceptionMarks(desk, decision),
            ...(verdict.condition === null ? [] : [lowerFirst(verdict.condition)]),
            ...(told === 'on-paper' ? replacement(desk, decision) : statusMarks(verdict.status)),
          ];
          return `${featureName(desk, verdict.feature)}${marks.length > 0 ? ` (${marks.join(' – ')})` : ''}`;
        }),
      } as const,
    ];
  });
}

/** What takes the place of the service that is switched off. */
function replacement(desk: Desk, { retiredParts: [gone] }: Ruling['decision']): string[] {
  const successor = gone === undefined ? null : successorNamed(desk, gone);
  return successor === null ? [] : [desk.say.remedy.replacedBy(successor)];
}

/** A version outside the matrix for which the group's verdict does not hold. */
function exceptionMarks(desk: Desk, { support, exceptions }: Ruling['decision']): string[] {
  if (exceptions.length === 0) return [];
  const names = compact(exceptions.map((id) => exchangeName(desk, id)));
  return [support === 'yes' ? desk.say.verdict.notWith(names) : desk.say.verdict.onlyWith(names)];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
