/** The value that this share of all is below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Microseconds an item. */
export function perItem(run: () => void, items: number): number {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1000 / items;
}

export const ratio = (values: readonly number[], floor: readonly number[]): number =>
  median(values) / median(floor);
