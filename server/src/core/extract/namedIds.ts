import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { ItemKindDefinition } from '../manifest/manifest.ts';
import { type ItemId, itemId } from '../model/item.ts';
import { anchored, compileIds } from './idMatcher.ts';

/** What a word of prose, behind a name of the kind, means as an ID of that kind; undefined when it means none. */
export type NamedIdReader = (word: string) => ItemId | undefined;

/**
 * Reads the words behind the names of one kind: an ID of the kind, or the number of one where the pattern leaves no
 * doubt about the rest (`BP-(?<number>\d{3})`: 17 is `BP-017`).
 */
export function namedIds({ kind, forms, pattern, path, id }: ItemKindDefinition): NamedIdReader {
  const source = pattern ?? (path === undefined ? undefined : pathIds(path, id));
  if (source === undefined) return () => undefined;
  const ids = compileIds([{ kind, forms, path: undefined, pattern: source }]);
  const build = numbered(source);
  return word => {
    const candidate = build?.(word);
    return ids.match(word)?.id ?? (candidate === undefined ? undefined : ids.match(candidate)?.id);
  };
}

/** What the IDs look like that a pattern over paths gives, by its group `id` or by a template over its groups. */
export function pathIds(path: string, template = '<id>'): string | undefined {
  const parts = template
    .split(GROUP)
    .map((part, index) => (index % 2 === 0 ? escapeRegex(part) : insideOf(path, part)));
  return parts.every(part => part !== undefined) ? parts.join('') : undefined;
}

/** The ID that the groups of a path give; undefined when the template names one that took no part. */
export function pathId(
  groups: Readonly<Record<string, string | undefined>>,
  template = '<id>',
): string | undefined {
  const parts = template.split(GROUP).map((part, index) => (index % 2 === 0 ? part : groups[part]));
  return parts.every(part => part !== undefined) ? parts.join('') : undefined;
}

/** `<name>` in a template; split by it, every second part is a name. */
const GROUP = /<([A-Za-z_]\w*)>/;

/** The inside of a named group of a pattern, in a group of its own; undefined when the pattern has no such group. */
function insideOf(pattern: string, name: string): string | undefined {
  const opening = `(?<${name}>`;
  const start = pattern.indexOf(opening);
  if (start < 0) return undefined;
  let depth = 1;
  for (let at = start + opening.length; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) {
      const inside = pattern.slice(start + opening.length, at);
      return anchored(inside) ? `(?:${inside})` : undefined;
    }
  }
  return undefined;
}

/** Patterns that are all fixed but for their number, and how many digits it has. */
const NUMBERED = /^((?:[\w/ -]|\\[-_./])*)\(\?<number>(?:\\d|\[0-9\])(?:\{(\d)(?:,(\d)?)?\}|\+)?\)$/;

/** Makes an ID of a bare number; undefined for patterns that leave more open than the number. */
function numbered(pattern: string): ((word: string) => ItemId | undefined) | undefined {
  const parts = NUMBERED.exec(pattern);
  if (!parts) return undefined;
  const prefix = (parts[1] ?? '').replaceAll('\\', '');
  const width = Number(parts[2] ?? 1);
  return word =>
    /^\d{1,9}$/.test(word) ? itemId(prefix + String(Number(word)).padStart(width, '0')) : undefined;
}
