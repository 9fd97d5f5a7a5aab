import type { RunbookStep } from './types';

/** A step that only looks or tests verifies itself: its command need not be shown twice. */
export function isOwnVerification({ commands, verify }: RunbookStep): boolean {
  const changes = commands.some(({ purpose }) => purpose === 'set');
  return verify !== null && !changes && commands.some(({ text }) => text === verify.command);
}
