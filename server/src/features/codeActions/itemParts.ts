import { fold } from '../../core/base/fold.ts';
import type { Span } from '../../core/base/span.ts';
import type { Dialect } from '../../core/manifest/manifest.ts';
import { LABEL_PRESETS } from '../../core/manifest/presets/labels.ts';
import type { BlockKey, FieldKey } from '../../core/model/field.ts';
import type { ItemFact } from '../../core/model/item.ts';
import { parseYaml, resolved, type YamlMap, type YamlNode } from '../../core/syntax/yamlSyntax.ts';
import { lineStart } from './lines.ts';

/** What an item says, free of the form in which it is written. */
export interface ItemParts {
  readonly id: string;
  /** As Markdown; empty when there is none. */
  readonly title: string;
  /** Fields of its own, in order. */
  readonly fields: readonly { readonly key: FieldKey; readonly values: readonly string[] }[];
  /** As Markdown; blocks parted by blank lines. */
  readonly statement: string;
  readonly blocks: readonly { readonly key: BlockKey; readonly text: string }[];
}

/** The parts of an item that stands in a text; undefined when it has more than parts can hold (labels that mean nothing). */
export function itemParts(item: ItemFact, text: string): ItemParts | undefined {
  const fields = item.fields.flatMap(({ key, values }) =>
    key === undefined ? [] : [{ key, values: values.map(value => value.text) }],
  );
  if (fields.length < item.fields.length) return undefined;
  const own = { id: item.id, fields: fields.filter(({ key }) => key !== 'title') };
  if (item.form === 'register') return registerParts(item, text, own);
  return {
    ...own,
    title: text.slice(item.titleSpan.start, item.titleSpan.end).trim(),
    statement: item.statementSpans
      .map(place => (item.form === 'table' ? cellText(text, place) : unindented(text, place)))
      .join('\n\n'),
    blocks: item.blocks.map(({ key, contentSpan }) => ({
      key,
      text: unindented(text, contentSpan).replace(/^[ \t]*> ?/gm, ''),
    })),
  };
}

/** A cell without its bars; bars in it need no escape elsewhere. */
function cellText(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/^\||(?<!\\)\|$/g, '')
    .trim()
    .replaceAll('\\|', '|');
}

/** Lines behind the first lose what the first is indented by. */
function unindented(text: string, { start, end }: Span): string {
  const indent = start - lineStart(text, start);
  const lines = text.slice(start, end).trim().split(/\r?\n/);
  return lines
    .map((line, index) => (index === 0 ? line : line.replace(new RegExp(`^ {0,${indent}}`), '')))
    .join('\n');
}

function registerParts(
  item: ItemFact,
  text: string,
  own: Pick<ItemParts, 'id' | 'fields'>,
): ItemParts | undefined {
  const map = mapAt(parseYaml(text).root, item.span);
  const scalars = new Map(
    map?.entries.flatMap(({ key, value }) => {
      const node = resolved(value);
      return node?.kind === 'scalar' ? [[key, node.text.trim()] as const] : [];
    }),
  );
  return {
    ...own,
    title: scalars.get('title') ?? '',
    statement: scalars.get('statement') ?? '',
    blocks: item.blocks.map(({ key }) => ({ key, text: scalars.get(key) ?? '' })),
  };
}

function mapAt(node: YamlNode | undefined, place: Span): YamlMap | undefined {
  if (node?.kind === 'map' && node.span.start === place.start && node.span.end === place.end) return node;
  const inner =
    node?.kind === 'map' ? node.entries.map(({ value }) => value) : node?.kind === 'seq' ? node.items : [];
  for (const child of inner) {
    const found = mapAt(child, place);
    if (found) return found;
  }
  return undefined;
}

/** The label that a field or block is given in a document: the preset's first, unless the project gives it another meaning. */
export function labelFor(dialect: Dialect, key: FieldKey | BlockKey | 'id'): string {
  const names = LABEL_PRESETS[dialect.language][key];
  return names.find(name => dialect.labels[fold(name)] === key) ?? key;
}

/** `Label : `, as the language writes it. */
export function colonOf({ language }: Dialect): string {
  return language === 'fr' ? '\u00A0: ' : ': ';
}
