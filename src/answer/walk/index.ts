export type { WalkMessage } from './turn';
export type { WalkFile, WalkReply, WalkTurn } from './types';
export { openWalks, type Walks } from './walks';
