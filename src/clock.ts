import { setTimeout as pause } from 'node:timers/promises';

/** Time, handed in, so that tests need not wait for it. Milliseconds; `now` counts from 1970. */
export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
  /** Calls back once, unless the returned function is called before. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  wait: (ms) => pause(ms),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
