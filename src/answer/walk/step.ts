import { namesIn } from '../../knowledge/names-in-braces';
import type { RunbookCommand, RunbookStep } from '../../procedure';
import type { Block } from '../document';
import { commandBlocks, introBlocks, shownBlocks } from '../steps';
import type { WalkDesk } from './types';

/** A step as it is done: where and by whom, what to run in which shell, and what must show afterwards. */
export const stepBlocks = (step: RunbookStep, desk: WalkDesk, waiting: boolean): Block[] => [
  ...(step.onlyIf === null ? [] : [{ kind: 'paragraph', text: desk.say.walk.onlyIf(step.onlyIf) } as const]),
  ...introBlocks(desk, step),
  ...(waiting ? commandBlocks(desk, toLookAt(step), true) : shownBlocks(desk, step, () => true)),
];

/** What is looked at to find the values that are asked: it needs none of them. */
const toLookAt = ({ commands }: RunbookStep): RunbookCommand[] =>
  commands.filter(({ purpose, text }) => purpose === 'check' && namesIn([text]).length === 0);
