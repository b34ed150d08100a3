import { CATALOGUE_KINDS, type CatalogueKind, type EntryFact } from '../model/catalogue.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { entryOf, parseYaml, resolved, scalarsOf, scalarText, type YamlNode } from '../syntax/yamlSyntax.ts';
import type { Context } from './reading.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Keys of an entry that every kind of catalogue has. */
const COMMON: ReadonlySet<string> = new Set(['id', 'name', 'aliases', 'description']);

/** Everything that a catalogue says, but its symbols. */
export function catalogueFacts(context: Context): Omit<DocumentFacts, 'symbols'> {
  const yaml = parseYaml(context.source.text);
  const kind = scalarText(entryOf(yaml.root, 'kind')?.value);
  const catalogue = CATALOGUE_KINDS.find(candidate => candidate === kind);
  const catalogueId = scalarText(entryOf(yaml.root, 'id')?.value);
  const list = resolved(entryOf(yaml.root, 'entries')?.value);
  return {
    path: context.path,
    role: { kind: 'catalogue' },
    title: scalarText(entryOf(yaml.root, 'title')?.value) ?? kind,
    generated: false,
    inherited: [],
    items: [],
    sections: [],
    anchors: [],
    references: [],
    entries:
      catalogue && list?.kind === 'seq'
        ? list.items.flatMap(node => entry(node, catalogue, catalogueId))
        : [],
    problems: yamlProblems(yaml, SCHEMAS.catalogue),
  };
}

function entry(
  node: YamlNode,
  catalogue: CatalogueKind,
  catalogueId: string | undefined,
): readonly EntryFact[] {
  const map = resolved(node);
  const [id] = scalarsOf(entryOf(map, 'id')?.value);
  if (map?.kind !== 'map' || !id) return [];
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
      idSpan: id.span,
      span: map.span,
    },
  ];
}
