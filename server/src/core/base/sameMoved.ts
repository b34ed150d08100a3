type Keyed = Readonly<Record<string, unknown>>;

/** Numbers under these keys are places in a text. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'offset']);

/**
 * Whether two values of plain data are the same but that every place in the second (`start`, `end`, `offset`) stands `by` code units
 * further on. Nothing is copied for the comparison.
 */
export function sameMoved(before: unknown, now: unknown, by: number): boolean {
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null)
    return before === now;
  if (before === now && by === 0) return true;
  if (Array.isArray(before) || Array.isArray(now))
    return Array.isArray(before) && Array.isArray(now) && sameLists(before, now, by);
  return sameRecords(before as Keyed, now as Keyed, by);
}

function sameLists(before: readonly unknown[], now: readonly unknown[], by: number): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < before.length; index++)
    if (!sameMoved(before[index], now[index], by)) return false;
  return true;
}

function sameRecords(before: Keyed, now: Keyed, by: number): boolean {
  for (const key in before) {
    const [one, other] = [before[key], now[key]];
    const isPlace = typeof one === 'number' && typeof other === 'number' && PLACES.has(key);
    if (isPlace ? one + by !== other : !sameMoved(one, other, by)) return false;
  }
  for (const key in now) if (now[key] !== undefined && before[key] === undefined) return false;
  return true;
}
