import { begin as beginWalk, sceneOf, type Walk, type WalkRequest } from '../../procedure/walk';
import type { Block } from '../document';
import { procedureName } from '../names';
import { openingBlocks } from './opening';
import { type DeskFor, said } from './reply';
import type { WalkTurn } from './types';

/** Begins a walk: what will be done, what must be ready, and the first step; or first the question what is run. */
export function begin(request: WalkRequest, question: string, left: Walk | null, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(request.language);
  const walk = beginWalk(request, desk.walks);
  const scene = sceneOf(walk, desk.walks);
  const asking = walk.place.kind === 'deployment';
  const { event } = desk.say.walk;
  const { kept = [] } = request;
  const told = Object.keys(request.values).filter((name) => !kept.includes(name));
  const info = (text: string): Block => ({ kind: 'alert', tone: 'info', text });
  const blocks: Block[] = [
    ...(left === null ? [] : [info(event.before(procedureName(desk, left.procedure)))]),
    ...(asking ? [] : openingBlocks(scene, desk)),
    ...(asking || told.length === 0 ? [] : [{ kind: 'paragraph', text: event.taken(told) } as const]),
    ...(asking || kept.length === 0 ? [] : [{ kind: 'paragraph', text: event.kept(kept) } as const]),
  ];
  return said(
    walk,
    {
      question,
      intent: 'setup',
      blocks,
      withPlace: asking || scene.book.steps.length > 0,
      withSources: !asking,
    },
    deskFor,
  );
}
