/** How long to wait after the `attempt`-th failure (from 1) before the next attempt: it doubles, up to the longest. */
export const backOff = (attempt: number, firstMs: number, longestMs: number): number =>
  Math.min(firstMs * 2 ** (attempt - 1), longestMs);
