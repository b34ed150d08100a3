/** The value below which the share `p` (0 to 1) of the values lies, by nearest rank. @param {readonly number[]} values @param {number} p */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The exponent with which a cost grows: 1 is in proportion to the size.
 * @param {{ size: number, cost: number }} small @param {{ size: number, cost: number }} large
 */
export function growth(small, large) {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
