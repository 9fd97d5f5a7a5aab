import type { Context, Reading } from '../../language/reading';
import { advance, refreshed, sceneOf, type Walk, type WalkScene } from '../../procedure/walk';
import type { Block, WalkDeed } from '../document';
import { inlineCode } from '../markdown';
import { procedureName } from '../names';
import { perhapsFor } from './bare-answer';
import { checkOutput } from './check-output';
import { controlled } from './controls';
import { meant } from './given';
import { type Heard, hear } from './hear';
import { type DeskFor, replyWith, said } from './reply';
import { threadOf } from './thread';
import type { WalkDesk, WalkReply, WalkTurn } from './types';
import { valuesTaken } from './values';
import { isDone } from './view';

/** What came in: words with their reading, or a button of a card. */
export type WalkMessage =
  | {
      kind: 'text';
      text: string;
      reading: Reading;
      /** The same words, read as they go on from the step at hand, or from nothing. */
      readIn?: (thread: Context | null) => Reading;
    }
  | { kind: 'button'; do: WalkDeed; revision: number; fields: Readonly<Record<string, string>> };

/** One message in a walk: the next state, and what to say. Null where the walk is over and the message is not about it. */
export function take(stored: Walk, message: WalkMessage, deskFor: DeskFor): WalkTurn | null {
  const { walk, changed } = refreshed(stored, deskFor(stored.language).walks);
  const turn = message.kind === 'button' ? pressed(walk, message, deskFor) : heard(walk, message, deskFor);
  if (turn === null || changed.length === 0) return turn;
  const [first, ...others] = turn.replies;
  if (first === undefined) return turn;
  const desk = deskFor(turn.walk.language);
  const text = desk.say.walk.event.newVersion(changed.map((id) => procedureName(desk, id)));
  return { ...turn, replies: [prefixed(first, { kind: 'alert', tone: 'info', text }, desk), ...others] };
}

function prefixed(reply: WalkReply, block: Block, desk: WalkDesk): WalkReply {
  return replyWith({ ...reply.document, blocks: [block, ...reply.document.blocks] }, reply, desk);
}

/** To look at something is the same from whichever card it is asked; anything else must be of the card at hand. */
const fromAnyCard: readonly WalkDeed[] = [
  'where',
  'show-all',
  'undo-all',
  'values',
  'runbook',
  'script',
  'again',
  'resume',
];

function pressed(
  walk: Walk,
  { do: deed, revision, fields }: Extract<WalkMessage, { kind: 'button' }>,
  deskFor: DeskFor,
): WalkTurn {
  const desk = deskFor(walk.language);
  const { word, button, event } = desk.say.walk;
  const question = deed in word ? word[deed as keyof typeof word] : button.submit;
  if (revision !== walk.revision && !fromAnyCard.includes(deed)) {
    const blocks: Block[] = [{ kind: 'alert', tone: 'info', text: event.movedOn }];
    return said(walk, { question, intent: 'control', blocks }, deskFor);
  }
  if (deed !== 'submit') return controlled(walk, question, deed, deskFor);
  const typed = Object.entries(fields).map(([name, value]) => `${name} = ${value}`);
  const given = meant({ values: { ...fields }, unknown: [] }, desk);
  return valuesTaken(walk, typed.join('\n'), given, deskFor);
}

function heard(
  walk: Walk,
  { text, reading, readIn }: Extract<WalkMessage, { kind: 'text' }>,
  deskFor: DeskFor,
): WalkTurn | null {
  const desk = deskFor(walk.language);
  const scene = sceneOf(walk, desk.walks);
  const meaning = hear(text, reading, scene, desk);
  if (isDone(scene) && !isAbout(meaning, walk)) return null;
  switch (meaning.kind) {
    case 'control':
      return controlled(spokenIn(walk, text, reading, desk), text, meaning.word, deskFor);
    case 'values':
      return valuesTaken(walk, text, meaning, deskFor);
    case 'output':
      return outputTaken(walk, text, scene, deskFor);
    case 'question': {
      const thread = threadOf(scene);
      const alone = readIn?.(null) ?? reading;
      const goesOn = mayGoOn(text, alone) ? (readIn?.(thread) ?? null) : null;
      // What was asked around the setup is not gone on from where the step is meant.
      if (goesOn !== null && isOfStep(goesOn, alone))
        return { ...asked(walk, text, goesOn, scene, deskFor), thread };
      return isUnclear(reading)
        ? unclear(spokenIn(walk, text, reading, desk), text, scene, deskFor)
        : asked(walk, text, reading, scene, deskFor);
    }
  }
}

