import { namesIn } from '../../knowledge/names-in-braces';
import { keyOf, markOf, type WalkScene } from '../../procedure/walk';
import type { Block } from '../document';
import { commandBlocks } from '../steps';
import type { WalkDesk } from './types';
import { isDone } from './view';

/** The steps with what became of each, and where the person is. */
export function progressBlocks(scene: WalkScene, desk: WalkDesk): Block[] {
  const { walk, book, index } = scene;
  const { list } = desk.say.walk;
  const items = book.steps.map((step, at) => {
    const { outcome, checked } = markOf(walk, keyOf(step));
    const marks = [
      ...(at === index && walk.place.kind === 'step' ? [list.here] : []),
      ...(outcome === null ? [] : [list.mark[outcome]]),
      ...(checked === null ? [] : [list.mark[checked]]),
    ];
    const said = marks.length > 0 ? marks : [list.mark.open];
    const title = at === index && walk.place.kind === 'step' ? `**${step.title}**` : step.title;
    return `${title} (${said.join(', ')})`;
  });
  return [{ kind: 'list', ordered: true, items }];
}

export const whereText = (scene: WalkScene, desk: WalkDesk): string => {
  const { list } = desk.say.walk;
  return scene.step === null
    ? isDone(scene)
      ? list.ended
      : desk.say.walk.deployment.title
    : list.where(scene.index + 1, scene.book.steps.length, scene.step.title);
};

/** How to take back one step, or all that were done, the last one first. */
export function undoBlocks(scene: WalkScene, desk: WalkDesk, all: boolean): Block[] {
  const { walk, book, step } = scene;
  const { list } = desk.say.walk;
  const steps = all
    ? book.steps.filter((each) => markOf(walk, keyOf(each)).outcome === 'done').toReversed()
    : [step ?? book.steps.at(-1)].filter((each) => each !== undefined);
  const undone = steps.filter(({ undo }) => undo.length > 0);
  if (undone.length === 0) return [{ kind: 'paragraph', text: all ? list.noUndoAll : list.noUndo }];
  const open = namesIn(undone.flatMap(({ undo }) => undo.map(({ text }) => text))).length > 0;
  return [
    ...(all ? [{ kind: 'paragraph', text: list.undoAll } as const] : []),
    ...undone.flatMap((each): Block[] => [
      { kind: 'paragraph', text: list.undo(each.title) },
      ...commandBlocks(desk, each.undo),
      ...(each.undoNotes.length === 0
        ? []
        : [{ kind: 'list', ordered: false, items: each.undoNotes } as const]),
    ]),
    ...(open ? [{ kind: 'paragraph', text: list.openNames } as const] : []),
  ];
}
