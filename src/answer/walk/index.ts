export { valueNames } from './names';
export { begin, take, type WalkMessage } from './turn';
export type { WalkDesk, WalkFile, WalkReply, WalkTurn } from './types';
