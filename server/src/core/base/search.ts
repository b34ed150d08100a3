/**
 * The index of the last element that begins at or before `at`, of `length` elements in ascending order;
 * -1 when all begin behind it.
 */
export function lastAtOrBefore(length: number, startOf: (index: number) => number, at: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
