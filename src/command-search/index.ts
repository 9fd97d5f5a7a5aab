export { asksForAll } from './asks-for-all';
export { commandsFor } from './commands-for';
export type { CommandMatch } from './draw-match';
