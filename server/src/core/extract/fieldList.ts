import type { List, ListItem, RootContent, TableRow } from 'mdast';
import type { LabelTarget } from '../manifest/presets/labels.ts';
import { BLOCK_KEYS, type BlockFact, FIELD_KEYS, type FieldFact, type FieldKey } from '../model/field.ts';
import { endOf, type Prose, proseOf, spanOfNode, startOf } from '../syntax/prose.ts';
import { fieldValues } from './fieldValues.ts';
import { labelled } from './labelled.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context, Reading } from './reading.ts';

/** What a field list says. */
export interface FieldList {
  readonly fields: readonly FieldFact[];
  /** Entries whose label is that of a block: `- **Vérification** : essai`. */
  readonly blocks: readonly BlockFact[];
  /** What stands indented behind the value of the last entry: it is meant to follow the list. */
  readonly rest: readonly RootContent[];
}

/**
 * Reads a list or a two-column table as the fields of an item; undefined when it is an ordinary list or table.
 * Every entry must read `Label : value`, and at least half of the labels must be known: a list of definitions in a
 * statement is no field list. Nor is a list of nothing but remarks (`- Note : 3/5`), unless their labels are bold.
 */
export function fieldList(node: RootContent, context: Context): FieldList | undefined {
  const entries = node.type === 'list' ? listEntries(node, context) : tableEntries(node, context);
  if (!entries || entries.length === 0) return undefined;
  const known = entries.filter(({ target }) => target !== undefined).length;
  if (known * 2 < entries.length || !entries.some(announcesFields)) return undefined;
  return {
    fields: entries.flatMap(entry => fieldOf(entry)),
    blocks: entries.flatMap(entry => blockOf(entry)),
    rest: entries.at(-1)?.rest ?? [],
  };
}

/** The field that a label's target is; undefined for blocks and IDs, which are no short fields. */
export function fieldKey(target: LabelTarget | undefined): FieldKey | undefined {
  return FIELD_KEYS.find(key => key === target);
}

/** The field that a key of front matter or of an attribute list names: keys are English, labels count as well. */
export function fieldKeyOfName(name: string, reading: Reading): FieldKey | undefined {
  return FIELD_KEYS.find(key => key === name) ?? fieldKey(reading.label(name));
}

/** `- **Acteurs** : éditeur ENT, intégrateur ENT`, or a row of a table. */
interface Entry {
  readonly target: LabelTarget | undefined;
  readonly label: Prose;
  /** The value behind the colon, or one for each entry of the list below. */
  readonly values: readonly Prose[];
  readonly bold: boolean;
  readonly span: FieldFact['span'];
  /** Blocks behind the value. */
  readonly rest: readonly RootContent[];
}

/** The label of a field, or a bold one of a block. */
function announcesFields({ target, bold }: Entry): boolean {
  return isContent(target) && (bold || fieldKey(target) !== undefined);
}

/** An ID alone makes no field list: what is meant may be a list of items. */
function isContent(target: LabelTarget | undefined): boolean {
  return target !== undefined && target !== 'id';
}

function fieldOf({ target, label, values, span }: Entry): readonly FieldFact[] {
  const key = fieldKey(target);
  if (target !== undefined && key === undefined) return [];
  return [
    {
      key,
      label: label.text.trim(),
      labelSpan: label.spanOf(0, label.text.length),
      values: values.flatMap(value => fieldValues(key, value)),
      span,
    },
  ];
}

function blockOf({ target, values, span }: Entry): readonly BlockFact[] {
  const key = BLOCK_KEYS.find(block => block === target);
  const [first] = values;
  if (key === undefined || !first) return [];
  const text = values
    .map(value => value.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [
    { key, text, span, contentSpan: { start: Math.min(first.spanOf(0, 0).start, span.end), end: span.end } },
  ];
}

function listEntries(list: List, context: Context): readonly Entry[] | undefined {
  const entries = list.children.map(item => listEntry(item, context));
  if (!entries.every(entry => entry !== undefined)) return undefined;
  const first = entries.at(-1)?.rest[0];
  if (first?.type === 'list') return undefined;
  return entries.slice(0, -1).every(({ rest }) => rest.length === 0) ? entries : undefined;
}

/**
 * `- **Acteurs** : éditeur ENT`; the values may also be a list below: `- **Acteurs** :`. All that stands in the entry of
 * a block belongs to the block.
 */
function listEntry(item: ListItem, context: Context): Entry | undefined {
  const [paragraph, ...others] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const entry = labelled(paragraph, context);
  if (!entry) return undefined;
  const [below] = others;
  const isBlock = BLOCK_KEYS.some(block => block === entry.target);
  const listed = !isBlock && below ? listedValues(below, entry.value, context) : undefined;
  const more = isBlock ? others.flatMap(other => textsOf(other, context)) : [];
  const own = isBlock ? others : listed && below ? [below] : [];
  const place = context.source.spanOf(startOf(item), endOf(own.at(-1) ?? paragraph));
  return { ...entry, values: listed ?? [entry.value, ...more], span: place, rest: others.slice(own.length) };
}

function textsOf(node: RootContent, context: Context): readonly Prose[] {
  return [...proseBlocks(node)].map(block => proseOf(block, context.source, 'text'));
}

function listedValues(below: RootContent, value: Prose, context: Context): readonly Prose[] | undefined {
  if (below.type !== 'list' || value.text.trim() !== '') return undefined;
  const values = below.children.map(({ children: [only, ...rest] }) =>
    only?.type === 'paragraph' && rest.length === 0 ? proseOf(only, context.source, 'text') : undefined,
  );
  return values.every(found => found !== undefined) ? values : undefined;
}

/** `| Niveau | obligatoire |`: the header row may itself be an entry, or name the two columns. */
function tableEntries(node: RootContent, context: Context): readonly Entry[] | undefined {
  if (node.type !== 'table' || node.children.some(row => row.children.length !== 2)) return undefined;
  const [head, ...rows] = node.children.map(row => rowEntry(row, context));
  const all = head && isContent(head.target) ? [head, ...rows] : rows;
  return all.every(entry => entry !== undefined) ? all : undefined;
}

function rowEntry(row: TableRow, context: Context): Entry | undefined {
  const [labelCell, valueCell] = row.children;
  if (!labelCell || !valueCell) return undefined;
  const label = proseOf(labelCell, context.source, 'text');
  if (label.text.trim() === '' || label.text.length > 40) return undefined;
  return {
    target: context.reading.label(label.text),
    label,
    values: [proseOf(valueCell, context.source, 'text')],
    bold: labelCell.children[0]?.type === 'strong',
    rest: [],
    span: spanOfNode(row, context.source),
  };
}
