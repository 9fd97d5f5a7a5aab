export { isAskedIn } from './asked-in';
export { asksForAll, asksToUndoAll } from './asks-for-all';
export { commandsFor } from './commands-for';
export type { CommandMatch } from './draw-match';
export { asksToRestart, asksToUndo } from './undoes';
