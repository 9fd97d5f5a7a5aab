import type { Reading } from '../language/reading';
import { foldText } from './fold';
import { wording } from './wording';

/** To undo is more than to disable one thing. */
const undoes = wording(
  ({ undoesAll }) => undoesAll,
  (words) => new RegExp(`\\b${words}\\b`),
);

const restarts = wording(
  (words) => words.restarts,
  (words) => new RegExp(`\\b${words}\\b`),
);

/** Does a question ask how what was set up is undone? */
export const asksToUndo = ({ question }: Pick<Reading, 'question'>): boolean =>
  undoes().test(foldText(question));

/** Does a question ask what is started again after the cmdlets that it names? */
export const asksToRestart = ({ question, cmdlets }: Pick<Reading, 'question' | 'cmdlets'>): boolean =>
  cmdlets.length > 0 && restarts().test(foldText(question));
