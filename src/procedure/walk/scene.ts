import type { Language } from '../../contract';
import type { SideName } from '../../knowledge';
import { namesIn } from '../../knowledge/names-in-braces';
import { runbook } from '../runbook';
import type { Ask, ProcedureKnowledge, Runbook, RunbookStep, RunbookWords } from '../types';
import { wayOf } from '../way';
import { openSides } from './open-sides';
import { keyOf, type Place, type Walk } from './state';

export interface WalkTools {
  knowledge: ProcedureKnowledge;
  words(language: Language): RunbookWords;
}

/** A walk with all that follows from it: the procedure filled in, and where in it the person stands. */
export interface WalkScene {
  walk: Walk;
  book: Runbook;
  /** Steps that are no part of the first setup. */
  later: RunbookStep[];
  /** The step at hand; null at the question for the deployment and at the end. */
  step: RunbookStep | null;
  /** From 0; the number of steps at the end. */
  index: number;
  /** What this step needs before its commands can be shown, with what is known already. */
  asks: Ask[];
  openSides: SideName[];
  /** Whether anything is asked for still. */
  waiting: boolean;
}

export function bookOf(walk: Walk, { knowledge, words }: WalkTools): Runbook {
  return runbook(walk, knowledge, words(walk.language));
}

/** The runbook of a walk as it is walked: what is for later is told at the end. */
function walkedBook(walk: Walk, tools: WalkTools): { book: Runbook; later: RunbookStep[] } {
  const book = bookOf(walk, tools);
  const later = book.steps.filter((step) => step.later);
  return { book: { ...book, steps: book.steps.filter((step) => !step.later) }, later };
}

/** Choices come first: which names a step needs hangs on them. */
function asksOf(step: RunbookStep): Ask[] {
  const open = step.asks.filter(({ value }) => value === null);
  const choices = open.filter(({ name, options }) => options !== null && !isText(name, step));
  if (choices.length === 0) return step.asks;
  // A choice may drop the whole step; until then nothing in it is certain.
  const certain =
    step.onlyIf !== null
      ? []
      : namesIn([
          ...step.commands.filter(({ onlyIf }) => onlyIf === null).map(({ text }) => text),
          ...step.snippets.filter(({ onlyIf }) => onlyIf === null).map(({ text }) => text),
        ]);
  return step.asks.filter((ask) => ask.value !== null || choices.includes(ask) || certain.includes(ask.name));
}

/** A name with few values that stands in a command decides nothing else. */
const isText = (name: string, step: RunbookStep): boolean =>
  step.commands.some(({ text, onlyIf }) => onlyIf === null && text.includes(`{${name}}`));

/**
 * The place of a step that is no longer on the way (a choice dropped it, or the procedure changed): the next one after
 * it in the order of the data that still is.
 */
function indexOf(place: Place, steps: readonly RunbookStep[], order: readonly string[]): number {
  if (place.kind === 'deployment') return 0;
  if (place.kind === 'end') return steps.length;
  const at = steps.findIndex((step) => keyOf(step) === place.key);
  if (at >= 0) return at;
  const from = order.indexOf(place.key);
  if (from < 0) return 0;
  const later = steps.findIndex((step) => order.indexOf(keyOf(step)) > from);
  return later < 0 ? steps.length : later;
}

/** A turn looks at one state several times, and a plan is long: the same state gives the same scene. */
const scenes = new WeakMap<Walk, { knowledge: ProcedureKnowledge; scene: WalkScene }>();

/** What is to be seen of a walk. */
export function sceneOf(walk: Walk, tools: WalkTools): WalkScene {
  const known = scenes.get(walk);
  if (known?.knowledge === tools.knowledge) return known.scene;
  const scene = made(walk, tools);
  scenes.set(walk, { knowledge: tools.knowledge, scene });
  return scene;
}

function made(walk: Walk, tools: WalkTools): WalkScene {
  const { book, later } = walkedBook(walk, tools);
  const order = wayOf(walk.procedure, tools.knowledge).flatMap(({ id: procedure, steps }) =>
    steps.map(({ id }) => keyOf({ procedure, id })),
  );
  const index = indexOf(walk.place, book.steps, order);
  const asking = walk.place.kind === 'deployment';
  const step = asking ? null : (book.steps[index] ?? null);
  const asks = step === null ? [] : asksOf(step);
  const sides = asking ? openSides(walk.procedure, walk.deployment, tools.knowledge) : [];
  return {
    walk,
    book,
    later,
    step,
    index,
    asks,
    openSides: sides,
    waiting: asking || asks.some(({ value }) => value === null),
  };
}

export const placeAt = ({ book }: WalkScene, index: number): Place => {
  const step = book.steps[index];
  return step === undefined ? { kind: 'end' } : { kind: 'step', key: keyOf(step) };
};
