/** Compares texts as people count: `2.md` before `10.md`. Digit runs by value, the rest by code unit; never 0 for different texts. */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || plain(a, b);
}

const PARTS = /\d+|\D+/g;

function compareParts(a: string, b: string): number {
  if (a === b) return 0;
  const numbers = /^\d/.test(a) && /^\d/.test(b);
  const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return numbers ? x.length - y.length || plain(x, y) : plain(a, b);
}

function plain(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
