/**
 * The most of a list that is safe together, in its order: all of it, else what is safe of either half, down to single
 * ones. Asks at most `most` times; when that is not enough to be sure, nothing.
 */
export function safeOnes<T>(
  list: readonly T[],
  isSafe: (some: readonly T[]) => boolean,
  most: number,
): readonly T[] {
  let asked = 0;
  const ask = (some: readonly T[]): boolean => asked++ < most && isSafe(some);
  const among = (some: readonly T[]): readonly T[] => (ask(some) ? some : halves(some).flatMap(among));
  if (list.length === 0 || ask(list)) return list;
  const found = halves(list).flatMap(among);
  return ask(found) ? found : [];
}

function halves<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length < 2) return [];
  const middle = list.length >> 1;
  return [list.slice(0, middle), list.slice(middle)];
}
