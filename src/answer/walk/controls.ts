import { advance, sceneOf, type Turn, type Walk, type WalkInput, type WalkScene } from '../../procedure/walk';
import type { Block, WalkDeed } from '../document';
import { procedureName } from '../names';
import { failureBlocks } from './failures';
import { fileOf } from './files';
import type { Heard } from './hear';
import { progressBlocks, undoBlocks, whereText } from './looks';
import { openingBlocks } from './opening';
import { type DeskFor, type Said, said } from './reply';
import type { WalkDesk, WalkTurn } from './types';
import { valueBlocks } from './values';

export type ControlWordInWalk = Extract<Heard, { kind: 'control' }>['word'] | WalkDeed;

/** What a control word or a button does, apart from the form's own button. */
export function controlled(
  walk: Walk,
  question: string,
  word: ControlWordInWalk,
  deskFor: DeskFor,
): WalkTurn {
  const desk = deskFor(walk.language);
  switch (word) {
    case 'confirm':
      // "Yes" to a form says that it will be filled in, not that the step is left out.
      return sceneOf(walk, desk.walks).waiting && walk.place.kind === 'step'
        ? said(walk, { question, intent: 'control', blocks: [] }, deskFor)
        : moved(walk, question, { kind: 'next' }, deskFor);
    case 'next':
      return moved(walk, question, { kind: 'next' }, deskFor);
    case 'back':
    case 'skip':
    case 'skip-part':
    case 'restart':
    case 'cancel':
    case 'resume':
      return moved(walk, question, { kind: word }, deskFor);
    case 'runbook':
    case 'script':
      return { ...looked(walk, question, word, deskFor), file: fileOf(word, walk, desk) };
    case 'where':
    case 'show-all':
    case 'undo':
    case 'undo-all':
    case 'trouble':
    case 'values':
      return looked(walk, question, word, deskFor);
    default:
      return said(walk, { question, intent: 'control', blocks: [] }, deskFor);
  }
}

/** To look at something moves nothing: what is shown, and which buttons stand below. */
const views: Record<
  'where' | 'show-all' | 'undo' | 'undo-all' | 'trouble' | 'values' | 'runbook' | 'script',
  { show(scene: WalkScene, desk: WalkDesk): Block[]; deeds: WalkDeed[] }
> = {
  where: {
    show: (scene, desk) => [
      { kind: 'paragraph', text: whereText(scene, desk) },
      ...progressBlocks(scene, desk),
    ],
    deeds: ['again', 'next', 'back', 'values', 'restart', 'cancel'],
  },
  'show-all': {
    show: (scene, desk) => [
      { kind: 'heading', text: desk.say.walk.list.all },
      ...progressBlocks(scene, desk),
    ],
    deeds: ['again', 'next', 'values', 'runbook', 'script', 'cancel'],
  },
  undo: {
    show: (scene, desk) => undoBlocks(scene, desk, false),
    deeds: ['again', 'undo-all', 'next', 'back', 'cancel'],
  },
  'undo-all': {
    show: (scene, desk) => undoBlocks(scene, desk, true),
    deeds: ['again', 'next', 'back', 'where', 'cancel'],
  },
  trouble: {
    show: (scene, desk) => failureBlocks(scene, desk),
    deeds: ['again', 'next', 'back', 'undo', 'where', 'cancel'],
  },
  values: { show: (scene, desk) => valueBlocks(scene, desk), deeds: ['submit', 'again', 'where', 'cancel'] },
  runbook: {
    show: (_scene, desk) => [{ kind: 'paragraph', text: desk.say.walk.end.fileIs.runbook }],
    deeds: ['again', 'script', 'back', 'where'],
  },
  script: {
    show: (_scene, desk) => [{ kind: 'paragraph', text: desk.say.walk.end.fileIs.script }],
    deeds: ['again', 'runbook', 'back', 'where'],
  },
};

function looked(walk: Walk, question: string, word: keyof typeof views, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const { show, deeds } = views[word];
  const what: Said = {
    question,
    intent: 'control',
    blocks: show(sceneOf(walk, desk.walks), desk),
    withPlace: false,
    deeds,
  };
  return said(walk, what, deskFor);
}

function moved(walk: Walk, question: string, input: WalkInput, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const before = sceneOf(walk, desk.walks);
  const turn = advance(walk, input, desk.walks);
  const restarted = turn.event.kind === 'restarted' && turn.walk.place.kind !== 'deployment';
  // The answer "I do not know" to the question what is run opens the walk as well.
  const opened = walk.place.kind === 'deployment' && turn.walk.place.kind !== 'deployment';
  const opening = restarted || opened ? openingBlocks(sceneOf(turn.walk, desk.walks), desk) : [];
  return said(
    turn.walk,
    { question, intent: 'control', blocks: [...eventBlocks(turn, before, desk), ...opening] },
    deskFor,
  );
}

function eventBlocks({ walk, event }: Turn, before: WalkScene, desk: WalkDesk): Block[] {
  const { event: say } = desk.say.walk;
  const name = procedureName(desk, walk.procedure);
  const info = (text: string): Block[] => [{ kind: 'alert', tone: 'info', text }];
  switch (event.kind) {
    case 'left-open':
      return [{ kind: 'alert', tone: 'warning', text: say.left(event.names) }];
    case 'skipped': {
      const changes = before.step?.commands.some(({ purpose }) => purpose === 'set') ?? false;
      const cost = say.costs[changes ? 'change' : 'look'];
      return info(`${say.skipped(before.step?.title ?? '')} ${cost}`);
    }
    case 'skipped-part':
      return info(
        `${say.skippedPart(procedureName(desk, event.procedure), event.steps)} ${say.costs.change}`,
      );
    case 'at-start':
      return info(say.atStart);
    case 'at-end':
      return info(say.atEnd);
    case 'restarted':
      return info(say.restarted);
    case 'cancelled':
      return info(say.cancelled(name));
    case 'resumed':
      return info(say.resumed(name));
    default:
      return [];
  }
}
