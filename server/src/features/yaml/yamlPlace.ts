import { type Span, span } from '../../core/base/span.ts';
import {
  parseYaml,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from '../../core/syntax/yamlSyntax.ts';

/** What leads from the root of a YAML text to a node: keys of mappings, indices of sequences. */
export type YamlPath = readonly (string | number)[];

/** A key or a scalar of a YAML text, and where it stands. */
export type YamlPlace =
  /** `«level»: recommended`; `path` leads to the mapping. */
  | { readonly kind: 'key'; readonly path: YamlPath; readonly map: YamlMap; readonly entry: YamlEntry }
  /** `level: «recommended»`; `path` leads to the scalar, `around` are the nodes on the way. */
  | {
      readonly kind: 'value';
      readonly path: YamlPath;
      readonly scalar: YamlScalar;
      readonly around: readonly (YamlMap | YamlSeq)[];
      readonly entry: YamlEntry | undefined;
    };

/** The key or scalar that an offset touches; undefined between them, in comments, and where there is no YAML. */
export function yamlPlaceAt(root: YamlNode | undefined, offset: number): YamlPlace | undefined {
  return root && placeIn(root, offset, { path: [], around: [], entry: undefined });
}

/** The way from the root to a node. */
interface Way {
  readonly path: YamlPath;
  readonly around: readonly (YamlMap | YamlSeq)[];
  /** The innermost entry on the way. */
  readonly entry: YamlEntry | undefined;
}

function placeIn(node: YamlNode, offset: number, way: Way): YamlPlace | undefined {
  if (node.kind === 'alias' || !holds(node.span, offset)) return undefined;
  if (node.kind === 'scalar') return { kind: 'value', scalar: node, ...way };
  const around = [...way.around, node];
  if (node.kind === 'seq') {
    const index = node.items.findIndex(item => holds(item.span, offset));
    const item = node.items[index];
    return item && placeIn(item, offset, { ...way, around, path: [...way.path, index] });
  }
  const entry = node.entries.find(
    ({ keySpan, value }) => holds(keySpan, offset) || holds(value.span, offset),
  );
  if (entry === undefined) return undefined;
  if (holds(entry.keySpan, offset)) return { kind: 'key', path: way.path, map: node, entry };
  return placeIn(entry.value, offset, { path: [...way.path, entry.key], around, entry });
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}

/** Where a key or value is being written. */
export interface YamlCursor {
  /** What is being written may become this; a lone word may be a value or the first key of a mapping. */
  readonly kind: 'key' | 'value';
  /** Leads to the mapping of a key, or to the value. */
  readonly path: YamlPath;
  /** What is replaced: the whole key or value, quotes apart. */
  readonly span: Span;
  /** The part of it before the cursor. */
  readonly prefix: string;
  /** Other keys of the mapping, or other values of the list. */
  readonly siblings: readonly string[];
  /** The value stands on the line of its key, or in `{}` or `[]`: no block can begin there. */
  readonly inline: boolean;
  readonly style: YamlScalar['style'];
  /** A colon follows the key already. */
  readonly hasColon: boolean;
  /** The text read with the word at the cursor in it. */
  readonly root: YamlNode | undefined;
}

/** Stands for the cursor in a text that is read: a character that nobody writes. */
const CURSOR = '\uE000';

/** What is being written at an offset of a YAML text, finished or not; undefined in comments and in blocks of text. */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const first = cursorIn(text, offset, undefined);
  if (first?.kind !== 'key' || !text.slice(first.span.start, first.span.end).includes('\n')) return first;
  // A word without colon was taken together with the key of the next line.
  const lineEnd = /\r?\n/g;
  lineEnd.lastIndex = offset;
  const second = cursorIn(text, offset, lineEnd.exec(text)?.index ?? text.length);
  return second && !text.slice(second.span.start, second.span.end).includes('\n') ? second : undefined;
}

/** Reads the text with a sign at the cursor and, where `colonAt` says so, a colon at or behind it. */
function cursorIn(text: string, offset: number, colonAt: number | undefined): YamlCursor | undefined {
  const rest =
    colonAt === undefined ? text.slice(offset) : `${text.slice(offset, colonAt)}:${text.slice(colonAt)}`;
  const patched = `${text.slice(0, offset)}${CURSOR}${rest}`;
  const { root } = parseYaml(patched);
  const place = yamlPlaceAt(root, offset);
  if (place === undefined) return undefined;
  if (place.kind === 'value') return valueCursor(place, patched, root);
  const found = keyCursor(place, patched, root);
  return found && colonAt !== undefined ? { ...found, hasColon: false } : found;
}

function keyCursor(
  { path, map, entry }: Extract<YamlPlace, { kind: 'key' }>,
  patched: string,
  root: YamlNode | undefined,
): YamlCursor | undefined {
  const whole = contentOf(entry.keySpan, patched);
  const at = whole.text.indexOf(CURSOR);
  if (at < 0 || whole.text.slice(0, at).endsWith(':')) return undefined;
  const behind = /^["']?[ \t]*:(?:\s|$)/.test(patched.slice(whole.span.end));
  return {
    kind: 'key',
    path,
    span: span(whole.span.start, whole.span.end - 1),
    prefix: whole.text.slice(0, at),
    siblings: map.entries.filter(each => each !== entry).map(({ key }) => key),
    inline: patched[map.span.start] === '{',
    style: whole.style,
    hasColon: behind,
    root,
  };
}

function valueCursor(
  { path, scalar, around }: Extract<YamlPlace, { kind: 'value' }>,
  patched: string,
  root: YamlNode | undefined,
): YamlCursor | undefined {
  if (scalar.style === 'block') return undefined;
  const whole = contentOf(scalar.span, patched);
  const at = whole.text.indexOf(CURSOR);
  if (at < 0 || /\n/.test(whole.text) || whole.text.slice(0, at).endsWith(':')) return undefined;
  const inner = around.at(-1);
  const others = inner?.kind === 'seq' ? inner.items : [];
  const line = patched.slice(patched.lastIndexOf('\n', whole.span.start - 1) + 1, whole.span.start);
  return {
    kind: 'value',
    path,
    span: span(whole.span.start, whole.span.end - 1),
    prefix: whole.text.slice(0, at),
    siblings: others.flatMap(item => (item.kind === 'scalar' && item !== scalar ? [item.text] : [])),
    inline:
      around.some(node => /[[{]/.test(patched[node.span.start] ?? '')) ||
      !/^(?:[ \t]|-(?=[ \t]))*$/.test(line),
    style: scalar.style,
    hasColon: false,
    root,
  };
}

/** The text of a key or value without its quotes. */
function contentOf(
  place: Span,
  text: string,
): { readonly text: string; readonly span: Span; readonly style: YamlScalar['style'] } {
  const quote = /^["']/.exec(text.slice(place.start, place.start + 1))?.[0];
  if (quote === undefined) return { text: text.slice(place.start, place.end), span: place, style: 'plain' };
  const closed = place.end > place.start + 1 && text[place.end - 1] === quote;
  const inner = span(place.start + 1, closed ? place.end - 1 : place.end);
  return {
    text: text.slice(inner.start, inner.end),
    span: inner,
    style: quote === '"' ? 'double-quoted' : 'single-quoted',
  };
}
