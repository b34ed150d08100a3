import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, type Node, type Pair, Parser, Scalar } from 'yaml';
import { type Span, span } from '../base/span.ts';
import { tooDeepAt } from './yamlDepth.ts';

/** A scalar of a YAML text. */
export interface YamlScalar {
  readonly kind: 'scalar';
  /** What the author wrote for a plain scalar (`1.10` stays `1.10`), the content of a quoted or block one. */
  readonly text: string;
  /** The type that YAML's core schema gives it. */
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  /** How it is written; `block` is `|` or `>`. */
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'block';
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

/** How many nodes a reader meets more than once because of aliases, before the text is taken for an alias bomb. */
const MOST_REPEATED = 100_000;

/**
 * Reads a YAML text. Aliases stay aliases, and a text of a few lines that would grow into gigabytes is refused, as is one
 * that nests too deep. Only the first document counts. `offset` is added to every position, for YAML inside another text.
 */
export function parseYaml(text: string, offset = 0): YamlText {
  const lexemes = [...new Lexer().lex(text)];
  const deep = tooDeepAt(lexemes);
  if (deep !== undefined)
    return refused('TOO_DEEP', 'nested too deep', span(deep + offset, deep + 1 + offset));
  const documents = [...new Composer(OPTIONS).compose(tokensOf(lexemes))];
  // An error at the end is shown where the content ends, not on a line behind it.
  const last = text.trimEnd().length;
  const clamp = (at: number): number => Math.min(at, last) + offset;
  const errors = documents.flatMap(document =>
    document.errors.map(({ code, message, pos }): YamlError => {
      return { code, message, span: span(clamp(pos[0]), clamp(pos[1])) };
    }),
  );
  const [first, ...others] = documents.map(({ contents }) => contents);
  const second = others.find(contents => contents && (contents.range?.[1] ?? 0) > (contents.range?.[0] ?? 0));
  if (second?.range) {
    const place = span(clamp(second.range[0]), clamp(second.range[1]));
    errors.push({ code: 'MULTIPLE_DOCS', message: 'several documents in one file', span: place });
  }
  if (first === null || first === undefined) return { root: undefined, errors };
  const detacher = new Detacher(text, offset);
  const root = detacher.node(first);
  const bomb = detacher.bomb;
  return bomb ? refused('TOO_MANY_ALIASES', 'aliases repeat too much', bomb.span) : { root, errors };
}

const OPTIONS = { uniqueKeys: false, prettyErrors: false, merge: false, version: '1.2' } as const;

function refused(code: string, message: string, place: Span): YamlText {
  return { root: undefined, errors: [{ code, message, span: place }] };
}

function* tokensOf(lexemes: readonly string[]): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const lexeme of lexemes) yield* parser.next(lexeme);
  yield* parser.end();
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

/** The mappings in a list, each once: an alias that repeats one gives nothing new. */
export function mapsOf(list: YamlSeq): readonly YamlMap[] {
  const maps = list.items.map(resolved).filter(item => item?.kind === 'map') as YamlMap[];
  return [...new Set(maps)];
}

/** The text of a scalar; undefined for anything else and for null. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  const value = resolved(node);
  return value?.kind === 'scalar' && value.type !== 'null' ? value.text : undefined;
}

/** Copies a parser's tree into our own nodes; `bomb` is the alias at which the copies of its target become too many. */
class Detacher {
  readonly #text: string;
  readonly #offset: number;
  readonly #anchors = new Map<string, Anchored>();
  /** Nodes met so far, each alias counted as what it stands for. */
  #size = 0;
  #repeated = 0;
  bomb: YamlAlias | undefined;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  node(node: Node): YamlNode {
    const before = this.#size++;
    const made = this.#make(node);
    if (!isAlias(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { node: made, size: this.#size - before });
    }
    return made;
  }

  #make(node: Node): YamlNode {
    const place = this.#span(node);
    if (isAlias(node)) return this.#alias(node.source, place);
    if (isMap(node))
      return { kind: 'map', entries: node.items.map(pair => this.#entry(pair, place)), span: place };
    if (isSeq(node))
      return { kind: 'seq', items: node.items.map(item => this.node(item as Node)), span: place };
    return scalar(node as Scalar, place);
  }

  #alias(name: string, place: Span): YamlAlias {
    const target = this.#anchors.get(name);
    const alias: YamlAlias = { kind: 'alias', name, target: target?.node, span: place };
    this.#size += target?.size ?? 0;
    this.#repeated += target?.size ?? 0;
    if (this.#repeated > MOST_REPEATED) this.bomb ??= alias;
    return alias;
  }

  #entry(pair: Pair, around: Span): YamlEntry {
    const key = this.#keyOf(pair.key as Node | null, around);
    const value: YamlNode = pair.value ? this.node(pair.value as Node) : nothing(key.span.end);
    const end = Math.max(value.span.end, key.span.end);
    return { key: key.text, keySpan: key.span, value, span: span(key.span.start, end) };
  }

  /** A key that is a list or a mapping itself is taken as it is written. */
  #keyOf(key: Node | null, around: Span): { text: string; span: Span } {
    if (key === null) return { text: '', span: span(around.start, around.start) };
    const place = this.#span(key);
    // Kept for the anchors in it.
    this.node(key);
    const written = this.#text.slice(place.start - this.#offset, place.end - this.#offset);
    return { text: isScalar(key) ? scalar(key, place).text : written, span: place };
  }

  #span(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return span(start + this.#offset, end + this.#offset);
  }
}

interface Anchored {
  readonly node: YamlNode;
  readonly size: number;
}

const STYLES: Readonly<Record<string, YamlScalar['style']>> = {
  [Scalar.QUOTE_SINGLE]: 'single-quoted',
  [Scalar.QUOTE_DOUBLE]: 'double-quoted',
  [Scalar.BLOCK_FOLDED]: 'block',
  [Scalar.BLOCK_LITERAL]: 'block',
};

function scalar({ type: written, value, source }: Scalar, place: Span): YamlScalar {
  const style = STYLES[written ?? Scalar.PLAIN] ?? 'plain';
  const text = style === 'plain' ? (source ?? '') : String(value ?? '');
  return { kind: 'scalar', text, type: typeOf(value), style, span: place };
}

function typeOf(value: unknown): YamlScalar['type'] {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function nothing(at: number): YamlScalar {
  return { kind: 'scalar', text: '', type: 'null', style: 'plain', span: span(at, at) };
}
