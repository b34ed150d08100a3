import { CATALOGUE_KINDS, type CatalogueKind } from '../../core/model/catalogue.ts';
import type { DocumentRole } from '../../core/model/documentFacts.ts';
import { FIELD_KEYS, type FieldKey, LINK_FIELDS } from '../../core/model/field.ts';
import { entryOf, scalarText, type YamlNode } from '../../core/syntax/yamlSyntax.ts';
import { FIELD_CATALOGUES } from '../fieldValue.ts';
import type { YamlPath } from './yamlPlace.ts';

/** What the value of a key names: an entry of a catalogue, or an item. */
export type Named = { readonly kind: 'entry'; readonly catalogue: CatalogueKind } | { readonly kind: 'item' };

/** Keys of catalogue entries whose values name entries, by the kind of the catalogue (DESIGN §6). */
const ENTRY_KEYS: Readonly<Partial<Record<CatalogueKind, Readonly<Record<string, CatalogueKind>>>>> = {
  actors: { group: 'actors' },
  services: {
    parent: 'services',
    'merged-into': 'services',
    'mandatory-by': 'references',
    interface: 'references',
  },
  glossary: { prefer: 'glossary', 'not-to-confuse-with': 'glossary' },
  references: { 'superseded-by': 'references' },
  objects: { 'exchanged-by': 'services' },
  needs: { actor: 'actors' },
};

/** What the value to which a path leads names; undefined for other values. */
export function namedAt(role: DocumentRole, tree: YamlNode | undefined, path: YamlPath): Named | undefined {
  if (role.kind === 'catalogue') {
    const kind = catalogueKindOf(tree);
    const key = path[0] === 'entries' ? path[2] : undefined;
    const catalogue = kind === undefined || typeof key !== 'string' ? undefined : entryKey(kind, key);
    return catalogue && { kind: 'entry', catalogue };
  }
  const key = fieldAt(role, path);
  if (key === undefined) return undefined;
  if (LINK_FIELDS.some(link => link === key)) return { kind: 'item' };
  const catalogue = FIELD_CATALOGUES[key];
  return catalogue && { kind: 'entry', catalogue };
}

/** The field of an item, or of all items of a file, to whose value a path leads: in a register or in front matter. */
export function fieldAt(role: DocumentRole, path: YamlPath): FieldKey | undefined {
  if (role.kind !== 'register' && role.kind !== 'chapter') return undefined;
  const key = role.kind === 'register' && path[0] === 'items' ? path[2] : path[0];
  return FIELD_KEYS.find(field => field === key);
}

/** The kind that a catalogue says it is. */
export function catalogueKindOf(tree: YamlNode | undefined): CatalogueKind | undefined {
  const kind = scalarText(entryOf(tree, 'kind')?.value);
  return CATALOGUE_KINDS.find(candidate => candidate === kind);
}

function entryKey(kind: CatalogueKind, key: string): CatalogueKind | undefined {
  const keys = ENTRY_KEYS[kind];
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}
