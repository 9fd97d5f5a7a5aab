export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Microseconds an item. */
export function perItem(run: () => void, items: number): number {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1000 / items;
}

export const ratio = (values: readonly number[], floor: readonly number[]): number =>
  median(values) / median(floor);
