/** Stands for Node's `assert` in the web extension host, where the shared helpers need no more than this. */
export default function assert(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? 'assertion failed');
}
