/** The largest number up to `count` that fits, found by halving, where whatever is smaller than one that fits does too; null where 0 does not. */
export function mostThatFits(count: number, fits: (count: number) => boolean): number | null {
  let [most, tooMany] = [-1, count + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(middle)) most = middle;
    else tooMany = middle;
  }
  return most < 0 ? null : most;
}