/** A word or two may be a value; what is told in words of its own needs no thread. */
const mayGoOn = (text: string, reading: Reading): boolean =>
  (isUnclear(reading) || reading.intent === 'explain') && (text.includes('?') || wordsIn(text) > 2);

/** What is asked of the step in few words, or settled for it though its words are those of a term. */
const isOfStep = ({ intent, detail }: Reading, alone: Reading): boolean =>
  isUnclear(alone) ? intent === 'explain' || intent === 'command' : detail !== null && alone.detail === null;

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Neither a question nor what is outside: nobody else could make more of it. */
const isUnclear = ({ intent, outside }: Reading): boolean =>
  intent === 'none' && (outside === 'unclear' || outside === 'empty');

/** A whole sentence tells the language that the person wants; a word or two may be a name. */
const spokenIn = (walk: Walk, text: string, { language }: Reading, desk: WalkDesk): Walk =>
  language === walk.language || wordsIn(text) < 4
    ? walk
    : advance(walk, { kind: 'language', language }, desk.walks).walk;

function unclear(walk: Walk, question: string, scene: WalkScene, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const blocks = perhapsBlocks(question, scene, desk);
  const none: Block[] = [{ kind: 'alert', tone: 'info', text: desk.say.walk.event.unclear }];
  return said(walk, { question, intent: 'none', blocks: blocks.length > 0 ? blocks : none }, deskFor);
}

/** Others answer it; a term to explain ("Paris Dial Plan") may have been meant as the value. */
function asked(
  walk: Walk,
  question: string,
  { intent }: Reading,
  scene: WalkScene,
  deskFor: DeskFor,
): WalkTurn {
  const blocks = intent === 'explain' ? perhapsBlocks(question, scene, deskFor(walk.language)) : [];
  return { ...said(walk, { question, intent: 'setup', blocks }, deskFor), asks: true };
}

function perhapsBlocks(question: string, scene: WalkScene, desk: WalkDesk): Block[] {
  const names = perhapsFor(question, scene, desk);
  if (names.length === 0) return [];
  const lines = names.map((name) => inlineCode(`${name} = ${question.trim()}`));
  const text = desk.say.walk.event.perhapsValue(lines);
  return [{ kind: 'alert', tone: 'info', text }];
}

const reopening: readonly string[] = ['resume', 'restart', 'back'];
const afterwards: readonly string[] = [
  ...reopening,
  'where',
  'show-all',
  'undo',
  'undo-all',
  'values',
  'runbook',
  'script',
  'again',
  'next',
];

/** What a walk that is over still answers to; "thanks" and questions are for others. */
function isAbout(meaning: Heard, { status }: Walk): boolean {
  if (meaning.kind === 'values') return status === 'open';
  return meaning.kind === 'control' && (status === 'open' ? afterwards : reopening).includes(meaning.word);
}

function outputTaken(walk: Walk, text: string, scene: WalkScene, deskFor: DeskFor): WalkTurn {
  const desk = deskFor(walk.language);
  const { result, findings, blocks } = checkOutput(text, scene, desk);
  const judged = result !== 'unrecognised' && scene.step?.verify != null;
  const marked = judged ? advance(walk, { kind: 'checked', result }, desk.walks).walk : walk;
  const deeds: WalkDeed[] =
    result === 'passed'
      ? ['next', 'back', 'again', 'where', 'cancel']
      : ['again', 'next', 'back', 'undo', 'where', 'cancel'];
  return said(
    marked,
    { question: text, intent: 'check', blocks, fields: { findings }, withPlace: false, deeds },
    deskFor,
  );
}
