export { begin } from './begin';
export { elsewhere } from './elsewhere';
export { valueNames } from './names';
export { requestIn } from './request';
export { take, type WalkMessage } from './turn';
export type { WalkDesk, WalkFile, WalkReply, WalkTurn } from './types';
