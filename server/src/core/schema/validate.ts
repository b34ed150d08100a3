import { isUnsafe } from '../base/regex/isUnsafe.ts';
import { regexFault } from '../base/regex/regexFault.ts';
import type { Span } from '../base/span.ts';
import type { Problem } from '../model/problem.ts';
import {
  entryOf,
  resolved,
  scalarText,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
  type YamlSeq,
} from '../syntax/yamlSyntax.ts';
import type { Schema } from './schema.ts';

/**
 * Holds a YAML tree against a schema: every departure is a problem at its place, in the order of the text.
 * A key that stands twice is judged twice (see `duplicateKeys`). Aliases are looked through, each once per schema.
 */
export function validate(root: YamlNode, schema: Schema): readonly Problem[] {
  const problems: Problem[] = [];
  new Validator(schema, problems).node(root, schema, []);
  return problems;
}

/** Every key that stands a second time in the same mapping. */
export function* duplicateKeys(node: YamlNode): Generator<Problem> {
  if (node.kind === 'seq') for (const item of node.items) yield* duplicateKeys(item);
  if (node.kind !== 'map') return;
  const seen = new Map<string, Span>();
  for (const { key, keySpan, value } of node.entries) {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, keySpan);
    else yield { code: 'duplicate-key', key, first, span: keySpan };
    yield* duplicateKeys(value);
  }
}

/** Every alias whose anchor is not there. */
export function* unresolvedAliases(node: YamlNode): Generator<Problem> {
  if (node.kind === 'seq') for (const item of node.items) yield* unresolvedAliases(item);
  else if (node.kind === 'map') for (const entry of node.entries) yield* unresolvedAliases(entry.value);
  else if (node.kind === 'alias' && node.target === undefined) {
    yield { code: 'unresolved-alias', name: node.name, span: node.span };
  }
}

class Validator {
  readonly #root: Schema;
  readonly #problems: Problem[];
  readonly #seen = new Map<YamlNode, Set<Schema>>();

  constructor(root: Schema, problems: Problem[]) {
    this.#root = root;
    this.#problems = problems;
  }

  node(written: YamlNode, schema: Schema, path: readonly string[]): void {
    const node = resolved(written);
    const rules = this.#follow(schema);
    if (node === undefined || this.#wasSeen(node, rules)) return;
    const expected = typesOf(rules);
    if (expected.length > 0 && !expected.some(type => hasType(node, type))) {
      this.#problems.push({ code: 'wrong-type', parent: where(path), expected, span: placeOf(node) });
      return;
    }
    if (node.kind === 'map') this.#map(node, rules, path);
    else if (node.kind === 'seq') this.#seq(node, rules, path);
    else this.#scalar(node, rules, path);
  }

  #map(node: YamlMap, rules: Schema, path: readonly string[]): void {
    const branch = rules.oneOf && this.#branch(node, rules.oneOf);
    if (branch) {
      this.node(node, branch, path);
      return;
    }
    const properties = rules.properties ?? {};
    for (const key of rules.required ?? []) this.#require(node, [key], path);
    if (rules.anyOf)
      this.#require(
        node,
        rules.anyOf.flatMap(({ required }) => required ?? []),
        path,
      );
    for (const { key, keySpan, value } of node.entries) {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (known) this.node(value, known, [...path, key]);
      else if (typeof rules.additionalProperties === 'object')
        this.node(value, rules.additionalProperties, [...path, key]);
      else if (rules.additionalProperties === false) {
        this.#problems.push({
          code: 'unknown-key',
          key,
          parent: where(path),
          known: Object.keys(properties),
          span: keySpan,
        });
      }
    }
  }

  /** At least one of the keys must be there; the first is the one to ask for. */
  #require(node: YamlMap, keys: readonly string[], path: readonly string[]): void {
    const [first] = keys;
    if (first === undefined || node.entries.some(entry => keys.includes(entry.key))) return;
    this.#problems.push({ code: 'missing-key', key: first, parent: where(path), span: placeOf(node) });
  }

  #seq(node: YamlSeq, rules: Schema, path: readonly string[]): void {
    if (node.items.length < (rules.minItems ?? 0)) {
      const problem = { parent: where(path), value: '[]', expected: [], span: node.span };
      this.#problems.push({ code: 'bad-value', reason: 'too-small', ...problem });
    }
    if (rules.items) for (const item of node.items) this.node(item, rules.items, path);
  }

  #scalar(node: YamlScalar, rules: Schema, path: readonly string[]): void {
    const problem = { code: 'bad-value', parent: where(path), value: node.text, span: node.span } as const;
    if (rules.const !== undefined && !equals(node, rules.const)) {
      const reason = typeof rules.const === 'number' ? 'format-version' : 'not-one-of';
      this.#problems.push({ ...problem, reason, expected: [String(rules.const)] });
    } else if (rules.enum && !rules.enum.includes(node.text)) {
      this.#problems.push({ ...problem, reason: 'not-one-of', expected: rules.enum });
    } else if (rules.format === 'regex') {
      if (!isPattern(node.text)) {
        const found = regexFault(node.text);
        const expected = found ? [found.fault, found.excerpt] : [];
        this.#problems.push({ ...problem, reason: 'regular-expression', expected });
      } else if (isUnsafe(node.text)) {
        const { parent, value, span } = problem;
        this.#problems.push({ code: 'unsafe-pattern', parent, value, span });
      }
    }
  }

  #branch(node: YamlMap, branches: readonly Schema[]): Schema | undefined {
    const kind = scalarText(entryOf(node, 'kind')?.value);
    return branches.find(branch => this.#follow(branch).properties?.['kind']?.const === kind);
  }

  #follow(schema: Schema): Schema {
    const name = schema.$ref?.replace('#/$defs/', '');
    return (name === undefined ? undefined : this.#root.$defs?.[name]) ?? schema;
  }

  #wasSeen(node: YamlNode, schema: Schema): boolean {
    const schemas = this.#seen.get(node) ?? new Set();
    this.#seen.set(node, schemas);
    if (schemas.has(schema)) return true;
    schemas.add(schema);
    return false;
  }
}

/** Tells whether a text is a regular expression, with the `u` flag or without. */
export function isPattern(source: string): boolean {
  for (const flags of ['u', '']) {
    try {
      new RegExp(source, flags);
      return true;
    } catch {
      // `u` forbids some escapes that are fine without it.
    }
  }
  return false;
}

/** The types that a schema admits, named or implied by its constant; none when it admits all. */
function typesOf({ type, const: constant, enum: values }: Schema): readonly string[] {
  if (typeof type === 'string') return [type];
  if (type !== undefined) return type;
  if (constant !== undefined) return [typeof constant];
  return values === undefined ? [] : ['string'];
}

function equals(node: YamlScalar, constant: string | number): boolean {
  return typeof constant === 'number' ? Number(node.text) === constant : node.text === constant;
}

function hasType(node: YamlMap | YamlSeq | YamlScalar, type: string): boolean {
  if (node.kind === 'map') return type === 'object';
  if (node.kind === 'seq') return type === 'array';
  if (type === 'integer') return node.type === 'number' && Number.isInteger(Number(node.text));
  return node.type === type;
}

/** A mapping or sequence is shown by its first key or item: underlining a whole file helps nobody. */
function placeOf(node: YamlMap | YamlSeq | YamlScalar): Span {
  if (node.kind === 'map') return node.entries[0]?.keySpan ?? node.span;
  return node.kind === 'seq' ? (node.items[0]?.span ?? node.span) : node.span;
}

function where(path: readonly string[]): string {
  return path.join(' › ');
}
