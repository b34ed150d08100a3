type Keyed = Readonly<Record<string, unknown>>;

/** Whether two values of plain data are the same as JSON: what is `undefined` is absent, and keys stand in the same order. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => sameData(value, b[index]))
    );
  const [left, right] = [a as Keyed, b as Keyed];
  const [keys, others] = [keysOf(left), keysOf(right)];
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && sameData(left[key], right[key]))
  );
}

function keysOf(record: Keyed): readonly string[] {
  return Object.keys(record).filter(key => record[key] !== undefined);
}
