import { jest } from '@jest/globals';
import type * as Module from '../../src/liaison';

declare global {
  /** Of `environment.cjs`. */
  var keptByWorker: Map<string, unknown>;
}

/**
 * Opened by the first file of a worker that asks for it, and used by all that follow: a second each, and as in a
 * server, which opens it once and answers everybody with it.
 */
export function openedLiaison(): Promise<Module.Liaison> {
  const open = () => jest.requireActual<typeof Module>('../../src/liaison').openLiaison();
  const opened = keptByWorker.get('liaison') ?? open();
  keptByWorker.set('liaison', opened);
  return opened as Promise<Module.Liaison>;
}
