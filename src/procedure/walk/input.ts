import type { Cloud, Deployment, Language } from '../../contract';
import type { Rejected } from '../types';
import type { Walk } from './state';

/** What a person can do in a walk, however it was said. */
export type WalkInput =
  | { kind: 'next' | 'back' | 'skip' | 'skip-part' | 'restart' | 'cancel' | 'resume' }
  | {
      kind: 'values';
      values: Readonly<Record<string, string>>;
      deployment: Partial<Deployment>;
      cloud: Cloud | null;
    }
  | { kind: 'checked'; result: 'passed' | 'failed' }
  | { kind: 'language'; language: Language };

/** What happened, for the words around the next step. */
export type WalkEvent =
  | { kind: 'moved' | 'restarted' | 'cancelled' | 'resumed' | 'checked' | 'switched' }
  | { kind: 'at-start' | 'at-end' }
  /** Left although something was still asked: it counts as skipped. */
  | { kind: 'left-open'; names: string[] }
  | { kind: 'skipped'; key: string }
  | { kind: 'skipped-part'; procedure: string; steps: number }
  | { kind: 'taken'; names: string[]; rejected: Rejected[]; changed: string[] };

export interface Turn {
  walk: Walk;
  event: WalkEvent;
}
