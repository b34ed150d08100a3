/** Throws when the program itself is wrong (never for user input); the message says which promise broke. */
export function invariant(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${promise}`);
}

/** Marks a branch that the type checker proves to be unreachable. */
export function unreachable(value: never): never {
  throw new Error(`broken invariant: unexpected ${JSON.stringify(value)}`);
}
