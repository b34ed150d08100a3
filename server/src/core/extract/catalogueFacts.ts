import { CATALOGUE_KINDS, type CatalogueKind, type EntryFact } from '../model/catalogue.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { contentSpan } from '../syntax/scalarMap.ts';
import {
  entryOf,
  mapsOf,
  parseYaml,
  resolved,
  scalarsOf,
  scalarText,
  type YamlMap,
} from '../syntax/yamlSyntax.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import type { Context } from './reading.ts';
import { yamlSuppressions } from './suppression.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Keys of an entry that every kind of catalogue has. */
const COMMON: ReadonlySet<string> = new Set(['id', 'name', 'aliases', 'description']);

/** Everything that a catalogue says, but its symbols. */
export function catalogueFacts(context: Context): Facts {
  const yaml = parseYaml(context.source.text);
  const kind = scalarText(entryOf(yaml.root, 'kind')?.value);
  const catalogue = CATALOGUE_KINDS.find(candidate => candidate === kind);
  const catalogueId = scalarText(entryOf(yaml.root, 'id')?.value);
  const list = resolved(entryOf(yaml.root, 'entries')?.value);
  return {
    ...emptyFacts(context.path, { kind: 'catalogue' }),
    title: scalarText(entryOf(yaml.root, 'title')?.value) ?? kind,
    entries:
      catalogue && list?.kind === 'seq'
        ? mapsOf(list).flatMap(node => entry(node, catalogue, catalogueId, context))
        : [],
    suppressions: yamlSuppressions(context),
    problems: yamlProblems(yaml, SCHEMAS.catalogue),
  };
}

function entry(
  map: YamlMap,
  catalogue: CatalogueKind,
  catalogueId: string | undefined,
  context: Context,
): readonly EntryFact[] {
  const [id] = scalarsOf(entryOf(map, 'id')?.value);
  if (!id) return [];
  const extra = map.entries
    .filter(({ key }) => !COMMON.has(key))
    .map(({ key, value }) => [key, scalarsOf(value).map(({ text }) => text)] as const);
  return [
    {
      attributes: {
        catalogue,
        id: id.text,
        name: scalarText(entryOf(map, 'name')?.value) ?? id.text,
        aliases: scalarsOf(entryOf(map, 'aliases')?.value).map(({ text }) => text),
        description: scalarText(entryOf(map, 'description')?.value),
        extra: {
          ...Object.fromEntries(extra),
          ...(catalogueId === undefined ? {} : { 'catalogue-id': [catalogueId] }),
        },
      },
      idSpan: contentSpan(id, context.source.text),
      span: map.span,
    },
  ];
}
