import type { RunbookStep } from '../../procedure';
import { keyOf, markOf, type Walk, type WalkScene } from '../../procedure/walk';
import type { Block } from '../document';
import { procedureName } from '../names';
import { appliesBlocks } from '../setup';
import type { WalkDesk } from './types';

/** In the order in which the summary tells them; keys of `words.walk.end`. */
const outcomes = ['passed', 'done', 'unverified', 'failed', 'skipped'] as const;

function outcomeOf(step: RunbookStep, walk: Walk): (typeof outcomes)[number] {
  const { outcome, checked } = markOf(walk, keyOf(step));
  if (outcome !== 'done') return 'skipped';
  if (checked === null) return step.verify === null ? 'done' : 'unverified';
  return checked;
}

/** The summary: what was done, skipped, and left without a look at its output. */
export function endBlocks({ walk, book, later }: WalkScene, desk: WalkDesk): Block[] {
  const { end } = desk.say.walk;
  if (book.steps.length === 0) return appliesBlocks(desk, book, walk.deployment);
  const titleOf = ({ procedure, title }: RunbookStep) =>
    book.parts.length > 0 ? desk.say.write.label(procedureName(desk, procedure), title) : title;
  const groups = outcomes
    .map((outcome) => ({
      outcome,
      items: book.steps.filter((step) => outcomeOf(step, walk) === outcome).map(titleOf),
    }))
    .filter(({ items }) => items.length > 0);
  return [
    { kind: 'alert', tone: 'good', text: end.lead(book.title) },
    ...groups.flatMap(({ outcome, items }): Block[] => [
      { kind: 'heading', text: `${end[outcome]} (${items.length})` },
      { kind: 'list', ordered: false, items },
    ]),
    ...(later.length > 0
      ? ([
          { kind: 'heading', text: end.later },
          {
            kind: 'list',
            ordered: false,
            items: later.map((step) => end.laterStep(titleOf(step), step.text)),
          },
        ] as const)
      : []),
    { kind: 'typed', text: end.files },
  ];
}
