/** A member of a value that a client sent; undefined when the value is no object. */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A member behind several others: `memberAt(capabilities, 'window', 'workDoneProgress')`. */
export function memberAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce(member, value);
}

/** The strings of a list that a client sent; empty when it is no list. */
export function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(element => typeof element === 'string') : [];
}

/** Tells whether a value that a client sent has members: an object or a list. */
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
