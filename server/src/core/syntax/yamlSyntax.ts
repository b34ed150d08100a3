import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  Scalar,
} from 'yaml';
import { type Span, span } from '../base/span.ts';
import { tooDeepAt } from './yamlDepth.ts';

/** A scalar of a YAML text. */
export interface YamlScalar {
  readonly kind: 'scalar';
  /** What the author wrote for a plain scalar (`1.10` stays `1.10`), the content of a quoted or block one. */
  readonly text: string;
  /** The type that YAML's core schema gives it. */
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  /** The value as written, quotes included. */
  readonly span: Span;
}

/** One `key: value` of a mapping. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** A mapping; a key that stands twice is there twice. */
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

/** A sequence. */
export interface YamlSeq {
  readonly kind: 'seq';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

/** `*name`; `target` is undefined when no such anchor stands before it. Never followed by itself: see `resolved`. */
export interface YamlAlias {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: YamlNode | undefined;
  readonly span: Span;
}

/** A node of a YAML text, detached from the parser's own classes. */
export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

/** An error of YAML's syntax. */
export interface YamlError {
  /** The parser's stable code, e.g. `BAD_INDENT`. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** A YAML text read: as much as could be made of it, and what is wrong with it. */
export interface YamlText {
  /** The root of the first document; undefined when it is empty. */
  readonly root: YamlNode | undefined;
  readonly errors: readonly YamlError[];
}

/** How many aliases of aliases are followed before giving up. */
const LONGEST_CHAIN = 200;

/**
 * Reads a YAML text. Aliases stay aliases, so that no text of a few lines can grow into gigabytes.
 * `offset` is added to every position, for YAML that stands inside another text.
 */
export function parseYaml(text: string, offset = 0): YamlText {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const place = span(deep + offset, deep + 1 + offset);
    return { root: undefined, errors: [{ code: 'TOO_DEEP', message: 'nested too deep', span: place }] };
  }
  const parsed = parseAllDocuments(text, {
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    version: '1.2',
  });
  if (!Array.isArray(parsed)) return { root: undefined, errors: [] };
  const documents = parsed as Document.Parsed[];
  const clamp = (at: number): number => Math.min(at, text.length) + offset;
  const errors = documents.flatMap(document =>
    document.errors.map(({ code, message, pos }) => ({
      code,
      message,
      span: span(clamp(pos[0]), clamp(pos[1])),
    })),
  );
  const contents = documents[0]?.contents ?? undefined;
  return { root: contents === undefined ? undefined : new Detacher(offset).node(contents), errors };
}

/** The node that an alias stands for (itself when it is none); undefined for an alias that leads nowhere. */
export function resolved(node: YamlNode | undefined): Exclude<YamlNode, YamlAlias> | undefined {
  let current = node;
  for (let steps = 0; current?.kind === 'alias' && steps < LONGEST_CHAIN; steps++) current = current.target;
  return current?.kind === 'alias' ? undefined : current;
}

/** The first entry of a mapping with that key; undefined when there is none, or no mapping. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  const map = resolved(node);
  return map?.kind === 'map' ? map.entries.find(entry => entry.key === key) : undefined;
}

/** The scalars of a list, or the one scalar that stands in its place. Other nodes and nulls are passed over. */
export function scalarsOf(node: YamlNode | undefined): readonly YamlScalar[] {
  const value = resolved(node);
  if (value?.kind === 'scalar') return value.type === 'null' ? [] : [value];
  if (value?.kind !== 'seq') return [];
  return value.items
    .map(resolved)
    .filter(item => item?.kind === 'scalar' && item.type !== 'null') as YamlScalar[];
}

/** The text of a scalar; undefined for anything else and for null. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  const value = resolved(node);
  return value?.kind === 'scalar' && value.type !== 'null' ? value.text : undefined;
}

class Detacher {
  readonly #offset: number;
  readonly #anchors = new Map<string, YamlNode>();

  constructor(offset: number) {
    this.#offset = offset;
  }

  node(node: Node): YamlNode {
    const made = this.#make(node);
    if (!isAlias(node) && node.anchor !== undefined) this.#anchors.set(node.anchor, made);
    return made;
  }

  #make(node: Node): YamlNode {
    const place = this.#span(node);
    if (isAlias(node))
      return { kind: 'alias', name: node.source, target: this.#anchors.get(node.source), span: place };
    if (isMap(node))
      return { kind: 'map', entries: node.items.map(pair => this.#entry(pair, place)), span: place };
    if (isSeq(node))
      return { kind: 'seq', items: node.items.map(item => this.node(item as Node)), span: place };
    return scalar(node as Scalar, place);
  }

  #entry(pair: Pair, around: Span): YamlEntry {
    const key = this.#keyOf(pair.key as Node | null, around);
    const value: YamlNode = pair.value
      ? this.node(pair.value as Node)
      : { kind: 'scalar', text: '', type: 'null', span: span(key.span.end, key.span.end) };
    return {
      key: key.text,
      keySpan: key.span,
      value,
      span: span(key.span.start, Math.max(value.span.end, key.span.end)),
    };
  }

  #keyOf(key: Node | null, around: Span): { text: string; span: Span } {
    if (key === null) return { text: '', span: span(around.start, around.start) };
    const place = this.#span(key);
    return { text: isScalar(key) ? scalar(key, place).text : '', span: place };
  }

  #span(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return span(start + this.#offset, end + this.#offset);
  }
}

function scalar(node: Scalar, place: Span): YamlScalar {
  const plain = node.type === undefined || node.type === Scalar.PLAIN;
  const value: unknown = node.value;
  const type = typeof value;
  if (value === null)
    return { kind: 'scalar', text: plain ? (node.source ?? '') : '', type: 'null', span: place };
  const text = plain ? (node.source ?? String(value)) : String(value);
  return {
    kind: 'scalar',
    text,
    type: type === 'number' || type === 'bigint' ? 'number' : type === 'boolean' ? 'boolean' : 'string',
    span: place,
  };
}
