import { backOff } from '../back-off';
import { again } from './passing';

/** Nothing was sent: the connection never came about. After others, such as a reset, it may have been. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const firstPauseMs = 500;
const longestPauseMs = 8_000;

/** How long to wait before the same request once more; null: it would not help. `attempt` counts from 1. */
export function pauseAfter(error: unknown, attempt: number, random: () => number): number | null {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (statusCode === 429) return retryAfterOf(error) ?? pauseWithJitter(attempt, random);
  if (typeof statusCode === 'number') return again.has(statusCode) ? pauseWithJitter(attempt, random) : null;
  return neverSent.has(String(code)) ? pauseWithJitter(attempt, random) : null;
}

/** Anything from half of it to all of it: many who wait must not come back together. */
function pauseWithJitter(attempt: number, random: () => number): number {
  return backOff(attempt, firstPauseMs, longestPauseMs) * (0.5 + random() / 2);
}

/** Seconds, as the connector sends them, in milliseconds; null without the header, or with a date in it. */
function retryAfterOf(error: unknown): number | null {
  const { response } = error as { response?: { headers?: { get?(name: string): string | undefined } } };
  const seconds = Number(response?.headers?.get?.('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
