import { type Answer, type Intent, type Language, wholeWay } from '../../contract';
import { sceneOf, type Walk, type WalkScene } from '../../procedure/walk';
import type { Block, Document, Suggestion, WalkDeed } from '../document';
import { toMarkdown } from '../markdown';
import { sourceBlocks } from '../parts';
import { featuresOf } from '../related';
import { suggestDeployments, suggestFeatures, suggestSetup } from '../suggest';
import { unanswered } from '../unanswered';
import { suggestionsAt } from './deeds';
import { placeBlocks } from './place';
import type { WalkDesk, WalkReply, WalkTurn } from './types';
import { commandsOf, viewOf } from './view';

export type DeskFor = (language: Language) => WalkDesk;

export interface Said {
  question: string;
  intent: Intent;
  blocks: Block[];
  fields?: Partial<Answer>;
  /** Field → why what was given does not fit. */
  errors?: Readonly<Record<string, string>>;
  /** The step itself, below what is said; left out where the reply is about something else. */
  withPlace?: boolean;
  /** The documents are named where a walk opens; the field `sources` has them every time. */
  withSources?: boolean;
  deeds?: WalkDeed[];
}

/** Puts a reply together: what is said, the step, its buttons, and all that programs read. */
export function said(walk: Walk, what: Said, deskFor: DeskFor): WalkTurn {
  const { question, intent, blocks, fields = {}, errors, withPlace = true, withSources = false } = what;
  const desk = deskFor(walk.language);
  const scene = sceneOf(walk, desk.walks);
  const procedure = desk.knowledge.procedures.get(scene.step?.procedure ?? walk.procedure);
  const sources = [...(procedure?.sources ?? [])];
  const document: Document = {
    blocks: [
      ...blocks,
      ...(withPlace ? placeBlocks(scene, desk, errors) : []),
      ...(withSources ? sourceBlocks(desk, sources, false) : []),
    ],
    suggestions: suggestionsFor(scene, desk, what.deeds),
  };
  const answer: Omit<Answer, 'text'> = {
    ...unanswered(question),
    deployments: [walk.deployment],
    ...fields,
    language: walk.language,
    intent,
    procedure: walk.procedure,
    commands: commandsOf(scene),
    sources,
  };
  return {
    walk,
    asks: false,
    thread: null,
    file: null,
    replies: [replyWith(document, { answer, walk: viewOf(scene, desk) }, desk)],
  };
}

/** A document in all the ways in which it is sent. */
export function replyWith(
  document: Document,
  { answer, walk }: { answer: Omit<Answer, 'text'>; walk: WalkReply['walk'] },
  { say }: WalkDesk,
): WalkReply {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'form');
  return {
    answer: { ...answer, text: toMarkdown(document, say) },
    walk,
    document,
    above: toMarkdown({ ...document, blocks }, say),
  };
}

function suggestionsFor(scene: WalkScene, desk: WalkDesk, deeds?: WalkDeed[]): Suggestion[] {
  const { walk, book } = scene;
  const nowhere = book.steps.length === 0 && walk.place.kind !== 'deployment' && walk.status === 'open';
  // A procedure that does not fit leads on to what does.
  if (nowhere) {
    const [feature] = featuresOf(desk, walk.procedure);
    if (feature !== undefined) return [suggestDeployments(desk, [feature])];
    const plan = walk.procedure === wholeWay ? [] : [suggestSetup(desk, wholeWay)];
    return [...plan, suggestFeatures(desk, walk.deployment)];
  }
  return suggestionsAt(
    scene,
    desk,
    deeds?.filter((deed) => isPossible(deed, scene)),
  );
}

function isPossible(deed: WalkDeed, { walk, step }: WalkScene): boolean {
  if (deed === 'back') return walk.past.length > 0;
  if (deed === 'undo') return (step?.undo.length ?? 0) > 0;
  if (deed === 'next' || deed === 'cancel') return walk.place.kind !== 'end';
  return true;
}
