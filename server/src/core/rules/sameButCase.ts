import { formsOf } from './forms.ts';

const indices = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The text of a long list that differs from `text` by capitals alone; undefined when there is none, or `text` itself is listed. */
export function sameButCase<T extends string>(text: string, list: readonly T[]): T | undefined {
  const index = indices.get(list) ?? new Map(formsOf(list, lower).map((form, at) => [form, list[at] ?? '']));
  indices.set(list, index);
  const found = index.get(lower(text));
  return found === undefined || found === text ? undefined : list.find(one => one === found);
}

function lower(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
