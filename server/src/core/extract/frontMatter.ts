import type { Root } from 'mdast';
import { fold } from '../base/fold.ts';
import { type Span, span } from '../base/span.ts';
import type { FieldFact } from '../model/field.ts';
import { endOf, proseOfText, startOf } from '../syntax/prose.ts';
import { scalarMap } from '../syntax/scalarMap.ts';
import { parseYaml, resolved, scalarsOf, type YamlEntry, type YamlText } from '../syntax/yamlSyntax.ts';
import { fieldKeyOfName } from './fieldList.ts';
import { fieldValues } from './fieldValues.ts';
import type { Context } from './reading.ts';

/** The front matter of a chapter. */
export interface FrontMatter {
  readonly yaml: YamlText;
  readonly entries: readonly YamlEntry[];
  /** Entries whose key is a field of items. */
  readonly fields: readonly FieldFact[];
  /** The value of `id` or of one of the keys that the manifest makes an ID key. */
  readonly id: { readonly text: string; readonly span: Span } | undefined;
  readonly title: { readonly text: string; readonly span: Span } | undefined;
  readonly span: Span;
}

/** Front-matter key by which every generated output is recognised (DESIGN §10). */
export const GENERATED_KEY = 'sdet-generated';

/** Reads the front matter; undefined when a text has none. */
export function frontMatter(root: Root, context: Context): FrontMatter | undefined {
  const node = root.children[0];
  if (node?.type !== 'yaml') return undefined;
  const [start, end] = [startOf(node), endOf(node)];
  const from = context.source.text.indexOf('\n', start) + 1;
  const to = context.source.text.lastIndexOf('\n', end - 1) + 1;
  const yaml = parseYaml(context.source.text.slice(from, to), from);
  const map = resolved(yaml.root);
  const entries = map?.kind === 'map' ? map.entries : [];
  const id = entries.find(({ key }) => context.reading.dialect.idKeys.includes(fold(key)));
  return {
    yaml,
    entries,
    fields: entries.flatMap(entry => yamlField(entry, context)),
    id: placed(id, context),
    title: placed(
      entries.find(({ key }) => key === 'title' || context.reading.label(key) === 'title'),
      context,
    ),
    span: span(start, end),
  };
}

/** The field that an entry of YAML gives to items; empty for other keys. A lone text is split at its commas. */
export function yamlField(entry: YamlEntry, context: Context): readonly FieldFact[] {
  const key = fieldKeyOfName(entry.key, context.reading);
  if (key === undefined || key === 'title') return [];
  const listed = resolved(entry.value)?.kind === 'seq';
  const values = scalarsOf(entry.value).flatMap(value =>
    listed
      ? [{ text: value.text.trim(), span: value.span }]
      : fieldValues(key, proseOfText(scalarMap(value, context.source.text))),
  );
  return [
    {
      key,
      label: entry.key,
      labelSpan: entry.keySpan,
      values: values.filter(({ text }) => text !== ''),
      span: entry.span,
    },
  ];
}

/** The first scalar of an entry with the place of its content, without quotes and white space at its ends. */
function placed(entry: YamlEntry | undefined, context: Context): FrontMatter['id'] {
  const [scalar] = entry ? scalarsOf(entry.value) : [];
  const text = scalar?.text.trim() ?? '';
  if (!scalar || text === '') return undefined;
  const start = scalar.text.indexOf(text);
  return { text, span: scalarMap(scalar, context.source.text).spanOf(start, start + text.length) };
}
